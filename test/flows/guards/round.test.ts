import { describe, expect, test } from 'vitest';
import { nameNobody } from '../../../src/cards/about.ts';
import type { Reply } from '../../../src/cards/card.ts';
import { nameRound } from '../../../src/cards/checkins/round-name.ts';
import { refuse, strangerNotice } from '../../../src/cards/notices.ts';
import type { RoundManager } from '../../../src/domain/checkins/approval.ts';
import type { Round } from '../../../src/domain/checkins/checkin.ts';
import {
  CHECKIN_COMMANDS,
  type CheckinCommand,
  ROUND_PHASES,
  type RoundPhase,
} from '../../../src/domain/checkins/checkin-command.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { anytime, round } from '../../../src/flows/guards/round.ts';
import type { WordKey } from '../../../src/words/catalogues.ts';
import { sayMoment, sayMonth } from '../../../src/words/say.ts';
import { commandIn, helen, MANAGERS, MONTH, makeRound, organisation, ruben, sanne } from '../checkins/builders.ts';
import { makeReads } from '../reads.ts';
import { BY, NOW } from '../specification.ts';

const guardOf = (command: CheckinCommand) =>
  command === 'start' || command === 'status' ? anytime(command) : round(command);
const event = { by: BY };

/** What a manager hears in each phase; `yes`: they may. */
const COLUMNS = 'none     open       short      review     published    cancelled    discarded    lapsed';
const MANAGER: Record<CheckinCommand, string> = {
  start: '       yes      is-open    was-short  in-review  is-published is-cancelled is-discarded is-lapsed',
  status: '      yes      yes        yes        yes        yes          yes          yes          yes      ',
  remind: '      no-round yes        was-short  in-review  is-published is-cancelled is-discarded is-lapsed',
  close: '       no-round yes        was-short  in-review  is-published is-cancelled is-discarded is-lapsed',
  review: '      no-round not-closed was-short  yes        is-published is-cancelled is-discarded is-lapsed',
  publish: '     no-round not-closed was-short  yes        is-published is-cancelled is-discarded is-lapsed',
  cancel: '      no-round yes        yes        yes        is-published is-cancelled is-discarded is-lapsed',
  reopen: '      no-round is-open    yes        draft-seen is-published yes          is-discarded is-lapsed',
};
const cut = (row: string) => row.trim().split(/\s+/);

/** What somebody is answered who gives the command in this phase; undefined when they may. */
const answer = (command: CheckinCommand, phase: RoundPhase, person: Person) =>
  guardOf(command).refuse(commandIn(phase, person), event, NOW);

function word(refusal: string, phase: RoundPhase, { locale }: Person): Reply | undefined {
  if (refusal === 'yes') return undefined;
  const date = phase === 'none' ? '' : sayMoment(locale, organisation.zone, makeRound().closesAt, MONTH);
  const about = phase === 'none' || refusal === 'not-manager' ? nameNobody(locale) : nameRound(MONTH, locale);
  return refuse(about, `checkin.refused.${refusal}` as WordKey, {
    month: sayMonth(locale, MONTH),
    date,
  });
}

describe('who may give a command of the check-in, and when', () => {
  test('the table has a column for every phase and a row for every command', () => {
    expect(cut(COLUMNS)).toEqual(ROUND_PHASES);
    expect(Object.keys(MANAGER)).toEqual(CHECKIN_COMMANDS);
  });

  const cells = CHECKIN_COMMANDS.flatMap((command) =>
    ROUND_PHASES.map((phase, place) => [command, phase, cut(MANAGER[command])[place] ?? ''] as const),
  );
  test.each(cells)(
    'a manager of either team who gives “%s” while the round is %s hears: %s',
    (command, phase, hears) => {
      for (const manager of [helen, { ...ruben, locale: 'nl' as const }]) {
        expect(answer(command, phase, manager)).toEqual(word(hears, phase, manager));
      }
    },
  );

  test.each(CHECKIN_COMMANDS)(
    'a member who gives “%s” hears that managers do, unless they ask how it stands',
    (command) => {
      for (const phase of ROUND_PHASES) {
        expect(answer(command, phase, sanne)).toEqual(word(command === 'status' ? 'yes' : 'not-manager', phase, sanne));
      }
    },
  );

  test.each(CHECKIN_COMMANDS)(
    'whoever became a manager after it opened and gives “%s” sees and decides nothing of the draft',
    (command) => {
      for (const phase of ROUND_PHASES) {
        const hears = cut(MANAGER[command])[ROUND_PHASES.indexOf(phase)] ?? '';
        const isOfDraft = hears === 'yes' && (command === 'review' || command === 'publish');
        const asked = { ...commandIn(phase, helen), mayRead: false };
        expect(guardOf(command).refuse(asked, event, NOW)).toEqual(word(isOfDraft ? 'not-yours' : hears, phase, helen));
      }
    },
  );

  test('a round that was opened again today is closed by its managers tomorrow at the earliest', () => {
    const reopened = { ...commandIn('open'), round: makeRound({ reopenedAt: NOW - HOUR_MS }) };
    expect(guardOf('close').refuse(reopened, event, NOW)).toEqual(word('reopened-today', 'open', helen));
    expect(guardOf('close').refuse(reopened, event, NOW + DAY_MS)).toBeUndefined();
    for (const command of ['remind', 'cancel', 'status'] as const) {
      expect(guardOf(command).refuse(reopened, event, NOW)).toBeUndefined();
    }
  });

  test('which day it is somewhere else, or a minute after midnight, closes it no sooner', () => {
    // At noon in Amsterdam a day begins in Kiritimati.
    const reopenedAt = Date.parse('2026-03-03T10:50+01:00');
    const round = makeRound({ reopenedAt });
    const hears = (zone: string, now: number) => {
      const asked = commandIn('open');
      return guardOf('close').refuse({ ...asked, here: asked.here && { ...asked.here, zone }, round }, event, now);
    };
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Auckland', 'Europe/Amsterdam', 'Pacific/Pago_Pago']) {
      for (let hours = 0; hours < 12; hours += 1) expect(hears(zone, reopenedAt + hours * HOUR_MS)).toBeDefined();
      expect(hears(zone, reopenedAt + DAY_MS)).toBeUndefined();
    }
    expect(hears('Europe/Amsterdam', Date.parse('2026-03-04T09:00+01:00'))).toBeUndefined();
  });

  test.each([
    ['2026-03-03T10:50+01:00', 'today. Give people a day; you can close it from tomorrow.'],
    ['2026-03-03T21:15+01:00', 'only just reopened. Give people half a day; you can close it from Wed 4 Mar, 09:15.'],
  ])('a manager who reopened at %s hears when it can be closed', (moment, words) => {
    const reopenedAt = Date.parse(moment);
    const refusal = guardOf('close').refuse(
      { ...commandIn('open'), round: makeRound({ reopenedAt }) },
      event,
      reopenedAt + HOUR_MS,
    );
    expect(JSON.stringify(refusal)).toContain(words);
  });

  test.each(CHECKIN_COMMANDS)('a stranger who gives “%s” hears that they are no member', (command) => {
    const guard = guardOf(command);
    const known = { ...commandIn('open'), person: undefined, here: undefined };
    expect(guard.refuse(known, event, NOW)).toEqual(strangerNotice());
    expect(guard.refuse({ ...known, person: helen, organisation: undefined }, event, NOW)).toEqual(strangerNotice());
  });
});

