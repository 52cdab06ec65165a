import { describe, expect, test } from 'vitest';
import type { JudgedCounts } from '../../../src/domain/digests/counts.ts';
import { getSignalStart } from '../../../src/domain/digests/signal.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import type { SignalFacts } from '../../../src/flows/digests/lib/campaign-signals.ts';
import { signalManagers } from '../../../src/flows/digests/rules.ts';
import { countJudged } from '../../domain/digests/any-week.ts';
import { makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { helen, organisation, ruben, sanne } from './builders.ts';

const PEOPLE = ['sanne', 'bram', 'fleur'];
const ALARMING = countJudged(4, 0, 4, PEOPLE);
const BETTER = countJudged(6, 0, 4, PEOPLE);
const nowhere = makePerson({ id: 'nowhere', role: 'manager', identities: [] });

const decide = (judged: JudgedCounts, more: Partial<SignalFacts> & { signalledAt?: number } = {}) => {
  const { signalledAt, ...facts } = more;
  const campaigns = [{ campaign: 'Spring', judged, signalledAt }];
  return signalManagers.decide(
    { organisation, managers: [ruben, helen], campaigns, lookedAt: NOW, ...facts },
    organisation,
    NOW,
  );
};
const signal = (was?: number) => ({
  kind: 'campaign.signalled',
  organisation: 'acme',
  campaign: 'Spring',
  ...(was !== undefined && { was }),
  at: NOW,
});
const message = (id: string) => ({
  kind: 'direct.queued',
  organisation: 'acme',
  subject: { kind: 'signal', campaign: 'Spring', at: NOW },
  target: { kind: 'person', platform: 'slack', workspace: 'T1', id },
  at: NOW,
});
const BOTH = [message('U-ruben'), message('U-helen')];
const recovered = { kind: 'campaign.recovered', organisation: 'acme', campaign: 'Spring' };
const looked = { kind: 'signals.looked', organisation: 'acme', at: NOW };

describe('managers', () => {
  const CASES: [what: string, judged: JudgedCounts, signalledAt: number | undefined, changes: object[]][] = [
    ['of a campaign with too many poor leads both hear, once', ALARMING, undefined, [signal(), ...BOTH]],
    ['of the same they hear nothing within a fortnight', ALARMING, NOW - 14 * DAY_MS + 1, []],
    [
      'of the same they hear again after a fortnight',
      ALARMING,
      NOW - 14 * DAY_MS,
      [signal(NOW - 14 * DAY_MS), ...BOTH],
    ],
    ['of seven leads they hear nothing', countJudged(0, 0, 7, PEOPLE), undefined, []],
    ['of two people’s judgements they hear nothing', countJudged(0, 0, 8, ['sanne', 'bram']), undefined, []],
    ['of a campaign with enough good leads they hear nothing', BETTER, undefined, []],
    ['of one that got better they may hear again', BETTER, NOW - DAY_MS, [recovered]],
    ['of one that is still poor, by fewer people, nothing changes', countJudged(0, 0, 8, []), NOW - DAY_MS, []],
  ];
  test.each(CASES)('%s', (_what, judged, signalledAt, changes) => {
    expect(decide(judged, signalledAt === undefined ? {} : { signalledAt })).toEqual([...changes, looked]);
  });

  test('whom no message reaches get none, and the other does', () => {
    expect(decide(ALARMING, { managers: [nowhere, helen] })).toEqual([signal(), message('U-helen'), looked]);
  });

  test('hear of each campaign apart', () => {
    const campaigns = ['Spring', 'Autumn'].map((campaign) => ({ campaign, judged: ALARMING, signalledAt: undefined }));
    expect(decide(ALARMING, { campaigns }).filter(({ kind }) => kind === 'campaign.signalled')).toHaveLength(2);
  });

  test('hear nothing where nothing was judged, and nothing is kept', () => {
    expect(signalManagers.decide(undefined, organisation, NOW)).toEqual([]);
  });
});

describe('what is looked at', () => {
  const read = (campaigns: string[], { lookedAt, newest }: { lookedAt?: number; newest?: number } = {}) => {
    const asked: number[] = [];
    const reads = makeReads({
      signalsLookedAt: async () => lookedAt,
      campaignsJudgedSince: async (_organisation, since) => {
        asked.push(since);
        return { campaigns, ...(newest !== undefined && { newest }) };
      },
      people: async () => [sanne, ruben, helen],
      signals: async () => [{ campaign: 'Spring', at: NOW - DAY_MS }],
      campaignCounts: async (_organisation, _campaign, from, until) => {
        expect([from, until]).toEqual([getSignalStart(NOW), NOW + 1]);
        return { judged: ALARMING, reasons: [] };
      },
    });
    return signalManagers.read(reads, organisation, NOW).then((facts) => ({ facts, asked }));
  };

  test('is what was judged since the last look, and a minute before it', async () => {
    const { facts, asked } = await read(['Spring', 'Autumn'], { lookedAt: NOW - DAY_MS });
    expect(asked).toEqual([NOW - DAY_MS - MINUTE_MS]);
    expect(facts).toEqual({
      organisation,
      managers: [ruben, helen],
      campaigns: [
        { campaign: 'Spring', judged: ALARMING, signalledAt: NOW - DAY_MS },
        { campaign: 'Autumn', judged: ALARMING, signalledAt: undefined },
      ],
      lookedAt: NOW,
    });
  });

  test('is nothing where nothing was judged', async () => {
    expect((await read([])).facts).toBeUndefined();
  });

  test('is no lead without a campaign', async () => {
    expect((await read(['', 'Spring'])).facts?.campaigns).toHaveLength(1);
  });

  test('goes on from the newest of them where there were too many for one look', async () => {
    const many = Array.from({ length: 200 }, (_, place) => `campaign ${place}`);
    expect((await read(many, { newest: NOW - MINUTE_MS })).facts?.lookedAt).toBe(NOW - MINUTE_MS);
    expect((await read(many.slice(1), { newest: NOW - MINUTE_MS })).facts?.lookedAt).toBe(NOW);
  });
});
