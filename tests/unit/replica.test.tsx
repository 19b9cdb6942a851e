// The replica as it is rendered, against what is known of the site's structure and behaviour.
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { memoryAccount, type ReplicaEvent } from '../../components/replica/account';
import { LANGS, labelsOf } from '../../components/replica/labels';
import { Onboarding } from '../../components/replica/onboarding';
import { defaultScenario, type Scenario } from '../../components/replica/scenario';
import { seedOf } from '../../components/replica/seed';
import { SettingsPrivacy } from '../../components/replica/settings-privacy';
import { TermsPopup } from '../../components/replica/terms-popup';
import { wordsOf } from '../../components/replica/words';

afterEach(() => {
  cleanup();
  document.body.removeAttribute('style');
});

describe.each(LANGS)('in %s', (lang) => {
  test('the pop-up shows the title, the label and the buttons of that language', () => {
    openPopup({ lang });
    const labels = labelsOf(lang);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(labels.dialogTitle);
    expect(screen.getByText(labels.toggleLabel)).toBeTruthy();
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names).toEqual(['', labels.accept, labels.notNow]);
  });
});

describe('the pop-up', () => {
  test('is a portal at the end of body: an overlay that holds the dialog', () => {
    openPopup();
    const dialog = screen.getByRole('dialog');
    const overlay = dialog.parentElement!;
    expect(overlay.parentElement).toBe(document.body);
    expect([overlay.dataset.state, overlay.style.pointerEvents]).toEqual(['open', 'auto']);
    expect([dialog.dataset.state, dialog.tabIndex]).toEqual(['open', -1]);
    for (const name of ['aria-modal', 'aria-label', 'data-testid', 'aria-describedby']) {
      expect(dialog.hasAttribute(name)).toBe(false);
    }
  });

  test('has its id twice: on the h1, and on an empty h2 after the content', () => {
    openPopup();
    const dialog = screen.getByRole('dialog');
    const id = dialog.getAttribute('aria-labelledby')!;
    const [first, second, ...more] = document.querySelectorAll(`[id="${id}"]`);
    expect([first?.localName, second?.localName, more.length]).toEqual(['h1', 'h2', 0]);
    expect([second?.textContent, second?.className]).toEqual(['', 'sr-only']);
    expect(dialog.lastElementChild).toBe(second);
  });

  test('has one nameless switch, in a label without a word', () => {
    openPopup();
    const { input } = theSwitch();
    const label = input.closest('label')!;
    expect(input.type).toBe('checkbox');
    expect(input.getAttribute('aria-checked')).toBe('true');
    expect([input.className, label.textContent]).toEqual(['peer sr-only', '']);
    expect(label.firstElementChild?.children).toHaveLength(3);
    expect(['aria-label', 'aria-labelledby'].map((name) => input.getAttribute(name))).toEqual([
      null,
      null,
    ]);
  });

  test('keeps the rest of the page from pointers and from screen readers while it is open', async () => {
    const { rerender } = openPopup({ variant: 'after-deadline' });
    const root = document.body.firstElementChild!;
    const outside = [...document.body.children].filter((node) => node.contains(root));
    expect(document.body.style.pointerEvents).toBe('none');
    expect(outside.every((node) => node.getAttribute('aria-hidden') === 'true')).toBe(true);
    rerender(false);
    expect(document.body.style.pointerEvents).toBe('auto');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test.each([
    ['grace', ['/settings/data-privacy-controls', 'news', 'legal', 'legal']],
    ['after-deadline', ['news', 'legal', 'legal']],
  ] as const)('links in the %s variant', (variant, kinds) => {
    openPopup({ variant });
    const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href')!);
    expect(hrefs).toHaveLength(kinds.length);
    hrefs.forEach((href, index) => {
      expect(href).toContain(kinds[index]);
    });
    expect(hrefs).toContain('https://www.anthropic.com/news/updates-to-our-consumer-terms');
  });

  test('says its date in bold in the grace period only', () => {
    openPopup({ date: '2025-09-28' });
    expect(screen.getByText('September 28, 2025').className).toBe('font-semibold');
    cleanup();
    openPopup({ date: '2025-09-28', variant: 'after-deadline' });
    expect(screen.queryByText(/2025/)).toBeNull();
  });

  test('after the deadline can only be accepted', async () => {
    const { events, user } = openPopup({ variant: 'after-deadline' });
    await user.keyboard('{Escape}');
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Accept']);
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect(events.map(({ type }) => type)).toEqual(['opened']);
  });

  test.each([
    ['Not now', 'not-now'],
    ['Close', 'close'],
  ])('put off by %s stores nothing', async (name, type) => {
    const { events, account, user } = openPopup();
    await user.click(theSwitch().input);
    await user.click(screen.getByRole('button', { name }));
    expect(events.map((event) => event.type)).toEqual(['opened', 'toggle', type, 'closed']);
    expect([account.training, account.decided]).toEqual([true, false]);
  });

  test('put off by Esc or a press outside stores nothing', async () => {
    const escaped = openPopup();
    await escaped.user.keyboard('{Escape}');
    expect(escaped.events).toContainEqual({ type: 'escape' });
    cleanup();
    const left = openPopup();
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    await left.user.pointer({ target: document.documentElement, keys: '[MouseLeft>]' });
    expect(left.events).toContainEqual({ type: 'outside' });
    expect([escaped.account.decided, left.account.decided]).toEqual([false, false]);
  });

  test('Accept with the switch off stores: decided, training refused', async () => {
    const { events, account, user } = openPopup();
    await user.click(theSwitch().input);
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(events).toContainEqual({ type: 'accept', training: false });
    expect([account.training, account.decided]).toEqual([false, true]);
  });

  test('equalised: two equal buttons in place of the switch and Accept', async () => {
    const { account, user } = openPopup({ prominence: 'equalised', variant: 'after-deadline' });
    expect(screen.queryByRole('switch')).toBeNull();
    const [on, off] = screen.getAllByRole('button');
    expect(on?.className).toBe(off?.className);
    await user.click(off!);
    expect([account.training, account.decided]).toEqual([false, true]);
  });

  test('locked: off, disabled, and says why', () => {
    openPopup({ preset: 'locked' });
    const { input } = theSwitch();
    expect([input.checked, input.disabled]).toEqual([false, true]);
    expect(screen.getByText(labelsOf('en-US').offForYourDomain)).toBeTruthy();
  });
});

describe('a switch with a fault', () => {
  const faults = [
    ['none', 'false', 'false'],
    ['ignore', 'true', 'true'],
    ['snap-back', 'false', 'true'],
    ['slow', 'true', 'false'],
    ['vanish', 'false', undefined],
    ['remount', 'false', 'true'],
  ] as const;

  test.each(faults)('%s: says %s after the click, %s in the end', async (fault, soon, late) => {
    openPopup({ fault, faultMs: 60 });
    const { input } = theSwitch();
    // In one task: on a slow machine a pretended mouse takes longer than the fault.
    act(() => input.click());
    const state = () => document.querySelector('[role=switch]')?.getAttribute('aria-checked');
    expect(state()).toBe(soon);
    await act(() => new Promise((resolve) => setTimeout(resolve, 120)));
    expect(state()).toBe(late);
    expect(input.isConnected).toBe(fault !== 'vanish' && fault !== 'remount');
  });

  test('late-on: off until its data is there', async () => {
    openPopup({ fault: 'late-on', faultMs: 30 });
    expect(theSwitch().input.checked).toBe(false);
    await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
    expect(theSwitch().input.checked).toBe(true);
  });
});

describe('the other surfaces', () => {
  test('sign-up is a region and no dialog; Continue saves', async () => {
    const account = memoryAccount();
    const user = userEvent.setup();
    render(<Onboarding scenario={defaultScenario} account={account} onContinue={() => {}} />);
    const region = screen.getByRole('region', { name: 'Before your first chat' });
    expect(region.getAttribute('aria-labelledby')).toBe('disclaimer-heading');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    const input = screen.getByRole('switch', { name: 'Help improve our AI models:' });
    expect(input.getAttribute('aria-labelledby')).toBe('disclaimer-grove-toggle-label');
    await user.click(input);
    expect(account.decided).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect([account.training, account.decided]).toEqual([false, true]);
  });

  test('Settings has a row of the newer kind, beside a neighbour, and saves at once', async () => {
    const account = memoryAccount({ initial: { decided: true } });
    const user = userEvent.setup();
    render(<SettingsPrivacy scenario={defaultScenario} account={account} />);
    const row = screen.getByRole('group', { name: 'Help improve our AI models' });
    const span = row.querySelector('span[role=switch][data-cds=Switch]')!;
    expect(span.getAttribute('aria-checked')).toBe('true');
    expect(span.hasAttribute('data-checked')).toBe(true);
    expect(span.nextElementSibling?.matches('input[type=checkbox][aria-hidden=true]')).toBe(true);
    expect(screen.getByRole('switch', { name: 'Location metadata' })).toBeTruthy();
    await user.click(span);
    expect(account.training).toBe(false);
    expect(span.isConnected).toBe(true);
    expect(span.hasAttribute('data-unchecked')).toBe(true);
    act(() => account.save({ training: true }));
    expect(span.getAttribute('aria-checked')).toBe('true');
  });

  test('an undecided account finds a line in place of the switch', () => {
    const account = memoryAccount({ initial: { decided: false } });
    render(<SettingsPrivacy scenario={defaultScenario} account={account} />);
    expect(screen.getAllByRole('switch')).toHaveLength(1);
    expect(screen.getByText(wordsOf('en-US').undecided)).toBeTruthy();
  });
});

function openPopup(patch: Partial<Scenario> = {}) {
  const scenario: Scenario = { ...defaultScenario, surface: 'popup', ...patch };
  const events: ReplicaEvent[] = [];
  const account = memoryAccount({
    initial: seedOf(scenario),
    onEvent: (event) => events.push(event),
  });
  const popup = (wanted: boolean) => (
    <TermsPopup scenario={scenario} account={account} wanted={wanted} />
  );
  const view = render(popup(true));
  // Radix blocks pointers outside; user-event need not check what a person could reach.
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  return { events, account, user, rerender: (wanted: boolean) => view.rerender(popup(wanted)) };
}

function theSwitch() {
  const all = document.querySelectorAll<HTMLInputElement>('[role=dialog] input[role=switch]');
  expect(all).toHaveLength(1);
  return { input: all[0]! };
}
