// The app's sidebar: links that navigate without loading.
import type { ReactNode } from 'react';
import type { Router } from './router';
import type { Words } from './words';

interface Props {
  words: Words;
  router: Router;
}

export function Sidebar({ words, router }: Props) {
  const link = (href: string, text: ReactNode) => (
    <a
      className="nav-link text-sm"
      href={href}
      onClick={(event) => {
        event.preventDefault();
        router.push(href);
      }}
    >
      {text}
    </a>
  );
  return (
    <nav className="sidebar" aria-label="Sidebar">
      <div className="mb-4 text-lg font-semibold">Claude</div>
      {link('/new', words.newChat)}
      {link('/chats', words.chats)}
      {link('/chat/7d4f1e8a-2b63-4c0d-9a51-0c3e5b8f6a12', 'Weekend walk')}
      {link('/chat/1b9c6d2e-83f0-47aa-b6d4-5e2f7a90c318', 'Sourdough, again')}
      <div className="flex-1" />
      {link('/settings/general', words.settings)}
    </nav>
  );
}
