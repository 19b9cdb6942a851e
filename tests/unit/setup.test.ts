// @vitest-environment node
// The ground the unit tests stand on: the fake browser with the parts that setup.ts supplies.
import { createI18n } from '@wxt-dev/i18n';
import { expect, test } from 'vitest';
import polyfill from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

test('wxt/browser and webextension-polyfill are the one fake browser', () => {
  expect(browser).toBe(fakeBrowser);
  expect(polyfill).toBe(fakeBrowser);
});

test('a message is the English one, under its nested key', () => {
  expect(createI18n().t('extension.name' as never)).toBe('Default Off');
});

test('storage is empty at the start of a test', async () => {
  expect(await browser.storage.local.get(null)).toEqual({});
  await browser.storage.local.set({ left: 'over' });
});

test('and stays empty whatever the test before it left', async () => {
  expect(await browser.storage.local.get(null)).toEqual({});
});

test('a permission is there between request and remove', async () => {
  expect(await fakeBrowser.permissions.contains({ permissions: ['notifications'] })).toBe(false);
  await fakeBrowser.permissions.request({ permissions: ['notifications'] });
  expect(await fakeBrowser.permissions.contains({ permissions: ['notifications'] })).toBe(true);
  await fakeBrowser.permissions.remove({ permissions: ['notifications'] });
  expect(await fakeBrowser.permissions.contains({ permissions: ['notifications'] })).toBe(false);
});
