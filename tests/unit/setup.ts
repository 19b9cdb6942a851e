// What every unit test finds in place: WXT's fake browser, emptied before each test, and the parts
// that the fake leaves out (i18n from the English messages, permissions with a memory, commands).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// @testing-library/react tidies up after each test if it finds these among the globals.
Object.assign(globalThis, { afterEach, beforeAll, afterAll });

// Read by the very code that writes _locales/en/messages.json into the build.
const english = readFileSync(join(process.cwd(), 'assets', 'locales', 'en.yml'), 'utf8');
const messages = generateChromeMessages(parseMessagesText(english, 'YAML'));

function getMessage(key: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  const message = messages[key]?.message ?? '';
  return message.replace(/\$(\$|\d)/g, (_, sign) =>
    sign === '$' ? '$' : (values[sign - 1] ?? ''),
  );
}

interface Permissions {
  permissions?: string[];
  origins?: string[];
}

/** Grants whatever is asked for; a test that needs a refusal spies on `request`. */
function rememberingPermissions() {
  const granted = new Set<string>();
  const all = ({ permissions = [], origins = [] }: Permissions) => [...permissions, ...origins];
  const added = listeners();
  const removed = listeners();
  return {
    contains: async (asked: Permissions) => all(asked).every((each) => granted.has(each)),
    getAll: async () => ({
      permissions: [...granted].filter((each) => !each.includes('://')),
      origins: [...granted].filter((each) => each.includes('://')),
    }),
    request: async (asked: Permissions) => {
      for (const each of all(asked)) granted.add(each);
      added.tell(asked);
      return true;
    },
    remove: async (asked: Permissions) => {
      for (const each of all(asked)) granted.delete(each);
      removed.tell(asked);
      return true;
    },
    onAdded: added.event,
    onRemoved: removed.event,
  };
}

function listeners() {
  type Listener = (what: Permissions) => void;
  const known = new Set<Listener>();
  return {
    event: {
      addListener: (each: Listener) => void known.add(each),
      removeListener: (each: Listener) => void known.delete(each),
      hasListener: (each: Listener) => known.has(each),
    },
    tell: (what: Permissions) => {
      for (const each of known) each(what);
    },
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    i18n: {
      getMessage,
      getUILanguage: () => 'en-US',
      getAcceptLanguages: async () => ['en-US', 'en'],
    },
    permissions: rememberingPermissions(),
    commands: { onCommand: listeners().event },
  });
});
