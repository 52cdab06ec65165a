import { describe, expect, test } from 'vitest';
import type { RoundState } from '../../../src/domain/checkins/checkin.ts';
import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import type { KeptWeek } from '../../../src/domain/digests/digest.ts';
import { planNextPeriod } from '../../../src/domain/digests/digest-plan.ts';
import type { Celebration } from '../../../src/domain/findings/finding.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { type DigestStep, planDigest } from '../../../src/flows/digests/lib/digest-due.ts';
import { isMonthDue } from '../../../src/flows/digests/lib/month-due.ts';
import { postDigests } from '../../../src/flows/digests/rules.ts';
import { makeOrganisation } from '../people.ts';
import { NOW } from '../specification.ts';
import { LAST, MONDAY, makeFrozen, makePosted, makeWeek, NEXT, organisation } from './builders.ts';

const WEEK_MS = 7 * DAY_MS;
const posted = makePosted();
const frozen = makeFrozen();
const freezing = { kind: 'freeze', period: NEXT, before: posted.digest } as const;
const posting = { kind: 'post', week: frozen } as const;
const beginAt = (until: string, untilAt: number) => ({ kind: 'begin', end: { until, untilAt } }) as const;
const { next: _planned, ...unplanned } = posted;

describe('what is due of digests', () => {
  const CASES: [when: string, last: KeptWeek | undefined, now: number, due: unknown][] = [
    ['before there was any, counting begins with this week', undefined, NOW, beginAt(LAST.until, LAST.untilAt)],
    ['while the week is running, nothing', posted, NOW, undefined],
    ['until the week is over, nothing', posted, NEXT.untilAt - 1, undefined],
    ['when it is over, the week is frozen', posted, NEXT.untilAt, freezing],
    ['the first week is too', LAST, NEXT.untilAt, { ...freezing, before: undefined }],
    ['when it is frozen, nothing before its hour', frozen, MONDAY - 1, undefined],
    ['at its hour, it is posted', frozen, MONDAY, posting],
    ['after a night in which the bot was not running, it is posted', frozen, MONDAY + DAY_MS, posting],
    ['after four weeks, the oldest week is frozen', posted, MONDAY + 3 * WEEK_MS, freezing],
    [
      'after five weeks, counting goes on four weeks ago',
      posted,
      MONDAY + 4 * WEEK_MS,
      // Summer time began in between.
      beginAt('2026-03-09', NEXT.untilAt),
    ],
    ['in a database of before, the end of the running week is fixed', unplanned, NOW, { kind: 'plan', next: NEXT }],
    ['in a database of before, a week that is over is frozen', unplanned, NEXT.untilAt, freezing],
  ];
  test.each(CASES)('%s', (_when, last, now, due) => {
    expect(planDigest(last, organisation, now)).toEqual(due);
  });

  test('another day, hour or time zone moves neither the end of the running week nor its hour', () => {
    for (const more of [{ digest: { day: 5, time: '16:30' } }, { zone: 'America/New_York' }]) {
      const other = makeOrganisation(more);
      expect(planDigest(posted, other, NEXT.untilAt - 1)).toBeUndefined();
      expect(planDigest(posted, other, NEXT.untilAt)).toEqual(freezing);
      expect(planDigest(frozen, other, MONDAY - 1)).toBeUndefined();
      expect(planDigest(frozen, other, MONDAY)).toEqual(posting);
    }
  });
});

