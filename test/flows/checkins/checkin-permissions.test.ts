import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CHECKIN_COMMANDS, type CheckinCommand, type RoundPhase } from '../../../src/domain/checkins/checkin.ts';
import type { WordKey } from '../../../src/words/catalogues.ts';
import { say, sayMoment, sayMonth } from '../../../src/words/say.ts';
import {
  ASKED,
  approve,
  type Bed,
  hideOne,
  kept,
  type Manager,
  MONTH,
  STRANGER,
  seenBut,
  standing,
} from './standings.ts';

const ROLES = {
  'the sales manager': { person: 'ruben', locale: 'nl' },
  'the marketing manager': { person: 'helen', locale: 'en' },
  'a member': { person: 'sanne', locale: 'nl' },
  'somebody unknown': { person: STRANGER, locale: 'en' },
} as const;
type Role = keyof typeof ROLES;

/** What a manager is told, by what this month's check-in is; after `!` something has changed. */
const COLUMNS: RoundPhase[] = ['none', 'open', 'short', 'review', 'published', 'cancelled', 'discarded'];
const MANAGER: Record<CheckinCommand, string> = {
  start:
    'start.ask      is-open         was-short     in-review         is-published      is-cancelled    is-discarded',
  status:
    'status.none   status.open     status.short  status.review     status.published  status.cancelled  status.discarded',
  remind:
    'no-round      reminder.sent!  was-short     in-review         is-published      is-cancelled    is-discarded',
  close:
    'no-round       close.ask       was-short     in-review         is-published      is-cancelled    is-discarded',
  review:
    'no-round      not-closed      was-short     draft.title       is-published      is-cancelled    is-discarded',
  publish:
    'no-round     not-closed      was-short     draft.needs-both  is-published      is-cancelled    is-discarded',
  cancel:
    'no-round      cancel.ask      cancel.ask    cancel.ask        is-published      is-cancelled    is-discarded',
  reopen:
    'no-round      is-open         reopen.done!  draft-seen        is-published      reopen.done!    is-discarded',
};
const MEMBER: Partial<typeof MANAGER> = {
  status:
    'status.none   status.own      status.short  status.review     status.published  status.cancelled  status.discarded',
};

function toldTo(role: Role, command: CheckinCommand, which: RoundPhase): [key: WordKey, changes: boolean] {
  if (role === 'somebody unknown') return ['not-a-member', false];
  const row = role === 'a member' ? MEMBER[command] : MANAGER[command];
  const cell = row?.split(/\s+/)[COLUMNS.indexOf(which)] ?? 'not-manager';
  const name = cell.replace('!', '');
  return [(name.includes('.') ? name : `checkin.refused.${name}`) as WordKey, cell !== name];
}

/** Stand above more than a sentence: buttons, names, counts. */
const TITLES: WordKey[] = ['start.ask', 'close.ask', 'cancel.ask', 'draft.title', 'status.open'];

async function wordsFor(bed: Bed, role: Role, key: WordKey): Promise<string> {
  if (key === 'not-a-member') return `${say('nl', key)}\n${say('en', key)}`;
  const { locale } = ROLES[role];
  const { round } = await kept(bed);
  const values = {
    month: sayMonth(locale, MONTH),
    date: round === undefined ? '' : sayMoment(locale, 'Europe/Amsterdam', round.closesAt),
    open: ASKED,
    people: ASKED,
    asked: ASKED,
    answered: key === 'status.own' ? 'no' : 0,
    version: 1,
    teams: locale === 'nl' ? 'Sales en Marketing' : 'Sales and Marketing',
  };
  return say(locale, key, values).replaceAll('\u00a0', ' ');
}

