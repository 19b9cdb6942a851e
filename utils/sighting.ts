// A finding together with the live nodes it was read from. Never leaves the page.
import type { Finding } from './finding';

/** The nodes of one surface. All of them are inside `container`. */
export type Sighting = {
  finding: Finding;
  /** The dialog, region or settings section. */
  container: Element;
  /** The one eligible switch; absent when none could be read. */
  control?: Element;
  /** What a person sees of the switch: its label when the input itself is clipped. */
  visual?: Element;
  /** The smallest element that holds the switch and its words. */
  row?: Element;
  /** The button that commits the choice (Accept, Continue), if it is known for sure. */
  commit?: Element;
  /** The buttons that put the decision off (Not now, X). */
  defer: Element[];
};
