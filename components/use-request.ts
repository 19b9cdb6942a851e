// Asking the background for a change, and saying so in words when it could not be made.
import { useState } from 'react';
import { i18n } from '#i18n';

/** The problem as a sentence (empty: none), and the function through which to ask. Never rejects. */
export function useRequest(): [
  problem: string,
  request: <T>(ask: () => Promise<T>) => Promise<T | undefined>,
] {
  const [problem, setProblem] = useState('');
  const request = async <T>(ask: () => Promise<T>) => {
    try {
      const answer = await ask();
      setProblem('');
      return answer;
    } catch (error) {
      setProblem(i18n.t('page.not_saved', { error: String(error) }));
      return undefined;
    }
  };
  return [problem, request];
}
