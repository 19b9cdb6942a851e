// One scene on a real library: the same words around each library's own dialog and switch.
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { useState } from 'react';
import type { Lang } from '../../../components/replica/labels';
import { wordsOf } from '../../../components/replica/words';
import { LIBRARIES } from './libraries';

const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const cache = createCache({ key: 'mui', nonce });

interface Props {
  library: string;
  lang: Lang;
  onState: (on: boolean) => void;
  onCommit: () => void;
}

export function LibraryScene({ library, lang, onState, onCommit }: Props) {
  const words = wordsOf(lang);
  const [on, setOn] = useState(true);
  const flip = (next: boolean) => {
    onState(next);
    setOn(next);
  };
  const Library = LIBRARIES[library];
  if (!Library) throw new Error(`No library ${library}`);
  return (
    <CacheProvider value={cache}>
      <Library words={words} on={on} flip={flip}>
        {(control) => (
          <div>
            <p>{words.bodyAfterDeadline}</p>
            <div className="row">
              <div>
                <div>{words.toggleLabel}</div>
                <div>{words.description}</div>
              </div>
              {control}
            </div>
            <p>
              <a href="https://www.anthropic.com/news/updates-to-our-consumer-terms">
                {words.newsLink}
              </a>{' '}
              <a href="https://www.anthropic.com/legal/consumer-terms">{words.termsLink}</a>
            </p>
            <button type="button" onClick={onCommit}>
              {words.accept}
            </button>
          </div>
        )}
      </Library>
    </CacheProvider>
  );
}
