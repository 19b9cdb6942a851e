import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Reader } from '../../components/reading';
import { Popup } from '../../entrypoints/popup/popup';
import { onMessage } from '../../utils/messages';
import { SETTINGS_URL } from '../../utils/places';
import { MILESTONES } from '../../utils/policy/milestones';
import { EMPTY_STATE, type State } from '../../utils/state';
import { background, MINUTE, NOW, proven, stateWith } from './page-state';

const SITE = { origins: ['https://claude.ai/*'] };

async function show(state: State, now = NOW) {
  // Waits for the question for site access, which is asked at the first look.
  await act(async () => {
    render(
      <Reader now={now}>
        <Popup state={state} />
      </Reader>,
    );
  });
}

beforeEach(async () => {
  await fakeBrowser.permissions.request(SITE);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue(undefined as never);
});

describe('The answer', () => {
  const off = 'OFF does not cover feedback that you send';
  const cases: [string, State, { says: RegExp; button: string; html: [string, string] }][] = [
    [
      'nothing seen',
      EMPTY_STATE,
      {
        says: /has not been seen here yet/,
        button: 'Check in Settings',
        html: ['never-seen', '0'],
      },
    ],
    [
      'on in the pop-up',
      stateWith('on', 'popup'),
      { says: /was ON in the pop-up/, button: 'Check in Settings', html: ['on', '0'] },
    ],
    [
      'on in Settings',
      stateWith('on', 'settings'),
      { says: /was ON in Settings/, button: 'Turn it off in Settings', html: ['on', '0'] },
    ],
    [
      'off, not accepted',
      stateWith('off', 'popup', proven([1])),
      { says: /was OFF in the pop-up/, button: 'Check in Settings', html: ['off', '1'] },
    ],
    [
      'off and accepted',
      stateWith('off', 'popup', proven([1, 2])),
      { says: /was OFF in the pop-up/, button: 'Prove it in Settings', html: ['off', '2'] },
    ],
    [
      'off in Settings',
      stateWith('off', 'settings', proven([1, 2, 3])),
      { says: /You are opted out/, button: 'Check again in Settings', html: ['off', '3'] },
    ],
    [
      'locked',
      stateWith('locked', 'settings', proven([3])),
      { says: /OFF and locked/, button: 'Check again in Settings', html: ['locked', '3'] },
    ],
    [
      'unreadable',
      stateWith('unknown', 'popup'),
      { says: /Cannot tell/, button: 'Look at the switch in Settings', html: ['unknown', '0'] },
    ],
  ];

  test.each(cases)('%s', async (_name, state, { says, button, html }) => {
    await show(state);
    const answer = within(screen.getByRole('banner'));
    expect(answer.getByRole('heading', { level: 1 }).textContent).toMatch(says);
    expect(answer.getByRole('button', { name: button })).toBeTruthy();
    const { training, receipt } = document.documentElement.dataset;
    expect([training, receipt]).toEqual(html);
    // Wherever OFF is the news, what it does not cover stands beside it; nowhere else.
    const isOff = html[0] === 'off' || html[0] === 'locked';
    expect(answer.queryByText(off, { exact: false }) !== null).toBe(isOff);
    expect(screen.getByRole('region', { name: 'What OFF does not cover' })).toBeTruthy();
  });

  test('never says “opted out” before Settings has shown it', async () => {
    await show(stateWith('off', 'popup', proven([1, 2])));
    expect(document.body.textContent).not.toMatch(/opted out/i);
  });

  test('does not say “opted out” of a pop-up that shows OFF after an older proof', async () => {
    await show(stateWith('off', 'popup', proven([3])));
    expect(document.body.textContent).not.toMatch(/opted out/i);
  });

  test('after Accept with training on: the person’s own decision, how to change it, what stays', async () => {
    const at = NOW - 3 * MINUTE;
    const accepted = { at, surface: 'popup', what: 'accepted', training: 'on' } as const;
    await show(stateWith('on', 'popup', { ledger: [accepted] }));
    expect(
      screen.getByText(/You accepted while it showed ON.*already used stays used/),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Turn it off in Settings' })).toBeTruthy();
  });

  test('turned off since, an earlier Accept with training on is not what ON means', async () => {
    const at = NOW - 3 * MINUTE;
    const accepted = { at, surface: 'popup', what: 'accepted', training: 'on' } as const;
    const turned = { at, surface: 'settings', what: 'turned-off' } as const;
    await show(stateWith('on', 'settings', { ledger: [turned, accepted] }));
    expect(screen.queryByText(/You accepted while it showed ON\. You can/)).toBeNull();
  });

  test('says that accounts cannot be told apart, once there is anything to say of one', async () => {
    await show(EMPTY_STATE);
    expect(screen.queryByText(/Accounts cannot be told apart/)).toBeNull();
    await show(stateWith('off', 'settings', proven([3])));
    expect(screen.getByText(/Accounts cannot be told apart.*private window/)).toBeTruthy();
  });

  test('says when and how long ago', async () => {
    await show(stateWith('on', 'popup'));
    expect(screen.getByText(/Seen today at 2:02\sPM, 3 minutes ago\./)).toBeTruthy();
  });

  test('says the day once it was another day', async () => {
    await show(stateWith('on', 'popup'), NOW + 24 * 60 * MINUTE);
    expect(screen.getByText(/Seen on November 22, 2026 at 2:02\sPM, yesterday\./)).toBeTruthy();
  });

  test('opens Settings > Privacy in a new tab', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await show(EMPTY_STATE);
    await userEvent.click(screen.getByRole('button', { name: 'Check in Settings' }));
    expect(create).toHaveBeenCalledWith({ url: SETTINGS_URL });
  });
});

