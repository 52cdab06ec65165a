import fc from 'fast-check';
import type {
  CampaignCounts,
  EarlyCounts,
  JudgedCounts,
  PromiseCounts,
  StepCounts,
  WeekCounts,
  WinCounts,
} from '../../../src/domain/digests/counts.ts';
import type { DigestFacts } from '../../../src/domain/digests/digest.ts';
import { REASON_NAMES, type Reason } from '../../../src/domain/leads/verdict.ts';

const PEOPLE = ['sanne', 'bram', 'fleur', 'thijs', 'jack', 'priya'];
export const THREE = ['sanne', 'bram', 'fleur'];
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

/** Ids of so many leads, where they are few; of nothing else by the same name. */
const makeIds = (name: string, count: number) =>
  count < 5 ? Array.from({ length: count }, (_none, n) => `${name} ${n}`) : [];

export const countCampaign = (
  campaign: string,
  good: number,
  fair: number,
  poor: number,
  people = THREE,
): CampaignCounts => ({
  ...countJudged(good, fair, poor, people),
  campaign,
  ids: makeIds(campaign, good + fair + poor),
});

export const countReason = (
  reason: Reason | undefined,
  judgements: number,
  people = THREE,
): WeekCounts['reasons'][number] => ({
  ...(reason && { reason }),
  judgements,
  leads: judgements,
  people,
  ids: makeIds(reason ?? 'none', judgements),
});

export const countPromise = (of: Partial<PromiseCounts> = {}): PromiseCounts => {
  const { due = 0 } = of;
  return { due, inTime: 0, untouched: 0, people: THREE, touchers: THREE, ids: makeIds('due', due), ...of };
};

export const countStep = (leads: number, more: Partial<StepCounts> = {}): StepCounts => ({
  leads,
  people: THREE,
  ...more,
});
export const countWins = (wonMs: number[], people = THREE): WinCounts => {
  const { length } = wonMs;
  const median = wonMs.toSorted((a, b) => a - b)[Math.floor(length / 2)];
  return {
    leads: length,
    people,
    wonMs,
    ids: makeIds('won', length),
    ...(median !== undefined && { medianMs: median }),
  };
};

export const countEarly = (told: number, said: number, people = THREE): EarlyCounts => ({
  told: { leads: told, people: told > 0 ? people : [], ids: makeIds(`told of ${told}`, told) },
  said: { leads: said, people: said > 0 ? people : [], ids: makeIds(`said of ${said}`, said) },
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
  waiting: 0,
  judged: addCounts(campaigns),
  campaigns,
  reasons: [],
  promise: countPromise(),
  opportunities: countStep(0),
  wins: countWins([]),
  ended: { leads: 0, people: [], ids: [] },
  early: countEarly(0, 0),
  ...more,
});

export const makeDigestFacts = (counts: WeekCounts, more: Partial<DigestFacts> = {}): DigestFacts => ({
  period: PERIOD,
  counts,
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
    isSame: fc.boolean(),
  })
  .map(({ rows, reasons, isSame }) => {
    const campaigns = rows
      .filter(([good, fair, poor]) => good + fair + poor > 0)
      .map(([good, fair, poor, people], place) => countCampaign(`c${place}`, good, fair, poor, people))
      .toSorted((one, other) => other.leads - one.leads);
    // A lead may have several reasons.
    const counted = reasons.map(([reason, leads, people]) => countReason(reason, leads, people));
    const overlapping = counted.map((each) => ({ ...each, ids: each.ids.map((_id, n) => `same ${n}`) }));
    return countWeek(campaigns, { reasons: isSame ? overlapping : counted });
  });
