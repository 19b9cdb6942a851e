import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Reader } from '../../components/reading';
import { Options } from '../../entrypoints/options/options';
import { DEFAULT_SETTINGS } from '../../utils/settings';
import { EMPTY_STATE, type State } from '../../utils/state';
import { background } from './page-state';

async function show(more: Partial<State> = {}) {
  await act(async () => {
    render(
      <Reader>
        <Options state={{ ...EMPTY_STATE, ...more }} />
      </Reader>,
    );
  });
}

const theSwitch = (name: RegExp) => screen.getByRole('switch', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeAll(() => {
  // jsdom has neither dialogs nor object URLs.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});

beforeEach(() => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '9.8.7' } as never);
  Object.assign(fakeBrowser, { commands: { getAll: async () => [] } });
});

describe('Settings', () => {
  test('show what is stored', async () => {
    await show({ settings: { ...DEFAULT_SETTINGS, holdAccept: false, noteLanguage: 'page' } });
    expect(theSwitch(/Hold the first press/).getAttribute('aria-checked')).toBe('false');
    expect(theSwitch(/Remind me/).getAttribute('aria-checked')).toBe('true');
    expect((screen.getByLabelText('The page’s language') as HTMLInputElement).checked).toBe(true);
  });

  test.each([
    [/Hold the first press/, { holdAccept: false }],
    [/old chat is resumed/, { resumedChatHint: true }],
    [/Remind me/, { reminders: false }],
  ])('%s is asked of the background', async (name, change) => {
    const asked = background({ changeSettings: DEFAULT_SETTINGS });
    await show();
    await userEvent.click(theSwitch(name));
    expect(asked).toEqual([{ verb: 'changeSettings', data: change }]);
  });

  test('the language of the note is one of two', async () => {
    const asked = background({ changeSettings: DEFAULT_SETTINGS });
    await show();
    const group = within(screen.getByRole('group', { name: 'Language of the note' }));
    await userEvent.click(group.getByRole('radio', { name: 'The page’s language' }));
    expect(asked).toEqual([{ verb: 'changeSettings', data: { noteLanguage: 'page' } }]);
  });

  test('say so when nothing could be saved', async () => {
    background({});
    await show();
    await userEvent.click(theSwitch(/Hold the first press/));
    expect(await screen.findByText(/could not be saved/)).toBeTruthy();
  });

  test('an administrator decided are locked, with the reason', async () => {
    await show({ lockedSettings: ['holdAccept', 'noteLanguage'] });
    const locked = theSwitch(/Hold the first press/) as HTMLInputElement;
    expect(locked.disabled).toBe(true);
    const described = locked.getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = described.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(words).toMatch(/Set by your administrator/);
    expect(screen.getByRole('radio', { name: 'The page’s language' }).matches(':disabled')).toBe(
      true,
    );
    expect((theSwitch(/Remind me/) as HTMLInputElement).disabled).toBe(false);
  });
});

describe('Notifications', () => {
  const asNotification = /system notification/;

  test('ask for the permission first, then for the setting', async () => {
    const asked = background({ changeSettings: DEFAULT_SETTINGS });
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    await show();
    await userEvent.click(theSwitch(asNotification));
    expect(request).toHaveBeenCalledWith({ permissions: ['notifications'] });
    expect(asked).toEqual([{ verb: 'changeSettings', data: { notifications: true } }]);
  });

  test('stay off, and say why, when the browser refuses', async () => {
    const asked = background({ changeSettings: DEFAULT_SETTINGS });
    vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(false as never);
    await show();
    await userEvent.click(theSwitch(asNotification));
    expect(await screen.findByText(/did not give permission/)).toBeTruthy();
    expect(asked).toEqual([]);
  });

  test('give the permission back when they are switched off', async () => {
    background({ changeSettings: DEFAULT_SETTINGS });
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove');
    await show({ settings: { ...DEFAULT_SETTINGS, notifications: true } });
    await userEvent.click(theSwitch(asNotification));
    await vi.waitFor(() => expect(remove).toHaveBeenCalledWith({ permissions: ['notifications'] }));
  });

  test('cannot be had without reminders', async () => {
    await show({ settings: { ...DEFAULT_SETTINGS, reminders: false } });
    expect((theSwitch(asNotification) as HTMLInputElement).disabled).toBe(true);
  });
});

describe('Data', () => {
  test('is exported as a file', async () => {
    let saved: Blob | undefined;
    const hold = (blob: Blob) => {
      saved = blob;
      return 'blob:held';
    };
    Object.assign(URL, { createObjectURL: hold, revokeObjectURL: () => {} });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await show();
    await press('Export as a file');
    expect(await screen.findByText(/^Saved as default-off-\d{4}-\d\d-\d\d\.json\.$/)).toBeTruthy();
    expect(click).toHaveBeenCalledOnce();
    expect(saved?.size).toBeGreaterThan(50);
  });

  test.each([
    [{ ok: true }, /^Imported\. .*proves nothing on this browser/],
    [
      { ok: false, why: 'import.not_ours' },
      /Nothing was imported\. .*not an export of Default Off/,
    ],
    [{ ok: false, why: 'import.too_new' }, /Nothing was imported\. .*newer version/],
  ])('is imported from a file: %o', async (answer, sentence) => {
    const asked = background({ importData: answer });
    await show();
    const file = new File(['{}'], 'export.json', { type: 'application/json' });
    await userEvent.upload(screen.getByLabelText('Import a file'), file);
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(asked).toEqual([{ verb: 'importData', data: '{}' }]);
  });

  test('is forgotten only after a second question', async () => {
    const asked = background({ forgetEverything: undefined });
    await show();
    await press('Forget everything');
    expect(asked).toEqual([]);
    const question = within(screen.getByRole('dialog', { name: /cannot be undone/ }));
    await userEvent.click(question.getByRole('button', { name: 'Yes, forget everything' }));
    expect(asked.map(({ verb }) => verb)).toEqual(['forgetEverything']);
    expect(await screen.findByText(/^Forgotten\./)).toBeTruthy();
  });

  test('is kept when the person thinks again', async () => {
    const asked = background({ forgetEverything: undefined });
    await show();
    await press('Forget everything');
    await press('Keep it');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('The rest', () => {
  test('names the shortcut that is set', async () => {
    const command = { name: '_execute_action', shortcut: 'Alt+Shift+D' };
    Object.assign(fakeBrowser, { commands: { getAll: async () => [command] } });
    await show();
    expect(await screen.findByText(/^Alt\+Shift\+D opens/)).toBeTruthy();
  });

  test('does without shortcuts where the browser has none', async () => {
    Object.assign(fakeBrowser, { commands: undefined });
    await show();
    expect(screen.getByText(/you can give the toolbar icon a keyboard shortcut/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change the shortcut' })).toBeNull();
  });

  test('names version and build', async () => {
    await show();
    expect(screen.getByText('Version 9.8.7, build dev.')).toBeTruthy();
  });
});
