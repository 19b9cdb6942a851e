// The self-check as a person sees it: one button, one sentence, a list to copy.
import { useEffect, useRef, useState } from 'react';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { durationText } from '../../utils/evidence/figures';
import { sentences } from '../../utils/sentences';
import { useReading } from '../reading';
import { allCases } from './cases';
import { listOf, medianOf, runCases, told, type Verdict } from './self-check';

const CASES = allCases();
/** How often the list is drawn anew while it grows, in cases. */
const DRAW_EVERY = 10;

/** Runs it in a frame that is on the page for as long as it takes. */
export function Check() {
  const [verdicts, setVerdicts] = useState<Verdict[]>();
  const [isRunning, setRunning] = useState(false);
  const [took, setTook] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const ending = useRef(new AbortController());
  useEffect(() => () => ending.current.abort(), []);

  const run = async () => {
    const lookAt = frame.current?.contentWindow?.lookAt;
    if (!lookAt) return void setTimeout(run, 50);
    const start = performance.now();
    const all: Verdict[] = [];
    try {
      await runCases(
        CASES,
        lookAt,
        (verdict) => {
          all.push(verdict);
          if (all.length % DRAW_EVERY === 0) setVerdicts([...all]);
        },
        ending.current.signal,
      );
    } finally {
      // One that breaks off has shown what it got; the page says what went wrong.
      setVerdicts(all);
      setTook(performance.now() - start);
      setRunning(false);
    }
  };
  const start = () => {
    setVerdicts([]);
    setRunning(true);
  };
  return (
    <section aria-labelledby="check" className="check">
      <h2 id="check">{i18n.t('rehearsal.check')}</h2>
      <p className="hint">{i18n.t('rehearsal.check_why')}</p>
      <p className="row">
        <button type="button" className="plain" disabled={isRunning} onClick={start}>
          {i18n.t('rehearsal.check_run')}
        </button>
        {verdicts && !isRunning && <CopyList verdicts={verdicts} />}
      </p>
      {isRunning && (
        <iframe
          ref={frame}
          className="check-frame"
          title={i18n.t('rehearsal.check')}
          src="/rehearsal.html?role=check"
          onLoad={run}
        />
      )}
      <p role="status">{verdicts && <Verdicts {...{ verdicts, isRunning, took }} />}</p>
      {verdicts && !isRunning && <List verdicts={verdicts} />}
    </section>
  );
}

type Shown = { verdicts: Verdict[]; isRunning: boolean; took: number };

function Verdicts({ verdicts, isRunning, took }: Shown) {
  const { language } = useReading();
  const count = CASES.length;
  const failed = verdicts.filter(({ passed }) => !passed).length;
  if (isRunning) return i18n.t('rehearsal.check_running', { done: verdicts.length, count });
  const time = durationText(took, language);
  const times = verdicts.map(({ ms }) => ms).sort((a, b) => a - b);
  const inMs = (ms: number) => `${ms.toFixed(1)} ms`;
  const result =
    failed === 0
      ? i18n.t('rehearsal.check_passed', count, { count, time })
      : i18n.t('rehearsal.check_failed', count, { count, failed });
  const slowest = { time: inMs(times.at(-1) ?? 0), median: inMs(medianOf(times)) };
  return sentences(result, i18n.t('rehearsal.check_slowest', slowest));
}

function CopyList({ verdicts }: { verdicts: Verdict[] }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const { version } = browser.runtime.getManifest();
    const text = listOf(verdicts, navigator.userAgent, version);
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(i18n.t(isCopied ? 'rehearsal.check_copied' : 'rehearsal.not_copied'));
  };
  return (
    <>
      <button type="button" className="plain" onClick={copy}>
        {i18n.t('rehearsal.check_copy')}
      </button>
      <span role="status">{said}</span>
    </>
  );
}

function List({ verdicts }: { verdicts: Verdict[] }) {
  const sorted = verdicts.toSorted((a, b) => Number(a.passed) - Number(b.passed));
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th>{i18n.t('rehearsal.check_result')}</th>
            <th>{i18n.t('rehearsal.check_case')}</th>
            <th>{i18n.t('rehearsal.check_expected')}</th>
            <th>{i18n.t('rehearsal.check_found')}</th>
            <th>{i18n.t('rehearsal.check_time')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ name, passed, expected, finding, ms }) => (
            <tr key={name} data-passed={passed}>
              <td>{i18n.t(passed ? 'rehearsal.check_pass' : 'rehearsal.check_fail')}</td>
              <td>{name}</td>
              <td>{expected ? told(expected) : i18n.t('rehearsal.check_nothing')}</td>
              <td>{told(finding)}</td>
              <td>{ms.toFixed(1)} ms</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
