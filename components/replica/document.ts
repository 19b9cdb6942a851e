// What the site writes on `<html>` for a scenario. The only place of the replica that does.
import type { Scenario } from './scenario';

export function applyToDocument(scenario: Pick<Scenario, 'lang' | 'mode'>): void {
  const root = document.documentElement;
  root.lang = scenario.lang;
  root.dataset.mode = scenario.mode;
}
