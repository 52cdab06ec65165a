import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import type { JudgedCounts, WeekCounts } from '../../../src/domain/digests/counts.ts';
import type { CampaignRow, Digest, DigestFacts } from '../../../src/domain/digests/digest.ts';
import { POLICY } from '../../../src/domain/privacy/policy.ts';
import { addCounts, anyWeek, countPromise, makeDigestFacts } from './any-week.ts';

const composeDigest = (facts: DigestFacts): Digest => composeWeek(facts).digest;

const RUNS = { numRuns: 250 };
const KINDS = ['good', 'fair', 'poor'] as const;

const findCampaign = ({ campaigns }: WeekCounts, name: string) => campaigns.find(({ campaign }) => campaign === name);
const listPublished = (digest: Digest) =>
  digest.campaigns.flatMap((row) => (row.kind === 'campaign' ? [row.campaign] : []));
const listWithheld = (counts: WeekCounts, digest: Digest) =>
  counts.campaigns.filter(({ campaign }) => !listPublished(digest).includes(campaign));
const isEnough = ({ leads, people }: JudgedCounts) =>
  leads >= POLICY.leads && new Set(people).size >= POLICY.leadPeople;
const isOfOneVoice = (row: JudgedCounts) => KINDS.filter((kind) => row[kind] > 0).length <= 1;

test('a campaign is published as it was counted, and all rows together are the whole', () => {
  fc.assert(
    fc.property(anyWeek, (counts) => {
      const digest = composeDigest(makeDigestFacts(counts));
      const countedAs = (row: CampaignRow) =>
        row.kind === 'rest' ? addCounts(listWithheld(counts, digest)) : findCampaign(counts, row.campaign);
      for (const row of digest.campaigns) {
        const { leads, good, fair, poor } = row;
        expect(countedAs(row)).toMatchObject({ leads, good, fair, poor });
      }
      if (digest.campaigns.length === 0) return;
      for (const kind of ['leads', ...KINDS] as const) {
        expect(digest.campaigns.reduce((sum, row) => sum + row[kind], 0)).toBe(counts.judged[kind]);
      }
    }),
    RUNS,
  );
});

test('no row is of fewer leads or people than promised, nor of one voice', () => {
  fc.assert(
    fc.property(anyWeek, (counts) => {
      const digest = composeDigest(makeDigestFacts(counts));
      if (digest.quality !== undefined) expect(isEnough(counts.judged) && !isOfOneVoice(counts.judged)).toBe(true);
      for (const name of listPublished(digest)) {
        const row = findCampaign(counts, name);
        expect(row && isEnough(row) && !isOfOneVoice(row)).toBe(true);
      }
      const rest = listWithheld(counts, digest);
      if (listPublished(digest).length > 0 && rest.length > 0) {
        expect(isEnough(addCounts(rest)) && !isOfOneVoice(addCounts(rest))).toBe(true);
      }
    }),
    RUNS,
  );
});

/** What somebody who knows how many leads each campaign had can work out about one of those held back. */
function countPossibleValues(row: JudgedCounts, rest: JudgedCounts, kind: (typeof KINDS)[number]): number {
  const others = rest.leads - row.leads;
  return Math.min(row.leads, rest[kind]) - Math.max(0, rest[kind] - others) + 1;
}

test('of a withheld campaign nothing can be worked out, not even by who knows how many leads it had', () => {
  fc.assert(
    fc.property(anyWeek, (counts) => {
      const digest = composeDigest(makeDigestFacts(counts));
      const rest = listWithheld(counts, digest);
      if (listPublished(digest).length === 0) return;
      const shared = addCounts(rest);
      for (const row of rest.filter((each) => !isEnough(each) || isOfOneVoice(each))) {
        for (const kind of KINDS.filter((each) => counts.judged[each] > 0)) {
          expect(countPossibleValues(row, shared, kind), `${row.campaign} ${kind}`).toBeGreaterThan(1);
        }
      }
    }),
    RUNS,
  );
});

