// The stage in a frame of its own, for a window as wide as a phone or a laptop.
import './stage.css';
import { startStage } from './stage';

/** Plays the state of the page around it. */
export function startFramed(): void {
  const { rehearsal } = window.parent;
  if (rehearsal) startStage(rehearsal, document.body.appendChild(document.createElement('div')));
}
