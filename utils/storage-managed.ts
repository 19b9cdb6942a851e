// Settings that an administrator decided (browser policies). Read-only for everyone.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Settings } from './settings';
import { SETTING } from './storage-schema';

const SETTING_NAMES = Object.keys(SETTING) as (keyof Settings)[];

/** The settings in force, and which of them a person cannot change. */
export type EffectiveSettings = { settings: Settings; locked: (keyof Settings)[] };

/**
 * What the administrator set, as the browser hands it over; `{}` if nothing. Never rejects:
 * Firefox throws when no policy exists, and other browsers may not know the area at all.
 */
export async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return (await browser.storage.managed.get(null)) ?? {};
  } catch {
    return {};
  }
}

/** Lays an administrator's settings over a person's. A value of the wrong type is not a policy. */
export function overlay(own: Settings, managed: Record<string, unknown>): EffectiveSettings {
  const locked = SETTING_NAMES.filter((name) => v.is(SETTING[name], managed[name]));
  const decided = Object.fromEntries(locked.map((name) => [name, managed[name]]));
  return { settings: { ...own, ...decided }, locked };
}

/** A person's change without what is locked or of the wrong type. */
export function allowedChange(change: unknown, locked: (keyof Settings)[]): Partial<Settings> {
  if (typeof change !== 'object' || change === null) return {};
  const asked = new Map<string, unknown>(Object.entries(change));
  return Object.fromEntries(
    SETTING_NAMES.filter(
      (name) => !locked.includes(name) && v.is(SETTING[name], asked.get(name)),
    ).map((name) => [name, asked.get(name)]),
  );
}