test('no sum or difference of what two digests publish is the figure of a withheld campaign', () => {
  fc.assert(
    fc.property(anyWeek, anyWeek, (first, second) => {
      const before = composeDigest(makeDigestFacts(first));
      const now = composeDigest(makeDigestFacts(second, { before }));
      const weeks = [
        { counts: first, digest: before },
        { counts: second, digest: now },
      ];
      const names = weeks.flatMap(({ counts }, place) =>
        counts.campaigns.map(({ campaign }) => `${place} ${campaign}`),
      );
      const vector = (of: string[]) => names.map((name) => (of.includes(name) ? 1 : 0));
      const shown = weeks.flatMap(({ counts, digest }, place) => {
        const named = (rows: { campaign: string }[]) => rows.map(({ campaign }) => `${place} ${campaign}`);
        if (digest.quality === undefined) return [];
        const rows = digest.campaigns.map((row) =>
          named(row.kind === 'rest' ? listWithheld(counts, digest) : [{ campaign: row.campaign }]),
        );
        return [vector(named(counts.campaigns)), ...rows.map(vector)];
      });
      weeks.forEach(({ counts, digest }, place) => {
        for (const row of listWithheld(counts, digest)) {
          if (isEnough(row) && !isOfOneVoice(row)) continue;
          if (counts.campaigns.length === 1) continue;
          expect(isCombination(vector([`${place} ${row.campaign}`]), shown), `${place} ${row.campaign}`).toBe(false);
        }
      });
    }),
    { numRuns: 150 },
  );
});

/** Whether a vector is a combination of others, by elimination. */
function isCombination(wanted: number[], given: number[][]): boolean {
  const reduced: number[][] = [];
  const reduce = (row: number[]): number[] => {
    let left = row;
    for (const base of reduced) {
      const pivot = base.findIndex((each) => Math.abs(each) > 1e-9);
      const factor = (left[pivot] ?? 0) / (base[pivot] ?? 1);
      left = left.map((each, place) => each - factor * (base[place] ?? 0));
    }
    return left;
  };
  for (const row of given) {
    const left = reduce(row);
    if (left.some((each) => Math.abs(each) > 1e-9)) reduced.push(left);
  }
  return reduce(wanted).every((each) => Math.abs(each) < 1e-9);
}

test('a reason is published by itself with enough leads and people, and what is left is no smaller', () => {
  fc.assert(
    fc.property(anyWeek, (counts) => {
      const digest = composeDigest(makeDigestFacts(counts));
      const shown = digest.reasons.flatMap(({ reason }) => (reason === 'rest' ? [] : [reason]));
      if (shown.length === 0) {
        expect(digest.reasons).toEqual([]);
        return;
      }
      for (const reason of shown) {
        const row = counts.reasons.find((each) => each.reason === reason);
        expect(row && row.leads >= POLICY.leads && row.people.length >= POLICY.leadPeople).toBe(true);
      }
      // One reason alone would tell that everybody said it.
      expect(counts.reasons.length).toBeGreaterThan(1);
      const rest = counts.reasons.filter(({ reason }) => reason === undefined || !shown.includes(reason));
      const told = digest.reasons.reduce((sum, { judgements }) => sum + judgements, 0);
      expect(told).toBe(counts.reasons.reduce((sum, { judgements }) => sum + judgements, 0));
      if (rest.length === 0) return;
      expect(new Set(rest.flatMap(({ people }) => people)).size).toBeGreaterThanOrEqual(POLICY.leadPeople);
      // A lead may have two reasons; which leads they are is known where they are few.
      const few = new Set(rest.flatMap(({ ids }) => ids)).size;
      expect(Math.max(few, ...rest.map(({ leads }) => leads))).toBeGreaterThanOrEqual(POLICY.leads);
    }),
    RUNS,
  );
});

test('follow-up is published only beside quality, of enough leads that enough people had', () => {
  const promise = fc
    .record({
      due: fc.nat(20),
      late: fc.nat(20),
      untouched: fc.nat(20),
      people: fc.subarray(['sanne', 'bram', 'fleur', 'thijs']),
    })
    .map(({ due, late, untouched, people }) =>
      countPromise({
        due,
        inTime: Math.max(0, due - late),
        untouched: Math.min(untouched, late, due),
        medianMs: 1,
        people,
      }),
    );
  fc.assert(
    fc.property(anyWeek, promise, (counts, promised) => {
      const digest = composeDigest(makeDigestFacts({ ...counts, promise: promised }));
      if (digest.promise === undefined) return;
      expect(digest.quality).toBeDefined();
      expect(promised.people.length >= POLICY.leadPeople && promised.due >= POLICY.leads).toBe(true);
      const { untouched } = digest.promise;
      expect(
        untouched === 'few' ? promised.untouched > 0 && promised.untouched < 5 : untouched >= 5 || untouched === 0,
      ).toBe(true);
    }),
    RUNS,
  );
});
