// The bench page: shows one scene after the other without a load, and counts what was touched.
import '../../site/nonce';
import './bench.css';
import { createRoot, type Root } from 'react-dom/client';
import { memoryAccount } from '../../../components/replica/account';
import { ReplicaApp } from '../../../components/replica/app';
import { applyToDocument } from '../../../components/replica/document';
import type { Lang } from '../../../components/replica/labels';
import { browserRouter } from '../../../components/replica/router';
import { defaultScenario, type Scenario } from '../../../components/replica/scenario';
import { seedOf } from '../../../components/replica/seed';
import { type MutatorName, mutate } from '../../fixtures/mutators';
import { LibraryScene } from './library-scene';
import { type MarkupScene, mountMarkup } from './markup-scene';

type Drift = { mutators?: readonly MutatorName[] };
export type Scene = { path?: string; declared?: string } & (
  | { kind: 'markup'; scenes: MarkupScene[] }
  | ({ kind: 'library'; library: string; lang: Lang } & Drift)
  | ({ kind: 'replica'; scenario: Partial<Scenario> } & Drift)
);

export interface Report {
  /** What the training switch was last set to; absent while nobody has touched it. */
  training?: boolean;
  /** Other switches that were touched, by their marks. */
  others: string[];
  /** Buttons that were pressed. */
  presses: string[];
}

export interface Bench {
  show(scene: Scene): void;
  clear(): void;
  report(): Report;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

let report: Report = { others: [], presses: [] };
let root: Root | undefined;
let stage: HTMLElement | undefined;

function mount(): HTMLElement {
  stage = document.createElement('div');
  stage.dataset.scene = '';
  document.body.append(stage);
  return stage;
}

const onTraining = (on: boolean) => {
  report.training = on;
};

const SURFACE = 'dialog[open], [role="dialog"], [role="region"], main';
const CONTROL = '[role="switch"], input[type="checkbox"]';

// A framework draws when it likes: changed is what it drew, as soon as the switch is there.
function driftOnceDrawn(mutators: readonly MutatorName[], lang: Lang): void {
  const controls = [...document.querySelectorAll(`:is(${SURFACE}) :is(${CONTROL})`)];
  // Ours comes first in Settings, and alone elsewhere.
  const [control] = controls;
  const surface = control?.closest(SURFACE);
  if (!control || !surface) return void requestAnimationFrame(() => driftOnceDrawn(mutators, lang));
  control.setAttribute('data-bench', 'training');
  mutate({ root: surface, lang }, mutators);
  surface.addEventListener('change', ({ target }) => {
    const mark = (target as HTMLElement).dataset.bench;
    if (mark === 'second') report.others.push(mark);
  });
}

window.bench = {
  show(scene) {
    report = { others: [], presses: [] };
    history.replaceState(null, '', scene.path ?? '/new');
    const place = mount();
    if (scene.kind === 'markup') {
      document.documentElement.lang = scene.scenes[0]?.lang ?? 'en-US';
      for (const each of scene.scenes) {
        mountMarkup(place, each, {
          onSwitch: (mark, on) =>
            mark === 'training' ? onTraining(on) : void report.others.push(mark),
          onPress: (button) => void report.presses.push(button),
        });
      }
    } else if (scene.kind === 'library') {
      document.documentElement.lang = scene.lang;
      root = createRoot(place);
      root.render(
        <LibraryScene
          library={scene.library}
          lang={scene.lang}
          onState={onTraining}
          onCommit={() => report.presses.push('commit')}
        />,
      );
    } else {
      const scenario: Scenario = { ...defaultScenario, delay: 0, ...scene.scenario };
      applyToDocument(scenario);
      const account = memoryAccount({
        initial: seedOf(scenario) ?? { decided: true },
        onEvent: (event) => {
          if ('training' in event && event.type.endsWith('toggle')) onTraining(event.training);
          else if (event.type !== 'opened' && event.type !== 'closed') {
            report.presses.push(event.type);
          }
        },
      });
      root = createRoot(place);
      root.render(<ReplicaApp scenario={scenario} account={account} router={browserRouter()} />);
    }
    if (scene.kind !== 'markup' && scene.mutators) {
      const lang = scene.kind === 'library' ? scene.lang : (scene.scenario.lang ?? 'en-US');
      driftOnceDrawn(scene.mutators, lang);
    }
    if (scene.declared !== undefined) document.documentElement.lang = scene.declared;
  },
  clear() {
    root?.unmount();
    root = undefined;
    stage?.remove();
    history.replaceState(null, '', '/new');
    document.documentElement.lang = 'en-US';
    document.body.removeAttribute('style');
  },
  report: () => report,
};
