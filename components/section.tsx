// A titled part of a page.
import { type ReactNode, useId } from 'react';

/** A region named by its heading. */
export function Section(props: { title: string; className?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={props.className}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}