const FEBRUARY = '2026-02';
const march = (state: Round['state']) => makeRound({ state });
const february = (state: Round['state']) => makeRound({ month: FEBRUARY, state });

/** Which round a command means in March, and what it is to the command. */
function readMeant(command: CheckinCommand, rounds: Round[], month?: string) {
  const reads = makeReads({
    person: async () => helen,
    organisation: async () => organisation,
    rounds: async () => rounds,
    roundManagers: async () => [],
  });
  return guardOf(command).read(reads, { by: BY, ...(month && { month }) }, NOW);
}

describe('the round that a command means', () => {
  type Case = [what: string, command: CheckinCommand, rounds: Round[], month: string | undefined, phase: RoundPhase];
  const cases: Case[] = [
    ['none, when there never was one', 'close', [], undefined, 'none'],
    ['this month’s', 'close', [march('open')], MONTH, 'open'],
    ['last month’s, when it is still open', 'remind', [february('open')], FEBRUARY, 'open'],
    [
      'last month’s draft, beside this month’s open round',
      'publish',
      [march('open'), february('review')],
      FEBRUARY,
      'review',
    ],
    ['this month’s, to say why it may not be done', 'close', [march('review'), february('published')], MONTH, 'review'],
    ['none, when last month’s asks for nothing any more', 'review', [february('published')], undefined, 'none'],
    ['last month’s, which closed with too few answers', 'reopen', [february('short')], FEBRUARY, 'short'],
    ['none, when the cancelled one is of last month', 'reopen', [february('cancelled')], undefined, 'none'],
    [
      'none of last month to start this month’s, although its draft waits',
      'start',
      [february('review')],
      undefined,
      'none',
    ],
    ['last month’s open one, which keeps this month’s from starting', 'start', [february('open')], FEBRUARY, 'open'],
    ['the open one, for who asks how it stands', 'status', [march('cancelled'), february('open')], FEBRUARY, 'open'],
    [
      'the newest, for who asks how it stands',
      'status',
      [february('published'), march('published')],
      MONTH,
      'published',
    ],
  ];
  test.each(cases)('is %s (“%s”)', async (_what, command, rounds, month, phase) => {
    const known = await readMeant(command, rounds);
    expect([known.round?.month, known.phase]).toEqual([month, phase]);
  });

  const named: Case[] = [
    [
      'the one it names, whatever others there are',
      'publish',
      [march('review'), february('published')],
      FEBRUARY,
      'published',
    ],
    ['none, when there is none of that month', 'publish', [march('review')], undefined, 'none'],
    ['this month’s to start, whichever it names', 'start', [march('open'), february('cancelled')], MONTH, 'open'],
  ];
  test.each(named)('with a month named, is %s (“%s”)', async (_what, command, rounds, month, phase) => {
    const known = await readMeant(command, rounds, FEBRUARY);
    expect([known.round?.month, known.phase]).toEqual([month, phase]);
  });

  test.each<[who: string, managers: RoundManager[], mayRead: boolean]>([
    ['whoever managed a team when it opened reads its draft', MANAGERS, true],
    ['whoever became a manager later does not', MANAGERS.slice(1), false],
  ])('%s', async (_who, managers, mayRead) => {
    const reads = makeReads({
      person: async () => helen,
      organisation: async () => organisation,
      rounds: async () => [march('review')],
      roundManagers: async () => managers,
    });
    expect(await round('review').read(reads, event, NOW)).toMatchObject({ mayRead });
  });

  test('is not looked for when a stranger gives the command', async () => {
    const reads = makeReads({ person: async () => undefined });
    const known = await round('close').read(reads, event, NOW);
    expect(known).toEqual({
      person: undefined,
      organisation: undefined,
      round: undefined,
      phase: 'none',
      here: undefined,
      mayRead: false,
    });
  });

  test('is worded in the language of who gives the command and on the organisation’s clock', async () => {
    expect((await readMeant('close', [march('open')])).here).toEqual({
      locale: 'en',
      zone: 'Europe/Amsterdam',
      month: MONTH,
    });
  });
});
