// The ten-second test: the pop-up for some seconds, then one question. The tally lives in this frame only
// and is gone with the page; no answer is linked to anybody.
import { useState } from 'react';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { saveFile } from '../../utils/save-file';
import { say } from '../../utils/say';
import { toggleLabelOf } from '../replica/words';
import { changeSetup, type Rehearsal } from './state';

const ANSWERS = ['training', 'other', 'nothing', 'unsure'] as const;
type Answer = (typeof ANSWERS)[number];
type Tally = Record<Answer, number>;

const EMPTY: Tally = { training: 0, other: 0, nothing: 0, unsure: 0 };

// Survives the question's coming and going, not the page.
let tally: Tally = EMPTY;

/** Where the test begins. */
export function AudienceStart({ rehearsal }: { rehearsal: Rehearsal }) {
  const [seconds, setSeconds] = useState(10);
  return (
    <section aria-labelledby="audience">
      <h2 id="audience">{i18n.t('rehearsal.audience')}</h2>
      <p className="hint">{i18n.t('rehearsal.audience_why')}</p>
      <p className="row">
        <label>
          {i18n.t('rehearsal.audience_seconds')}{' '}
          <input
            type="number"
            min={1}
            max={60}
            value={seconds}
            onChange={({ target }) => setSeconds(Math.min(60, Math.max(1, Number(target.value))))}
          />
        </label>
        <button type="button" className="plain" onClick={() => show(rehearsal, seconds)}>
          {i18n.t('rehearsal.audience_start')}
        </button>
      </p>
    </section>
  );
}

/** The question, on the whole page. */
export function AudienceQuestion({ rehearsal }: { rehearsal: Rehearsal }) {
  const { audience, setup } = useStore(rehearsal);
  const [counted, setCounted] = useState(tally);
  const [isRevealed, setRevealed] = useState(false);
  const keep = (next: Tally) => {
    tally = next;
    setCounted(next);
  };
  const count = ANSWERS.reduce((sum, each) => sum + counted[each], 0);
  const label = toggleLabelOf(setup.scenario);
  const isOn = setup.scenario.preset !== 'off';
  const close = () => rehearsal.setState({ audience: { ...audience, phase: 'off' } });
  return (
    <main className="question">
      <h1>{i18n.t('rehearsal.audience_question')}</h1>
      <p className="hint">{i18n.t('rehearsal.audience_question_why')}</p>
      <div className="answers">
        {ANSWERS.map((each) => (
          <button
            key={each}
            type="button"
            className="plain"
            onClick={() => keep({ ...counted, [each]: counted[each] + 1 })}
          >
            {say(`rehearsal.audience_answer_${each}`)}
            <output>{counted[each]}</output>
          </button>
        ))}
      </div>
      <p>{i18n.t('rehearsal.audience_count', count, { count })}</p>
      <p className="truth" role="status">
        {isRevealed && i18n.t(`rehearsal.audience_truth_${isOn ? 'on' : 'off'}`, { label })}
      </p>
      <p className="row">
        <button type="button" className="primary" onClick={() => setRevealed(true)}>
          {i18n.t('rehearsal.audience_reveal')}
        </button>
        <button type="button" className="plain" onClick={() => show(rehearsal, audience.seconds)}>
          {i18n.t('rehearsal.audience_next')}
        </button>
        <button type="button" className="plain" onClick={() => save(counted, audience.seconds)}>
          {i18n.t('rehearsal.audience_export')}
        </button>
        <button type="button" className="plain" onClick={() => keep(EMPTY)}>
          {i18n.t('rehearsal.audience_reset')}
        </button>
        <button type="button" className="plain" onClick={close}>
          {i18n.t('rehearsal.audience_end')}
        </button>
      </p>
    </main>
  );
}

/** Shows the pop-up as an audience would meet it: without help, for so many seconds. */
function show(rehearsal: Rehearsal, seconds: number): void {
  const { setup } = rehearsal.getState();
  rehearsal.setState({ isOpen: false, audience: { phase: 'showing', seconds } });
  changeSetup(rehearsal, { scenario: { ...setup.scenario, surface: 'popup' } });
}

/** Names and numbers, readable by any spreadsheet. */
function save(counted: Tally, seconds: number): void {
  const rows = ANSWERS.map((each) => `${each},${counted[each]}`);
  const text = ['answer,count', ...rows, `seconds shown,${seconds}`, ''].join('\n');
  saveFile('ten-second-test.csv', new Blob([text], { type: 'text/csv' }));
}
