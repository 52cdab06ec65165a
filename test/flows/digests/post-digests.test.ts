import { describe, expect, test } from 'vitest';
import type { RoundState } from '../../../src/domain/checkins/checkin.ts';
import { composeDigest } from '../../../src/domain/digests/compose-digest.ts';
import type { Celebration } from '../../../src/domain/findings/finding.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { type Posting, planPosting } from '../../../src/flows/digests/lib/digest-posting.ts';
import { isMonthDue } from '../../../src/flows/digests/lib/month-due.ts';
import { postDigests } from '../../../src/flows/digests/rules.ts';
import { makeOrganisation } from '../people.ts';
import { NOW } from '../specification.ts';
import { LAST, MONDAY, makePosted, makeWeek, NEXT, organisation } from './builders.ts';

const WEEK_MS = 7 * DAY_MS;
const posted = makePosted();
const digest = { kind: 'post', period: NEXT, last: posted } as const;
const beginAt = (until: string, untilAt: number) => ({ kind: 'begin', end: { until, untilAt } }) as const;

describe('what is due of digests', () => {
  const CASES: [when: string, last: typeof LAST | undefined, now: number, due: unknown][] = [
    ['before there was any, counting begins with this week', undefined, NOW, beginAt(LAST.until, LAST.untilAt)],
    ['while the week is running, nothing', posted, NOW, undefined],
    ['when the week is over, nothing before its hour', posted, MONDAY - 1, undefined],
    ['at its hour, the digest', posted, MONDAY, digest],
    ['after a night in which the bot was not running, the digest', posted, MONDAY + DAY_MS, digest],
    ['after four weeks, the oldest digest', posted, MONDAY + 3 * WEEK_MS, digest],
    [
      'after five weeks, counting goes on four weeks ago',
      posted,
      MONDAY + 4 * WEEK_MS,
      // Summer time began in between.
      beginAt('2026-03-09', NEXT.untilAt),
    ],
  ];
  test.each(CASES)('%s', (_when, last, now, due) => {
    expect(planPosting(last, organisation, now)).toEqual(due);
  });

  test('at the organisation’s own day and hour, the digest', () => {
    const own = makeOrganisation({ digest: { day: 5, time: '16:30' } });
    const friday = Date.UTC(2026, 2, 6, 15, 30);
    expect(planPosting(posted, own, friday - 1)).toBeUndefined();
    expect(planPosting(posted, own, friday)).toMatchObject({ kind: 'post', period: { until: '2026-03-06' } });
  });
});

describe('what is due becomes true', () => {
  const facts = makeWeek();
  const posting: Posting = { kind: 'post', organisation, week: { facts, used: undefined } };
  const decide = (of: Partial<Parameters<typeof postDigests.decide>[0]>) =>
    postDigests.decide({ posting: undefined, month: undefined, ...of }, organisation, MONDAY);
  const post = (subject: object, id: string) => ({
    kind: 'post.queued',
    organisation: 'acme',
    subject,
    target: { kind: 'channel', platform: 'slack', workspace: 'T1', id },
    at: MONDAY,
  });
  const subject = { kind: 'digest', until: '2026-03-09' };
  const kept = { kind: 'digest.posted', organisation: 'acme', period: NEXT, digest: composeDigest(facts), at: MONDAY };

  test('nothing: nothing happens', () => {
    expect(decide({})).toEqual([]);
  });

  test('a beginning is kept and nothing is posted', () => {
    expect(decide({ posting: { ...beginAt('2026-03-02', LAST.untilAt), organisation } })).toEqual([
      { kind: 'digest.begun', organisation: 'acme', until: '2026-03-02', untilAt: LAST.untilAt },
    ]);
  });

  test('a digest is kept as everybody will read it, and posted where both teams read it', () => {
    expect(decide({ posting })).toEqual([kept, post(subject, 'C-sales'), post(subject, 'C-marketing')]);
  });

  test('a digest is posted in the channels marked for it, where there are any', () => {
    const channels = organisation.channels.map((each) => ({ ...each, digest: each.purpose === 'shared' }));
    expect(decide({ posting: { ...posting, organisation: makeOrganisation({ channels }) } })).toEqual([
      kept,
      post(subject, 'C-shared'),
    ]);
  });

  test('what a digest celebrates is used up by it', () => {
    const used: Celebration = { id: 'c', organisation: 'acme', kind: 'failure', words: 'x', at: NOW };
    expect(decide({ posting: { ...posting, week: { facts, used } } })[1]).toEqual({
      kind: 'celebration.used',
      organisation: 'acme',
      celebration: 'c',
      at: MONDAY,
    });
  });

  test('a month’s figures go with it, where both teams read the check-in’s summary', () => {
    const figures = { month: '2026-02' };
    const month = { kind: 'month', month: '2026-02' };
    expect(decide({ posting, month: { organisation, figures } }).slice(3)).toEqual([
      { kind: 'month.posted', organisation: 'acme', month: '2026-02', told: figures, at: MONDAY },
      post(month, 'C-shared'),
    ]);
    const channels = organisation.channels.filter(({ purpose }) => purpose !== 'shared');
    const without = { organisation: makeOrganisation({ channels }), figures };
    expect(decide({ month: without }).slice(1)).toEqual([post(month, 'C-sales'), post(month, 'C-marketing')]);
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