test('what an imported file says is told as that, and proves nothing', async () => {
  const { lastSeen } = stateWith('off', 'settings');
  const line = { at: NOW - 60 * MINUTE, surface: 'settings', what: 'turned-off' } as const;
  const imported = { at: NOW, stage: 3, lastSeen: lastSeen! } as const;
  await show({ ...EMPTY_STATE, imported, ledger: [line] });
  const { dataset } = document.documentElement;
  expect([dataset.training, dataset.receipt]).toEqual(['never-seen', '0']);
  const said = document.body.textContent;
  expect(said).not.toContain('opted out');
  expect(said).toMatch(
    /A file that was imported on .*2026.* It proves nothing here\. Training was OFF/,
  );
  expect(within(screen.getByRole('group')).getByText('From an imported file.')).toBeTruthy();
});

describe('Access to the site', () => {
  beforeEach(async () => {
    await fakeBrowser.permissions.remove(SITE);
  });

  test('asks for it, and the question goes away once it is given', async () => {
    await show(EMPTY_STATE);
    await userEvent.click(await screen.findByRole('button', { name: 'Allow access to claude.ai' }));
    expect(await fakeBrowser.permissions.contains(SITE)).toBe(true);
    expect(screen.queryByRole('button', { name: 'Allow access to claude.ai' })).toBeNull();
    expect(screen.getByText(/Reload open claude\.ai tabs/)).toBeTruthy();
  });

  test('says so when it is refused', async () => {
    vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(false as never);
    await show(EMPTY_STATE);
    await userEvent.click(await screen.findByRole('button', { name: 'Allow access to claude.ai' }));
    expect(await screen.findByText(/Access was not given/)).toBeTruthy();
  });
});

