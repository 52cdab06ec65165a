import fc from 'fast-check';
import type { CampaignCounts, JudgedCounts, ReasonCounts, WeekCounts } from '../../../src/domain/digests/counts.ts';
import type { DigestFacts } from '../../../src/domain/digests/digest.ts';
import { REASON_NAMES } from '../../../src/domain/leads/verdict.ts';

const PEOPLE = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
export const HOURS = { followUpHours: 4, from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };
export const PERIOD = {
  first: '2026-11-16',
  until: '2026-11-23',
  fromAt: Date.UTC(2026, 10, 15, 23),
  untilAt: Date.UTC(2026, 10, 22, 23),
  dueAt: Date.UTC(2026, 10, 23, 8),
};

export const countJudged = (good: number, fair: number, poor: number, people: string[]): JudgedCounts => ({
  leads: good + fair + poor,
  good,
  fair,
  poor,
  people,
});

/** All of them as one. */
export const addCounts = (rows: JudgedCounts[]): JudgedCounts => {
  const sum = (of: (row: JudgedCounts) => number) => rows.reduce((total, row) => total + of(row), 0);
  const people = [...new Set(rows.flatMap((row) => row.people))];
  return countJudged(
    sum((row) => row.good),
    sum((row) => row.fair),
    sum((row) => row.poor),
    people,
  );
};

export const countWeek = (campaigns: CampaignCounts[], more: Partial<WeekCounts> = {}): WeekCounts => ({
  handedOver: 20,
  judged: addCounts(campaigns),
  campaigns,
  reasons: [],
  poorLeads: 0,
  promise: { due: 0, inTime: 0, untouched: 0 },
  opportunities: { leads: 0 },
  wins: { leads: 0 },
  ...more,
});

export const makeDigestFacts = (counts: WeekCounts, more: Partial<DigestFacts> = {}): DigestFacts => ({
  period: PERIOD,
  isLate: false,
  counts,
  salesPeople: 7,
  quotes: [],
  actions: [],
  topics: [],
  celebrated: undefined,
  agreed: HOURS,
  before: undefined,
  ...more,
});

const few = fc.integer({ min: 0, max: 6 });
const somebody = fc.subarray(PEOPLE, { minLength: 1 });

/** Weeks of up to nine campaigns of any size. */
export const anyWeek: fc.Arbitrary<WeekCounts> = fc
  .record({
    rows: fc.array(fc.tuple(few, few, few, somebody), { minLength: 0, maxLength: 9 }),
    reasons: fc.uniqueArray(
      fc.tuple(fc.constantFrom(undefined, ...REASON_NAMES), fc.integer({ min: 1, max: 9 }), somebody),
      {
        selector: ([reason]) => reason,
        maxLength: 11,
      },
    ),
    overlap: fc.nat(5),
  })
  .map(({ rows, reasons, overlap }) => {
    const campaigns = rows
      .filter(([good, fair, poor]) => good + fair + poor > 0)
      .map(([good, fair, poor, people], place) => ({ ...countJudged(good, fair, poor, people), campaign: `c${place}` }))
      .toSorted((one, other) => other.leads - one.leads);
    const counts: ReasonCounts[] = reasons.map(([reason, leads, people]) => ({
      ...(reason && { reason }),
      judgements: leads,
      leads,
      people,
    }));
    const most = Math.max(0, ...counts.map(({ leads }) => leads));
    const sum = counts.reduce((total, { leads }) => total + leads, 0);
    return countWeek(campaigns, { reasons: counts, poorLeads: Math.max(most, sum - overlap) });
  });