describe.each(COLUMNS)('while this month’s check-in is %s', (which) => {
  let bed: Bed;
  let isStale = false;
  beforeAll(async () => {
    bed = await standing(which);
  });
  afterAll(() => bed.world.end());
  beforeEach(async () => {
    if (!isStale) return;
    await bed.world.end();
    bed = await standing(which);
    isStale = false;
  });

  const cells = (Object.keys(ROLES) as Role[]).flatMap((role) =>
    CHECKIN_COMMANDS.map((command) => [role, command, ...toldTo(role, command, which)] as const),
  );
  test.each(cells)('%s who types “%s” is told %s', async (role, command, key, changes) => {
    const { person } = ROLES[role];
    const before = { kept: await kept(bed), seen: seenBut(person, bed) };
    expect(before.kept.round?.state ?? 'none').toBe(which);
    const answers = bed.world.privateTexts(person).length;
    isStale = true;

    const shown = await bed.people.command(person, `checkin ${command}`);

    expect(bed.world.privateTexts(person)).toHaveLength(answers + 1);
    const words = await wordsFor(bed, role, key);
    if (TITLES.includes(key)) expect(shown).toContain(words);
    else expect(shown).toBe(words);
    const after = { kept: await kept(bed), seen: seenBut(person, bed) };
    if (!changes) expect(after).toEqual(before);
    else expectChanged(command, before, after);
    isStale = changes;
  });
});

type Moment = { kept: Awaited<ReturnType<typeof kept>>; seen: ReturnType<typeof seenBut> };

/** Everybody asked gets one message of their own, and nobody anything else. */
function expectChanged(command: CheckinCommand, before: Moment, after: Moment): void {
  expect(after.kept.round?.state).toBe('open');
  expect(after.kept.invitations.map(({ reminders }) => reminders)).toEqual(Array(ASKED).fill(1));
  expect(after.kept.round?.version).toBe(command === 'reopen' ? 2 : 1);
  expect(after.seen.private).toEqual(before.seen.private);
  const known = new Set(before.seen.messages.map(({ channel, ts }) => `${channel} ${ts}`));
  const fresh = after.seen.messages.filter(({ channel, ts }) => !known.has(`${channel} ${ts}`));
  expect(new Set(fresh.map(({ channel }) => channel)).size).toBe(ASKED);
  expect(fresh.filter(({ channel }) => !channel.startsWith('D'))).toEqual([]);
  expect(fresh).toHaveLength(ASKED);
}

describe('publishing', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await standing('review');
  });
  afterAll(() => bed.world.end());

  const publish = (person: Manager) => bed.people.command(person, 'checkin publish');
  const state = async () => (await kept(bed)).round?.state;
  const inShared = () => bed.world.messages('sales-marketing').length;
  const needs = (version: number, teams: string) => say('en', 'draft.needs-both', { version, teams });

  const refused = async (words: string) => {
    const before = await kept(bed);
    expect(await publish('helen')).toBe(words);
    expect(await kept(bed)).toEqual(before);
    expect(inShared()).toBe(0);
  };

  test('is refused with one yes, and says whose is missing', async () => {
    await approve(bed, 'ruben', 1);
    await refused(needs(1, 'Marketing'));
  });

  test('is refused with both yeses once one of them edits', async () => {
    await approve(bed, 'helen', 1);
    await hideOne(bed, 'helen');
    await refused(needs(2, 'Sales and Marketing'));
  });

  test('is refused with two yeses to different versions', async () => {
    await approve(bed, 'helen', 2);
    expect((await kept(bed)).approvals.map(({ version }) => version).sort()).toEqual([1, 2]);
    await refused(needs(2, 'Sales'));
  });

  test('is done with both yeses to the version that stands, once, whoever asks', async () => {
    await approve(bed, 'ruben', 2);
    expect(await publish('helen')).toBe(say('en', 'draft.done', { channel: '#sales-marketing' }));
    expect(await state()).toBe('published');
    // With last month’s figures.
    expect(inShared()).toBe(2);
    expect(await publish('ruben')).toBe(say('nl', 'checkin.refused.is-published', { month: 'november', date: '' }));
    expect(inShared()).toBe(2);
  });
});