describe('The proof', () => {
  const steps = () => {
    const list = within(screen.getByRole('region', { name: 'What is proven' })).getByRole('list');
    return within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '');
  };

  test('names the next step and what to do', async () => {
    await show(stateWith('off', 'popup', proven([1])));
    expect(steps().map((text) => text.match(/^(Proven|Next|Missing|Not needed)/)?.[0])).toEqual([
      'Proven',
      'Next',
      'Missing',
    ]);
    expect(steps()[1]).toMatch(/Press Accept or Continue.*never done for you/);
  });

  test('waits for no Accept after a click in Settings', async () => {
    await show(stateWith('off', 'settings', proven([1], 'settings')));
    expect(steps()[1]).toMatch(/^Not needed.*saves at once/);
    expect(steps()[2]).toMatch(/^Next/);
  });

  test.each([
    ['off', 'popup', 2],
    ['off', 'onboarding', 2],
    ['locked', 'settings', 3],
  ] as const)(
    'asks nobody to turn off what shows %s in %s already',
    async (training, surface, next) => {
      await show(stateWith(training, surface));
      expect(steps()[0]).toMatch(/^Not needed.*OFF already/);
      expect(steps().filter((text) => text.startsWith('Next'))).toEqual([steps()[next - 1]]);
    },
  );

  test('needs no earlier step once Settings has shown it', async () => {
    await show(stateWith('off', 'settings', proven([3])));
    expect(steps()[0]).toMatch(/^Not needed/);
    expect(steps()[2]).toMatch(/^Proven.*Seen on November 22, 2026/);
  });

  test('says when the latest sighting contradicts it', async () => {
    await show(stateWith('on', 'popup', proven([2, 3])));
    expect(screen.getByText(/Since that proof, the switch was seen ON/)).toBeTruthy();
  });

  test.each([
    ['undone', /you undid it/],
    ['seen-on', /showed ON again/],
    ['accepted-on', /Accept was pressed while the switch was ON/],
  ] as const)('says that it was withdrawn: %s', async (why, sentence) => {
    const withdrawn = { at: NOW, surface: 'popup', why } as const;
    await show(stateWith('on', 'popup', { receipt: { proofs: [], withdrawn } }));
    expect(screen.getByText(sentence)).toBeTruthy();
  });
});

describe('The story', () => {
  test('tells the dates in order, with days since', async () => {
    await show(EMPTY_STATE);
    const list = within(screen.getByRole('region', { name: 'The dates' })).getByRole('list');
    const items = within(list).getAllByRole('listitem');
    const days = items.map((item) => item.querySelector('time')?.getAttribute('dateTime'));
    expect(days).toEqual([...MILESTONES.map(({ on }) => on), '2026-11-22']);
    expect(items[2]?.textContent).toMatch(/October 8, 2025, 410 days ago/);
    expect(items.at(-1)?.getAttribute('aria-current')).toBe('date');
  });

  test('counts the days to go while a date is ahead, and stands before it', async () => {
    await show(EMPTY_STATE, new Date(2025, 9, 3).getTime());
    const list = within(screen.getByRole('region', { name: 'The dates' })).getByRole('list');
    const items = within(list).getAllByRole('listitem');
    expect(items[3]?.textContent).toMatch(/October 8, 2025, in 5 days/);
    expect(items[2]?.textContent).toMatch(/^Today/);
  });

  test('each fact has links to its sources that open in a new tab, and the day of the check', async () => {
    await show(EMPTY_STATE);
    for (const fact of document.querySelectorAll('.fact')) {
      const source = fact.nextElementSibling as HTMLElement;
      const links = within(source).getAllByRole('link', {
        name: /^Source: .* \(opens in a new tab\)$/,
      });
      for (const link of links) expect(link.getAttribute('target')).toBe('_blank');
      expect(source.textContent).toMatch(/Checked [A-Z][a-z]{2} \d{1,2}, \d{4}/);
    }
    expect(document.querySelectorAll('.fact').length).toBeGreaterThan(15);
  });

  test('says so when a check is more than six months old', async () => {
    await show(EMPTY_STATE, new Date(2100, 0, 1).getTime());
    expect(screen.getAllByText(/more than six months ago/).length).toBeGreaterThan(15);
  });

  test('never says that OFF makes chats private or deletes them', async () => {
    await show(stateWith('off', 'settings', proven([3])));
    expect(document.body.textContent).not.toMatch(
      /are private|makes .*private|are deleted|deletes/i,
    );
  });
});

