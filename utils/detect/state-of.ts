// Whether a switch is on or off, by everything that says so. Pure.
import { attributeOf, findAll, localNameOf, matches, parentElementOf, textOf } from './dom';

/** `mixed`: it does not say, is in between, or says both at once, as it does in mid-change. */
export type State = 'on' | 'off' | 'mixed';

// The input that libraries put beside a switch for forms: nobody can see or reach it.
const TWIN = 'input[type="checkbox"]:not([role])';
const OUT_OF_REACH = '[aria-hidden="true"], [hidden], [tabindex="-1"]';
const CONTROL = '[role="switch"], [role="checkbox"]';
const MAX_WRAPPERS = 2;

/** What a control says of itself: its attributes, its property and its twin must all agree. */
export function stateOf(control: Element): State {
  const isInput = localNameOf(control) === 'input';
  const aria = attributeOf(control, 'aria-checked');
  // Only an input has a property to speak for it.
  if (aria === null && !isInput) return 'mixed';
  const said = new Set([
    ...fromWords(aria),
    ...fromWords(attributeOf(control, 'data-state')),
    ...fromFlags(control),
    ...(isInput ? [propertyOf(control)] : twinsOf(control).map(propertyOf)),
  ]);
  const [state = 'mixed'] = said;
  return said.size === 1 ? state : 'mixed';
}

function fromWords(value: string | null): State[] {
  if (value === null) return [];
  if (/^(true|checked|on)$/.test(value)) return ['on'];
  if (/^(false|unchecked|off)$/.test(value)) return ['off'];
  return /^(mixed|indeterminate)$/.test(value) ? ['mixed'] : [];
}

// Some libraries only ever set the first of the two, so that its absence says nothing.
function fromFlags(control: Element): State[] {
  const checked = attributeOf(control, 'data-checked');
  const unchecked = attributeOf(control, 'data-unchecked');
  return [
    ...(checked === null ? [] : [checked === 'false' ? ('off' as const) : ('on' as const)]),
    ...(unchecked === null || unchecked === 'false' ? [] : (['off'] as const)),
  ];
}

function propertyOf(input: Element): State {
  const { checked, indeterminate } = input as HTMLInputElement;
  if (indeterminate) return 'mixed';
  return checked ? 'on' : 'off';
}

// Inside of the switch, beside it, or one wrapper further where nothing else is; never another's.
function twinsOf(control: Element): Element[] {
  let at: Element | null = control;
  for (let up = 0; at && up <= MAX_WRAPPERS; up += 1) {
    const isAlone = [...findAll(at, CONTROL)].every((other) => other === control);
    if (!isAlone || (up > 1 && textOf(at).trim() !== '')) return [];
    const twins = [...findAll(at, TWIN)].filter((input) => matches(input, OUT_OF_REACH));
    if (twins.length > 0) return twins;
    at = parentElementOf(at);
  }
  return [];
}
