import { describe, expect, test } from 'vitest';
import type { FormerTerms } from '../../../src/domain/digests/agreed.ts';
import type { Digest, DigestCelebration } from '../../../src/domain/digests/digest.ts';
import type { Celebration } from '../../../src/domain/findings/finding.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { addDays, getInstant } from '../../../src/domain/working-time.ts';
import { chooseCelebration } from '../../../src/flows/digests/lib/choose-celebration.ts';
import { readWeekFacts } from '../../../src/flows/digests/lib/week-facts.ts';
import type { Reads } from '../../../src/store/store.ts';
import { countWeek } from '../../domain/digests/any-week.ts';
import { makeAction } from '../findings/builders.ts';
import { makeLead, makeOrganisation } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { helen, makePosted, NEXT, organisation, sanne } from './builders.ts';

/** When a week went is nothing to what is read of it. */
const SPAN = { fromAt: NEXT.fromAt, untilAt: NEXT.untilAt };
const EUROS = { amount: 1200, currency: 'EUR' };
const { facts } = makeLead();
const won = makeLead({ outcome: { kind: 'won' } });
const thanks: Celebration = {
  id: 'thanks',
  organisation: 'acme',
  kind: 'thanks',
  fromTeam: 'sales',
  toTeam: 'marketing',
  words: 'Well done',
  at: NOW,
};
const failure: Celebration = { id: 'failure', organisation: 'acme', kind: 'failure', words: 'We mailed all', at: NOW };
const WIN: DigestCelebration = { kind: 'win', company: 'Jansma Staalbouw' };
const THANKS: DigestCelebration = { kind: 'thanks', fromTeam: 'sales', toTeam: 'marketing', words: 'Well done' };
const FAILURE: DigestCelebration = { kind: 'failure', words: 'We mailed all' };

describe('what a digest celebrates', () => {
  type Last = DigestCelebration['kind'] | undefined;
  const CASES: [what: string, win: Lead | undefined, waiting: Celebration[], last: Last, chosen: object][] = [
    ['nothing where there is nothing', undefined, [], undefined, { celebrated: undefined, used: undefined }],
    ['a win before all else', won, [thanks, failure], undefined, { celebrated: WIN, used: undefined }],
    ['what waited longest', undefined, [thanks, failure], undefined, { celebrated: THANKS, used: thanks }],
    ['another kind than last week', won, [thanks], 'win', { celebrated: THANKS, used: thanks }],
    ['another kind than last week', undefined, [thanks, failure], 'thanks', { celebrated: FAILURE, used: failure }],
    ['the same kind where there is no other', won, [], 'win', { celebrated: WIN, used: undefined }],
    ['the same kind where there is no other', undefined, [failure], 'failure', { celebrated: FAILURE, used: failure }],
  ];
  test.each(CASES)('is %s', (_what, win, waiting, last, chosen) => {
    const celebrated = { win: WIN, thanks: THANKS, failure: FAILURE };
    const before: Digest | undefined = last && makePosted({ celebrated: celebrated[last] }).digest;
    expect(chooseCelebration(win, waiting, before)).toEqual(chosen);
  });

  const VALUES: [what: string, lead: Lead, value: object][] = [
    [
      'as it was won',
      makeLead({ facts: { ...facts, value: EUROS }, outcome: { kind: 'won', value: { ...EUROS, amount: 900 } } }),
      { ...EUROS, amount: 900 },
    ],
    ['as it was handed over', makeLead({ facts: { ...facts, value: EUROS }, outcome: { kind: 'won' } }), EUROS],
  ];
  test.each(VALUES)('of a win is its value %s', (_what, lead, value) => {
    expect(chooseCelebration(lead, [], undefined).celebrated).toEqual({ ...WIN, value });
  });

  test('of thanks without teams are the words', () => {
    const { fromTeam: _from, toTeam: _to, ...bare } = thanks;
    expect(chooseCelebration(undefined, [bare], undefined).celebrated).toEqual({ kind: 'thanks', words: 'Well done' });
  });
});