describe('Lines that ask for attention', () => {
  test('a reminder that is due, with a way to put it off and to stop it', async () => {
    const asked = background({ snoozeReminders: undefined });
    const due = { about: 'deadline', at: NOW, daysToGo: 3 } as const;
    await show(stateWith('on', 'popup', { reminder: { deadline: '2026-11-25', due } }));
    expect(screen.getByText(/November 25, 2026: 3 days to go/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remind me tomorrow' }));
    await userEvent.click(screen.getByRole('button', { name: 'Stop reminding me' }));
    expect(asked.map(({ data }) => data)).toEqual([
      { until: NOW + 24 * 60 * MINUTE },
      { until: 'stop' },
    ]);
  });

  test('a reminder that could not be put off is said to be so', async () => {
    background({});
    await show(stateWith('on', 'popup', { reminder: { due: { about: 'overdue', at: NOW } } }));
    await userEvent.click(screen.getByRole('button', { name: 'Remind me tomorrow' }));
    expect((await screen.findByText(/could not be saved/)).getAttribute('role')).toBe('alert');
  });

  test('a record that was set aside, and what to do', async () => {
    const notice = { kind: 'set-aside', record: 'receipt', at: NOW, why: 'damaged' } as const;
    await show({ ...EMPTY_STATE, notices: [notice] });
    expect(screen.getByText(/the proof, November 22, 2026.*Check Settings once/)).toBeTruthy();
  });

  test('notices that were read are sent away', async () => {
    const asked = background({ dismissNotices: undefined });
    await show({ ...EMPTY_STATE, notices: [{ kind: 'not-saved', at: NOW }] });
    await userEvent.click(screen.getByRole('button', { name: 'I have read this' }));
    expect(asked.map(({ verb }) => verb)).toEqual(['dismissNotices']);
  });

  test('an old chat that was resumed, and that incognito chats are exempt', async () => {
    await show(stateWith('on', 'popup', { resumedChat: { at: NOW } }));
    const line = screen.getByText(/An old chat was opened on November 22, 2026/).parentElement!;
    expect(line.textContent).toContain('Incognito chats are not used for training');
  });

  test('nothing when there is nothing to say', async () => {
    await show(EMPTY_STATE);
    expect(screen.queryByRole('region', { name: 'Something went wrong here' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Stop reminding me' })).toBeNull();
  });
});

test.each([
  [true, 'This is a private window'],
  [false, undefined],
])('a private window (%s) is told as one of which nothing is kept', async (incognito, said) => {
  const tab = { id: 3, active: true, incognito, url: 'https://example.com/' };
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab] as never);
  await show(EMPTY_STATE);
  expect(screen.queryByText(/private window: nothing is kept/)?.textContent.slice(0, 24)).toBe(
    said,
  );
});

test('opted out is said with what is not seen here', async () => {
  await show(stateWith('off', 'settings', proven([1, 2, 3])));
  expect(
    screen.getByText(/in a private window or on another device is not seen here/),
  ).toBeTruthy();
});

describe('A claude.ai tab that does not answer', () => {
  const SITE_TAB = { id: 7, active: true, url: 'https://claude.ai/new' };
  const tabs = (list: object[]) =>
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(list as never);
  const button = () => screen.queryByRole('button', { name: 'Reload this tab' });

  test('is reloaded with one button', async () => {
    tabs([SITE_TAB]);
    const reload = vi.fn(async () => {});
    Object.assign(fakeBrowser.tabs, { reload });
    await show(EMPTY_STATE);
    const found = await screen.findByRole('button', { name: 'Reload this tab' }, { timeout: 3000 });
    await userEvent.click(found);
    expect(reload).toHaveBeenCalledWith(7);
    expect(button()).toBeNull();
  });

  test.each([
    ['another site', { ...SITE_TAB, url: 'https://claude.ai.example.com/' }],
    ['an address that the browser keeps to itself', { id: 7, active: true }],
  ])('is not supposed of %s', async (_, tab) => {
    tabs([tab]);
    await show(EMPTY_STATE);
    expect(button()).toBeNull();
  });

  test('is not supposed of one that is loading, nor of one that answers when asked again', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 100 });
    tabs([{ ...SITE_TAB, status: 'loading' }]);
    await show(EMPTY_STATE);
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(button()).toBeNull();
    tabs([{ ...SITE_TAB, status: 'complete' }]);
    let asked = 0;
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(((...args: unknown[]) => {
      asked += 1;
      const respond = args.at(-1) as (response: unknown) => void;
      if (asked > 2) respond({ res: {} });
      else throw new Error('Receiving end does not exist.');
    }) as never);
    await show(EMPTY_STATE);
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(asked).toBeGreaterThan(2);
    expect(button()).toBeNull();
    vi.useRealTimers();
  });

  test('is not supposed of one that answers, nor of one behind the tab in front', async () => {
    const front = { id: 1, active: true, url: 'https://example.com/' };
    tabs([{ ...SITE_TAB, active: false }, front]);
    await show(EMPTY_STATE);
    expect(button()).toBeNull();
    tabs([SITE_TAB]);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(((...args: unknown[]) => {
      (args.at(-1) as (response: unknown) => void)({ res: {} });
    }) as never);
    await show(EMPTY_STATE);
    expect(button()).toBeNull();
  });
});

