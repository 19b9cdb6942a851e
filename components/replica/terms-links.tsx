// The links of the terms pop-up: the one part of it that needs no language.
import type { Words } from './words';

const NEWS = 'https://www.anthropic.com/news/updates-to-our-consumer-terms';
const TERMS = 'https://www.anthropic.com/legal/consumer-terms';
const PRIVACY = 'https://www.anthropic.com/legal/privacy';

export function TermsLinks({ words }: { words: Words }) {
  const links = [
    [NEWS, words.newsLink],
    [TERMS, words.termsLink],
    [PRIVACY, words.privacyLink],
  ] as const;
  return (
    <p className="text-xs text-muted">
      {words.readMore}{' '}
      {links.map(([href, text], index) => (
        <span key={href}>
          {index > 0 && ' · '}
          <a className="underline" href={href} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        </span>
      ))}
    </p>
  );
}