const counts = countWeek([]);
const terms = { followUpHours: 4, from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };
const read = (known: Partial<Reads> = {}, of = organisation, before?: Digest) =>
  readWeekFacts(
    makeReads({
      weekCounts: async (_organisation, from, until) => {
        expect([from, until]).toEqual([NEXT.fromAt, NEXT.untilAt]);
        return counts;
      },
      people: async () => [sanne, helen],
      namesAmong: async () => [],
      quotes: async () => [],
      quotableNotes: async () => [],
      actionsSince: async () => [],
      topicCounts: async () => [],
      celebrations: async () => [],
      winsBetween: async () => [],
      formerTerms: async () => [],
      promisedAt: async () => undefined,
      countQueue: async () => ({ waiting: 0, over: 0 }),
      wordsAgreed: async () => [],
      definitionsAgreed: async () => [],
      ...known,
    }),
    of,
    { period: NEXT, before },
  );

describe('the facts of a week', () => {
  test('are its counts', async () => {
    expect(await read()).toEqual({
      facts: {
        period: NEXT,
        counts,
        quotes: [],
        actions: [],
        topics: [],
        celebrated: undefined,
        agreed: terms,
        before: undefined,
      },
      used: undefined,
    });
  });

  test('say how many leads stay with marketing as it ended, where they are held', async () => {
    const asked: number[] = [];
    const countHeldAt = async (_organisation: string, at: number) => {
      asked.push(at);
      return 3;
    };
    expect((await read({ countHeldAt })).facts).not.toHaveProperty('held');
    const { facts: of } = await read({ countHeldAt }, { ...organisation, holdIncomplete: true });
    expect([of.held, asked]).toEqual([3, [NEXT.untilAt]]);
  });

  test('say how many leads wait for room, and how many went over it in the week', async () => {
    const asked: number[][] = [];
    const countQueue = async (_organisation: string, ...week: [number, number]) => {
      asked.push(week);
      return { waiting: 2, over: 0 };
    };
    expect((await read({ countQueue })).facts.queue).toEqual({ waiting: 2, over: 0 });
    expect(asked).toEqual([[NEXT.fromAt, NEXT.untilAt]]);
    expect((await read({ countQueue: async () => ({ waiting: 0, over: 0 }) })).facts).not.toHaveProperty('queue');
  });

  test('say which words were agreed in it, and the weeks around a definition', async () => {
    const asked: unknown[] = [];
    const weekBefore = (back: number) => addDays(NEXT.first, -7 * back);
    const known: Partial<Reads> = {
      wordsAgreed: async (_organisation, from, until) => {
        asked.push([from, until]);
        return [{ name: 'MQL', version: 1 }];
      },
      definitionsAgreed: async (_organisation, until) => {
        asked.push(until);
        return [{ name: 'SQL', version: 2, agreedAt: getInstant(weekBefore(4), '12:00', organisation.zone) }];
      },
      weeksEnding: async () => ({
        weeks: [6, 5, 4, 3, 2, 1, 0].map((back) => ({ until: weekBefore(back), ...SPAN, record: 'frozen', wonMs: [] })),
        isFirst: true,
      }),
      digest: async (_organisation, until) => ({
        ...makePosted().digest,
        ...{ first: addDays(until, -7), last: addDays(until, -1) },
      }),
    };
    expect((await read()).facts).not.toHaveProperty('defined');
    const { facts: of } = await read(known);
    expect(of.defined).toEqual([{ name: 'MQL', version: 1 }]);
    // What is agreed after it is of a later week.
    expect(asked).toEqual([[NEXT.fromAt, NEXT.untilAt], NEXT.untilAt]);
    expect(of.around).toMatchObject({ name: 'SQL', version: 2, after: [{}, {}, {}] });
    expect(of.around?.before.map(({ first }) => first)).toEqual([weekBefore(7), weekBefore(6), weekBefore(5)]);
  });

  test('say what both teams promised as it ended, and what digests said was handed over in its month before it', async () => {
    const asked: unknown[] = [];
    const { facts: of } = await read({
      promisedAt: async (_organisation, at) => {
        asked.push(at);
        return { sqls: 40, hours: 2, attempts: 3, from: 0, until: NOW };
      },
      weeksEnding: async (_organisation, between) => {
        asked.push(between);
        const week = { ...SPAN, record: 'frozen' as const, wonMs: [] };
        return { weeks: ['2026-02-09', '2026-02-16'].map((until) => ({ ...week, until })), isFirst: true };
      },
      digest: async (_organisation, until) => (until === '2026-02-09' ? makePosted().digest : undefined),
    });
    expect(asked).toEqual([NEXT.untilAt - 1, { after: `${NEXT.first.slice(0, 7)}-01`, last: NEXT.first }]);
    expect(of.agreed.followUpHours).toBe(2);
    expect(of.promised).toEqual({ sqls: 40, before: [makePosted().digest.handedOver] });
  });

  test('say what was agreed', async () => {
    const own = makeOrganisation({ followUp: { hours: 8 } });
    expect((await read({}, own)).facts).toMatchObject({ agreed: { followUpHours: 8 } });
  });

  test('say what was agreed when the week ended, whatever is agreed since', async () => {
    const [two, six] = [
      { ...terms, followUpHours: 2 },
      { ...terms, followUpHours: 6 },
    ];
    const agreedAt = async (...former: FormerTerms[]) =>
      (await read({ formerTerms: async () => former }, makeOrganisation({ followUp: { hours: 8 } }))).facts.agreed;
    expect(await agreedAt({ until: NEXT.untilAt - 1, terms: two })).toMatchObject({ followUpHours: 8 });
    expect(await agreedAt({ until: NEXT.untilAt, terms: two })).toEqual(two);
    expect(await agreedAt({ until: NEXT.fromAt, terms: two }, { until: NEXT.untilAt + 9, terms: six })).toEqual(six);
  });

  test('are asked of the store until the end of the week, and no further', async () => {
    const asked: unknown[] = [];
    const remember = async (_organisation: string, ...between: unknown[]) => {
      asked.push(between);
      return [];
    };
    await read({ actionsSince: remember, celebrations: remember, topicCounts: remember } as Partial<Reads>);
    expect(asked.map((between) => (between as number[])[1])).toEqual([NEXT.untilAt, NEXT.untilAt, NEXT.untilAt]);
  });

  test('tell of an action what was said and done, and whether that is of this week', async () => {
    const actionsSince = async () => [
      makeAction({ state: 'declined', why: 'Too dear.', changedAt: NEXT.fromAt }),
      makeAction({ changedAt: NEXT.fromAt - 1 }),
    ];
    const told = { about: { kind: 'reason', reason: 'no_budget' }, words: 'The form asks for the budget.' };
    expect((await read({ actionsSince })).facts.actions).toEqual([
      { ...told, state: 'declined', why: 'Too dear.', isNew: true },
      { ...told, state: 'open', isNew: false },
    ]);
  });

  test('hold what may be quoted of leads and of each topic, scrubbed', async () => {
    const quotes = async () => [{ words: 'Ask Helen Bakker', person: 'sanne' }];
    const quotableNotes = async () => [{ words: 'A new rival', person: 'thijs', topic: 'competitor' as const }];
    const people = async () => [{ ...helen, name: 'Helen Bakker' }];
    const { facts: week } = await read({ quotes, quotableNotes, people });
    expect(week.quotes).toEqual([
      { words: 'A new rival', person: 'thijs', about: 'competitor' },
      { words: 'Ask [name]', person: 'sanne', about: 'lead' },
    ]);
  });

  test('celebrate what waited no longer than four weeks', async () => {
    const celebrations = async (_organisation: string, since: number) =>
      since === NEXT.untilAt - 28 * DAY_MS ? [failure] : [];
    const before = makePosted({ celebrated: WIN }).digest;
    const week = await read({ celebrations, winsBetween: async () => [won] }, organisation, before);
    expect(week).toMatchObject({ facts: { celebrated: FAILURE, before }, used: failure });
  });
});
