// A page that cannot be drawn, or where something fails, says so and offers a way on. It never stays blank.
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { mountPage, openPage } from '@/components/mount-page';
import { Report } from '@/components/report/report';
import type { Capture } from '@/utils/evidence/capture';
import { seal } from '@/utils/storage-record';
import { Popup } from '../../entrypoints/popup/popup';

// React and jsdom write to the console whatever a component throws.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});
const mount = (parts: Parameters<typeof mountPage>[0]) => act(() => mountPage(parts));

test('a record that no drawing can cope with is told, with a link to the options', async () => {
  // Past the schema, and past what Intl can write.
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(() => {
    throw new RangeError('Invalid time value');
  });
  const data = { at: 1, surface: 'popup', training: 'on', label: '', lang: 'en' };
  await browser.storage.local.set({ lastSeen: seal({ version: 1 } as never, data) });
  await mount({ title: 'Popup', draw: (state) => <Popup state={state} /> });
  expect(screen.getByRole('alert').textContent).toContain('could not be shown (RangeError');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/options.html');
});

test('it is drawn again as soon as there is a record that can be', async () => {
  await mount({
    title: 'A page',
    draw: ({ lastSeen }) => {
      if (lastSeen === undefined) throw new Error('nothing there');
      return <p>Now it can</p>;
    },
    wayOn: <button type="button">Forget</button>,
  });
  expect(screen.getByRole('alert').textContent).toContain('nothing there');
  expect(screen.getByRole('button', { name: 'Forget' })).toBeTruthy();
  const data = { at: 1, surface: 'popup', training: 'on', label: '', lang: 'en' };
  await act(() => browser.storage.local.set({ lastSeen: seal({ version: 1 } as never, data) }));
  expect(await screen.findByText('Now it can')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a capture of an unknown form costs the report, not the verifying of a file', async () => {
  const show = openPage('Report');
  const broken = { raw: {} } as unknown as Capture;
  await act(async () => show(<Report capture={broken} />, <Report capture={undefined} />));
  expect(screen.getByRole('alert').textContent).toContain('could not be shown');
  expect(screen.getByLabelText('Choose a file')).toBeTruthy();
});

test('what fails without anybody waiting for it is told in a line', async () => {
  const show = openPage('A page');
  await act(async () => show(<p>All is well</p>));
  expect(screen.queryByRole('alert')).toBeNull();
  const failing = Object.assign(new Event('unhandledrejection'), {
    reason: new Error('disk full'),
  });
  act(() => void window.dispatchEvent(failing));
  expect(screen.getByRole('alert').textContent).toContain('did not work (Error: disk full)');
  expect(screen.getByText('All is well')).toBeTruthy();
});
