import { expect, test } from 'vitest';
import { type DigestPeriod, planNextPeriod } from '../../../src/domain/digests/digest-plan.ts';
import type { MonthWeek } from '../../../src/domain/digests/month.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { readMonthPosting } from '../../../src/flows/shared/month-posting.ts';
import { makeOrganisation } from '../people.ts';
import { makeReads } from '../reads.ts';

/** In the middle of December 2026, as what was won in November is asked for. */
const NOW = Date.UTC(2026, 11, 15, 9);

/** Weeks as they were planned one after the other, each by the set-up of then. */
function planWeeks(...setUps: Organisation[]): DigestPeriod[] {
  const weeks: DigestPeriod[] = [];
  for (const setUp of setUps) {
    weeks.push(planNextPeriod(weeks.at(-1) ?? { until: '2026-10-26', untilAt: Date.UTC(2026, 9, 25, 23) }, setUp));
  }
  return weeks;
}

/** From when until when wins are asked for, where the month is of these weeks. */
async function findAskedWins(weeks: DigestPeriod[], organisation: Organisation) {
  const asked: [from: number, until: number][] = [];
  const ofNovember = weeks
    .filter(({ until }) => until > '2026-11-01' && until <= '2026-12-01')
    .map(({ until, fromAt, untilAt }): MonthWeek => ({ until, fromAt, untilAt, record: 'frozen', wonMs: [] }));
  const next = planNextPeriod({ until: '2026-12-14', untilAt: Date.UTC(2026, 11, 13, 23) }, organisation);
  const reads = makeReads({
    postedMonth: async () => undefined,
    newestDigest: async () => ({ until: next.first, untilAt: next.fromAt, isPosted: true, next }),
    weeksEnding: async () => ({ weeks: ofNovember, isFirst: false }),
    ledgers: async () => [],
    promisedAt: async () => undefined,
    digest: async () => undefined,
    winsBetween: async (_organisation, from, until) => {
      asked.push([from, until]);
      return [];
    },
  });
  await readMonthPosting(reads, organisation, NOW);
  return { asked, span: [ofNovember[0]?.fromAt, ofNovember.at(-1)?.untilAt] };
}

test('what was won in a month is of its weeks, also where another day for digests made the first of them shorter', async () => {
  const wednesdays = makeOrganisation({ digest: { day: 3, time: '09:00' } });
  const tuesdays = makeOrganisation({ digest: { day: 2, time: '09:00' } });
  const weeks = planWeeks(wednesdays, tuesdays, tuesdays, tuesdays, tuesdays, tuesdays);
  expect(weeks.map(({ until }) => until).slice(0, 2)).toEqual(['2026-10-28', '2026-11-03']);
  const { asked, span } = await findAskedWins(weeks, tuesdays);
  expect(span).toEqual([Date.UTC(2026, 9, 27, 23), Date.UTC(2026, 10, 30, 23)]);
  expect(asked).toEqual([span]);
});

test('and also where the organisation went to another time zone since', async () => {
  const weeks = planWeeks(...Array.from({ length: 6 }, () => makeOrganisation()));
  const { asked, span } = await findAskedWins(weeks, makeOrganisation({ zone: 'Pacific/Auckland' }));
  expect(asked).toEqual([span]);
});
