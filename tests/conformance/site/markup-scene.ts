// One scene of plain markup: mutated, brought to life, and mounted the way its `arrival` says.
import type { Lang } from '../../../components/replica/labels';
import { type MutatorName, mutate } from '../../fixtures/mutators';

export type Arrival =
  | 'at-once'
  | 'pieces' // its parts come one after the other
  | 'late-words' // the switch first, its words later
  | 'late-on' // off until its data arrives
  | 'kept' // in the document from the start, closed, and opened later
  | 'remount' // taken out and put in anew
  | 'stacked' // with another dialog on top that goes away
  | 'shadow'; // in an open shadow root

export interface MarkupScene {
  html: string;
  lang: Lang;
  mutators?: readonly MutatorName[];
  arrival?: Arrival;
}

export interface Told {
  onSwitch(mark: string, on: boolean): void;
  onPress(button: string): void;
}

/** Mounts a scene into `stage`; returns what has to happen later. */
export function mountMarkup(stage: HTMLElement, scene: MarkupScene, told: Told): void {
  const holder = document.createElement('div');
  holder.innerHTML = scene.html;
  for (const root of [...holder.children]) {
    mutate({ root, lang: scene.lang }, scene.mutators ?? []);
  }
  enliven(holder, told);
  arrive(stage, holder, scene.arrival ?? 'at-once');
}

// Switches that work without a library: state in the attribute, and in the twin where there is one.
function enliven(root: HTMLElement, { onSwitch, onPress }: Told): void {
  root.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    if (input.hasAttribute('role')) input.setAttribute('aria-checked', String(input.checked));
    onSwitch(input.dataset.bench ?? '?', input.checked);
  });
  root.addEventListener('click', ({ target }) => {
    const control = (target as Element).closest('[role=switch]:not(input)');
    if (control) return flip(control);
    const button = (target as Element).closest('button');
    if (button) onPress(button.textContent ?? '');
  });

  function flip(control: Element): void {
    if (control.getAttribute('aria-disabled') === 'true') return;
    const on = control.getAttribute('aria-checked') !== 'true';
    control.setAttribute('aria-checked', String(on));
    control.setAttribute('data-state', on ? 'checked' : 'unchecked');
    const twin = control.parentElement?.querySelector<HTMLInputElement>('input[aria-hidden]');
    if (twin) twin.checked = on;
    onSwitch(control.getAttribute('data-bench') ?? '?', on);
  }
}

function arrive(stage: HTMLElement, holder: HTMLElement, arrival: Arrival): void {
  const surface = holder.firstElementChild as HTMLElement;
  const later = (ms: number, run: () => void) => void setTimeout(run, ms);
  switch (arrival) {
    case 'pieces': {
      const column = surface.querySelector('.column') ?? surface;
      const parts = [...column.children];
      column.replaceChildren();
      stage.append(holder);
      for (const [index, part] of parts.entries()) {
        later(40 * (index + 1), () => column.append(part));
      }
      return;
    }
    case 'late-words': {
      const words = [...holder.querySelectorAll('.words > *, li > .row > .words > *')];
      const texts = words.map((each) => each.textContent ?? '');
      for (const each of words) each.textContent = '';
      stage.append(holder);
      later(150, () => {
        for (const [index, each] of words.entries()) each.append(texts[index] ?? '');
      });
      return;
    }
    case 'late-on': {
      const control = holder.querySelector<HTMLInputElement>('[data-bench=training]');
      const set = (on: boolean) => {
        if (!control) return;
        if (control.localName === 'input') control.checked = on;
        if (control.hasAttribute('role')) control.setAttribute('aria-checked', String(on));
      };
      set(false);
      stage.append(holder);
      later(300, () => set(true));
      return;
    }
    case 'kept': {
      holder.hidden = true;
      surface.setAttribute('data-state', 'closed');
      stage.append(holder);
      later(150, () => {
        holder.hidden = false;
        surface.setAttribute('data-state', 'open');
      });
      return;
    }
    case 'remount':
      stage.append(holder);
      later(120, () => holder.remove());
      later(240, () => stage.append(holder));
      return;
    case 'stacked': {
      const other = document.createElement('div');
      other.innerHTML =
        '<div role="dialog" aria-label="What’s new"><label><input type="checkbox" role="switch" aria-checked="true" checked data-bench="other"> Show tips</label><button type="button">Accept</button></div>';
      holder.setAttribute('aria-hidden', 'true');
      stage.append(holder, other);
      later(200, () => {
        other.remove();
        holder.removeAttribute('aria-hidden');
      });
      return;
    }
    case 'shadow': {
      const host = document.createElement('div');
      host.dataset.shadow = '';
      host.attachShadow({ mode: 'open' }).append(holder);
      const wrapper = document.createElement('div');
      wrapper.append(host);
      stage.append(wrapper);
      return;
    }
    default:
      stage.append(holder);
  }
}
