import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Reader } from '../../components/reading';
import { Welcome } from '../../entrypoints/welcome/welcome';
import { SETTINGS_URL } from '../../utils/places';

const SITE = { origins: ['https://claude.ai/*'] };

async function show() {
  await act(async () => {
    render(
      <Reader>
        <Welcome />
      </Reader>,
    );
  });
}

test('says what it does, what it never does, and what OFF does not cover', async () => {
  await show();
  for (const name of ['What it does', 'What it never does', 'What OFF does not cover']) {
    expect(screen.getByRole('region', { name })).toBeTruthy();
  }
});

test.each([
  ['Try it on the rehearsal', '/rehearsal.html'],
  ['Check Settings now', SETTINGS_URL],
])('%s opens a tab', async (name, url) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await show();
  await userEvent.click(screen.getByRole('button', { name }));
  expect(create).toHaveBeenCalledWith({ url });
});

test('asks for access where it is missing, and says what to do once it is given', async () => {
  await show();
  await userEvent.click(screen.getByRole('button', { name: 'Allow access to claude.ai' }));
  expect(await screen.findByText(/Access is given/)).toBeTruthy();
  expect(await fakeBrowser.permissions.contains(SITE)).toBe(true);
});

test('says nothing of access where it is there', async () => {
  await fakeBrowser.permissions.request(SITE);
  await show();
  expect(screen.queryByRole('button', { name: /Allow access/ })).toBeNull();
});
