// The pop-up's words in a place where people write: quoted, pasted, attached. Content, never a surface.
import type { Scenario } from '../scenario';
import { type Words, wordsOf } from '../words';

const NEWS = 'https://www.anthropic.com/news/updates-to-our-consumer-terms';

/** A message of the assistant that quotes it all: title, label, sentence, link, a task-list box. */
export function QuotingMessage({ scenario }: { scenario: Scenario }) {
  const words = wordsOf(scenario.lang);
  return (
    <div data-is-streaming="false" className="assistant-message">
      <h1 className="text-xl font-semibold">{words.dialogTitle}</h1>
      <Quote words={words} />
      <ul>
        <li>
          <input type="checkbox" disabled checked readOnly /> {words.toggleLabel}
        </li>
        <li>
          <strong>{words.accept}</strong> / <strong>{words.notNow}</strong>
        </li>
      </ul>
    </div>
  );
}

/** A project's file, shown as rich text with live controls in it. */
export function QuotingFile({ scenario }: { scenario: Scenario }) {
  const words = wordsOf(scenario.lang);
  return (
    <aside className="file-preview" aria-label="popup.html" data-testid="file-preview">
      <h2 className="text-lg font-semibold">{words.dialogTitle}</h2>
      <Quote words={words} />
      <label className="flex gap-2 text-sm">
        <input type="checkbox" role="switch" aria-checked="true" defaultChecked />
        {words.toggleLabel}
      </label>
      <button type="button" className="btn btn-primary">
        {words.accept}
      </button>
    </aside>
  );
}

/** A conversation that somebody shared: read-only, and somebody else's words. */
export function SharedPage({ scenario }: { scenario: Scenario }) {
  return (
    <main className="replica-main overflow-auto p-6">
      <p className="mb-4 text-xs text-muted">Shared by a reader</p>
      <QuotingMessage scenario={scenario} />
    </main>
  );
}

/** An artifact: a page in a frame, with a whole pop-up of its own. */
export function Artifact() {
  return (
    <iframe
      className="artifact"
      title="Artifact"
      src="/artifact/terms-popup"
      sandbox="allow-scripts"
    />
  );
}

function Quote({ words }: { words: Words }) {
  return (
    <blockquote className="border-l pl-4 text-sm">
      <p>{words.bodyAfterDeadline}</p>
      <p className="font-medium">{words.toggleLabel}</p>
      <p>{words.description}</p>
      <p>
        <a className="underline" href={NEWS}>
          {words.newsLink}
        </a>
      </p>
    </blockquote>
  );
}