describe('The description for a bug report', () => {
  const answering = (answer: unknown) =>
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(((...args: unknown[]) => {
      const respond = args.at(-1) as (response: unknown) => void;
      respond(answer);
    }) as never);
  const button = () => screen.getByRole('button', { name: 'Copy a description for a bug report' });

  let stopHearing = () => {};

  beforeEach(() => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, active: true }] as never);
    // The background redacts it.
    stopHearing = onMessage('describe', () => '<dialog>…</dialog>');
  });
  afterEach(() => stopHearing());

  test('is offered only while the answer is “cannot tell”', async () => {
    await show(stateWith('on', 'popup'));
    expect(screen.queryByRole('button', { name: /bug report/ })).toBeNull();
  });

  test('is copied, and the reasons are told', async () => {
    const finding = { training: 'unknown', because: ['news-link', 'several-switches'] };
    answering({ res: { finding } });
    const user = userEvent.setup();
    await show(stateWith('unknown', 'popup'));
    expect(await screen.findByText(/several switches/)).toBeTruthy();
    await user.click(button());
    expect(await screen.findByText(/^Copied\./)).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('<dialog>…</dialog>');
  });

  test('says to reload the tab when no tab answers', async () => {
    answering(undefined);
    await show(stateWith('unknown', 'popup'));
    await userEvent.click(button());
    expect(await screen.findByText(/Reload the claude\.ai tab/)).toBeTruthy();
  });

  test('says so as well when the background does not answer', async () => {
    stopHearing();
    answering({ res: {} });
    await show(stateWith('unknown', 'popup'));
    await userEvent.click(button());
    expect(await screen.findByText(/Reload the claude\.ai tab/)).toBeTruthy();
  });

  test('shows the text when the browser does not allow copying', async () => {
    answering({ res: {} });
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await show(stateWith('unknown', 'popup'));
    await user.click(button());
    const text = await screen.findByRole('textbox', { name: 'Description of the dialog' });
    expect((text as HTMLTextAreaElement).value).toBe('<dialog>…</dialog>');
  });
});

describe('The ledger', () => {
  test('lists what was seen, newest first, with the doubt in words', async () => {
    const at = NOW - MINUTE;
    const ledger: State['ledger'] = [
      { at, surface: 'popup', what: 'unverified', why: 'snapped-back' },
      {
        at: at - MINUTE,
        surface: 'settings',
        what: 'on-again',
        since: new Date(2026, 0, 5).getTime(),
      },
    ];
    await show({ ...EMPTY_STATE, ledger });
    const details = screen.getByRole('heading', { name: 'What was seen here' }).closest('details');
    const items = within(details!).getAllByRole('listitem', { hidden: true });
    expect(items[0]?.textContent).toMatch(/Pop-up.*went to OFF and came back to ON/);
    expect(items[1]?.textContent).toMatch(/Settings.*last proven OFF on January 5, 2026/);
  });

  test('says how many more are kept', async () => {
    const ledger = Array.from({ length: 53 }, (_, n): State['ledger'][number] => {
      return { at: NOW - n * MINUTE, surface: 'popup', what: 'turned-off' };
    });
    await show({ ...EMPTY_STATE, ledger });
    expect(screen.getByText(/^3 older lines are kept/)).toBeTruthy();
  });
});
