// What the design does, drawn over the stage: numbered boxes, the way between button and switch, and
// the numbers beside it. Reads the same data as a capture; nothing on the stage is changed.
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { actions, presses, ratioText } from '../../utils/evidence/figures';
import { measuredParts } from '../../utils/evidence/measure';
import type { Unworded } from '../../utils/evidence/measure-part';
import type { Raw } from '../../utils/evidence/raw';
import { countOf, waysOf } from '../../utils/evidence/steps';
import { middleOf } from '../../utils/evidence/target';
import { partText } from '../../utils/evidence/words';
import { useReading } from '../reading';
import type { Rehearsal } from './state';

/** How often it looks again, in ms: dialogs open, move and scroll. */
const LOOK_EVERY = 400;

/** The measurements of what is on the stage now. */
export function Measures({ rehearsal }: { rehearsal: Rehearsal }) {
  const [raw, setRaw] = useState<Raw>();
  useEffect(() => {
    const look = () => setRaw(rehearsal.read());
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [rehearsal]);
  if (!raw) return null;
  const parts = measuredParts(raw).map(({ measured }) => measured);
  return (
    <>
      {parts.map((part, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are numbered
          key={index}
          className="ours-box"
          style={placed(part, raw)}
        >
          <span>{index + 1}</span>
        </div>
      ))}
      <Distance raw={raw} />
      <Legend raw={raw} parts={parts} />
    </>
  );
}

function Legend({ raw, parts }: { raw: Raw; parts: Unworded[] }) {
  const { language } = useReading();
  const { pointer, keyboard } = waysOf(raw);
  const count = (steps: (typeof pointer)['on']) => (steps ? countOf(steps) : undefined);
  return (
    <div className="ours-legend">
      <h2>{i18n.t('rehearsal.measure_title')}</h2>
      <ul>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are numbered
          <li key={index}>
            <b>{index + 1}</b> {partText(parts, index)}: {figuresOf(part, language)}
          </li>
        ))}
      </ul>
      {(['on', 'off'] as const).map((goal) => (
        <p key={goal}>
          {i18n.t(`evidence.with_${goal}`)}:{' '}
          {(pointer[goal] ?? keyboard[goal])
            ? `${actions(count(pointer[goal]))}, ${presses(count(keyboard[goal]))}`
            : i18n.t('evidence.unknown_count')}
        </p>
      ))}
    </div>
  );
}

function figuresOf({ box, font, colours }: Unworded, language: string): string {
  const [, , width, height] = box.map(Math.round);
  const size = `${width} × ${height} px`;
  if (!font || !colours) return size;
  return `${size}, ${font.size} px, ${ratioText(colours.contrast, language)}`;
}

function Distance({ raw }: { raw: Raw }) {
  const commit = raw.parts.find(({ part }) => part === 'commit');
  const control = raw.parts.find(({ part }) => part === 'switch');
  if (!commit || !control) return null;
  const [a, b] = [middleOf(commit.box), middleOf(control.box)];
  const style = {
    left: a.x + raw.view.left,
    top: a.y + raw.view.top,
    width: Math.hypot(b.x - a.x, b.y - a.y),
    transform: `rotate(${Math.atan2(b.y - a.y, b.x - a.x)}rad)`,
  };
  return <div className="ours-line" style={style} />;
}

function placed({ box: [left, top, width, height] }: Unworded, { dialog, view }: Raw) {
  return { left: left + dialog[0] + view.left, top: top + dialog[1] + view.top, width, height };
}
