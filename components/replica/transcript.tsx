// The chat: messages, and the box to write in. What is said here is content and never a surface.
import { ArrowUp } from './icons';
import type { Words } from './words';

const ASKED = 'Which way round should we walk the lake on Saturday?';
const ANSWERED = [
  'Go clockwise: the climb comes first, while it is cool, and the café is near the end.',
  'Take the path by the water where it forks. It is longer by ten minutes and flat.',
  'If it rains, turn back at the boathouse; after that there is no shelter for an hour.',
] as const;

/** Messages by turns, as the app marks them up. */
export function Messages({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
      <div key={index} data-testid="user-message" className="user-message">
        <p>{ASKED}</p>
      </div>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
      <div key={index} data-is-streaming="false" className="assistant-message">
        {ANSWERED.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <ul>
          <li>
            <strong>Distance:</strong> 9.4 km
          </li>
          <li>
            <code>gpx --reverse lake.gpx</code>
          </li>
        </ul>
      </div>
    ),
  );
}

interface ComposerProps {
  words: Words;
  /** What the person has typed so far. */
  text?: string;
}

export function Composer({ words, text }: ComposerProps) {
  return (
    <div className="composer">
      {/* biome-ignore lint/a11y/useSemanticElements: the site's editor is a contenteditable div */}
      <div
        role="textbox"
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        aria-label={words.placeholder}
        aria-multiline="true"
        className="composer-editor"
      >
        <p>{text}</p>
      </div>
      <button type="button" className="btn-icon btn-send" aria-label="Send message">
        <ArrowUp />
      </button>
    </div>
  );
}
