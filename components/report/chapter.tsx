// A titled part of a report. Its name is fixed, so that a file that is made again comes out the same.
import type { ReactNode } from 'react';

/** A region named by its heading. `id` is unique within the report. */
export function Chapter(props: { id: string; title: string; children: ReactNode }) {
  const id = `report-${props.id}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}