describe('what is due becomes true', () => {
  const facts = makeWeek();
  const decide = (step: DigestStep | undefined, now = MONDAY, of = organisation) =>
    postDigests.decide({ step, month: undefined }, of, now);
  const post = (subject: object, id: string, at = MONDAY) => ({
    kind: 'post.queued',
    organisation: 'acme',
    subject,
    target: { kind: 'channel', platform: 'slack', workspace: 'T1', id },
    at,
  });
  const subject = { kind: 'digest', until: '2026-03-09' };
  const kept = (at = MONDAY) => ({
    kind: 'digest.frozen',
    organisation: 'acme',
    period: NEXT,
    next: planNextPeriod(NEXT, organisation),
    ...composeWeek(facts),
    wonMs: [],
    at,
  });
  const told = (isLate = false, at = MONDAY) => ({
    kind: 'digest.posted',
    organisation: 'acme',
    until: '2026-03-09',
    isLate,
    at,
  });
  const freeze = (used?: Celebration): DigestStep => ({
    kind: 'freeze',
    period: NEXT,
    before: undefined,
    facts: { facts, used },
  });

  test('nothing: nothing happens', () => {
    expect(decide(undefined)).toEqual([]);
  });

  test('a beginning is kept with the end of its first week, and nothing is posted', () => {
    expect(decide(beginAt('2026-03-02', LAST.untilAt))).toEqual([
      { kind: 'digest.begun', organisation: 'acme', until: '2026-03-02', untilAt: LAST.untilAt, next: NEXT },
    ]);
  });

  test('the end of a running week is kept where it was not', () => {
    expect(decide({ kind: 'plan', next: NEXT })).toEqual([
      { kind: 'digest.planned', organisation: 'acme', until: '2026-03-02', next: NEXT },
    ]);
  });

  test('a week is kept as everybody will read it, with what it adds to the ledger, and waits for its hour', () => {
    expect(decide(freeze(), NEXT.untilAt)).toEqual([kept(NEXT.untilAt)]);
  });

  test('the end of the week after it is fixed by the settings of then', () => {
    const [change] = decide(freeze(), NEXT.untilAt, makeOrganisation({ digest: { day: 4, time: '16:00' } }));
    expect(change).toMatchObject({ next: { first: '2026-03-09', until: '2026-03-12' } });
  });

  test('a week that is frozen is posted where both teams read it', () => {
    expect(decide(posting)).toEqual([told(), post(subject, 'C-sales'), post(subject, 'C-marketing')]);
  });

  test('half an hour later it is late', () => {
    expect(decide(posting, MONDAY + 31 * MINUTE_MS)[0]).toEqual(told(true, MONDAY + 31 * MINUTE_MS));
  });

  test('a week that is frozen after its hour is posted at once', () => {
    const at = MONDAY + DAY_MS;
    expect(decide(freeze(), at)).toEqual([
      kept(at),
      told(true, at),
      post(subject, 'C-sales', at),
      post(subject, 'C-marketing', at),
    ]);
  });

  test('a digest is posted in the channels marked for it, where there are any', () => {
    const channels = organisation.channels.map((each) => ({ ...each, digest: each.purpose === 'shared' }));
    expect(decide(posting, MONDAY, makeOrganisation({ channels }))).toEqual([told(), post(subject, 'C-shared')]);
  });

  test('what a digest celebrates is used up when its week is frozen', () => {
    const used: Celebration = { id: 'c', organisation: 'acme', kind: 'failure', words: 'x', at: NOW };
    expect(decide(freeze(used), NEXT.untilAt)[1]).toEqual({
      kind: 'celebration.used',
      organisation: 'acme',
      celebration: 'c',
      at: NEXT.untilAt,
    });
  });

  test('a month’s figures go with it, where both teams read the check-in’s summary', () => {
    const figures = { month: '2026-02' };
    const month = { kind: 'month', month: '2026-02' };
    const decideWith = (of = organisation) =>
      postDigests.decide({ step: posting, month: { organisation: of, figures, ledgers: [] } }, of, MONDAY).slice(3);
    expect(decideWith()).toEqual([
      { kind: 'month.posted', organisation: 'acme', month: '2026-02', told: figures, ledgers: [], at: MONDAY },
      post(month, 'C-shared'),
    ]);
    const channels = organisation.channels.filter(({ purpose }) => purpose !== 'shared');
    expect(decideWith(makeOrganisation({ channels })).slice(1)).toEqual([
      post(month, 'C-sales'),
      post(month, 'C-marketing'),
    ]);
  });
});

describe('a month’s figures', () => {
  const CASES: [day: number, states: RoundState[], isDue: boolean][] = [
    [14, [], false],
    [15, [], true],
    [15, ['published'], true],
    [31, ['short', 'cancelled', 'discarded'], true],
    [31, ['open'], false],
    [31, ['published', 'review'], false],
  ];
  test.each(CASES)('on day %i, with check-ins that are %j, go with a digest: %s', (day, states, isDue) => {
    const rounds = states.map((state) => ({ state }));
    expect(isMonthDue(organisation, rounds, Date.UTC(2026, 2, day, 8))).toBe(isDue);
  });

  test('are due by the organisation’s calendar', () => {
    const midnight = Date.UTC(2026, 2, 14, 23);
    expect(isMonthDue(organisation, [], midnight - MINUTE_MS)).toBe(false);
    expect(isMonthDue(organisation, [], midnight)).toBe(true);
  });
});
