// @vitest-environment node
// What an administrator can decide: the schema that Chrome is given, the settings as they are, and the
// examples in REVIEWING.md say the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/settings';
import { SETTING } from '../../utils/storage-schema';
import config from '../../wxt.config';

const read = (file: string) => readFileSync(join(process.cwd(), file), 'utf8');
const { properties } = JSON.parse(read('assets/public/managed-schema.json'));

test('the schema has each setting, and allows what is the default', () => {
  expect(Object.keys(properties).sort()).toEqual(Object.keys(SETTING).sort());
  for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
    expect(properties[name].type).toBe(typeof value);
    if (properties[name].enum) expect(properties[name].enum).toContain(value);
  }
});

test('the examples are JSON, for this extension, and are taken as they are', () => {
  const [chrome, firefox] = [...read('REVIEWING.md').matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, text]) => JSON.parse(text ?? ''),
  );
  const manifest = config.manifest as (env: object) => { browser_specific_settings: unknown };
  const { gecko } = manifest({ browser: 'firefox' }).browser_specific_settings as {
    gecko: { id: string };
  };
  const decided = [
    chrome['3rdparty'].extensions['<id>'],
    firefox.policies['3rdparty'].Extensions[gecko.id],
  ];
  for (const settings of decided) {
    expect(Object.keys(settings).length).toBeGreaterThan(0);
    for (const [name, value] of Object.entries(settings)) {
      expect(v.is(SETTING[name as keyof typeof SETTING], value), name).toBe(true);
    }
  }
});
