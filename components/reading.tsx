// When and in which language a page is being read. Given at the top, so that tests can choose.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { readingLanguage } from '../utils/reading-language';

/** `now` in ms since 1970; `language` a BCP 47 tag. */
export type Reading = { now: number; language: string };

const ReadingContext = createContext<Reading>({ now: 0, language: 'en' });

/** The moment and language of reading. */
export function useReading(): Reading {
  return useContext(ReadingContext);
}

/** Provides them. Without `now` the clock runs, and “3 minutes ago” stays true. */
export function Reader(props: { now?: number; children: ReactNode }) {
  const [clock, setClock] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setClock(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const value = { now: props.now ?? clock, language: readingLanguage() };
  return <ReadingContext value={value}>{props.children}</ReadingContext>;
}
