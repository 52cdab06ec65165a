import { describe, expect, test } from 'vitest';
import type { JudgedCounts, ReasonCounts } from '../../../src/domain/digests/counts.ts';
import { getSignalStart } from '../../../src/domain/digests/signal.ts';
import type { Reason } from '../../../src/domain/leads/verdict.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { drawSignal } from '../../../src/flows/digests/draws.ts';
import type { SignalFacts } from '../../../src/flows/digests/lib/campaign-signals.ts';
import { signalManagers } from '../../../src/flows/digests/rules.ts';
import { countJudged, countReason, THREE } from '../../domain/digests/any-week.ts';
import { countBegun, makePerson, makeReceivers } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';
import { helen, organisation, ruben, sanne } from './builders.ts';

/** When the day of `NOW` began in Amsterdam. */
const DAY_START = Date.UTC(2026, 2, 2, 23);
const JUDGED = { from: getSignalStart(DAY_START), until: DAY_START };
const ALARMING = countJudged(4, 0, 4, THREE);
const BETTER = countJudged(6, 0, 4, THREE);
const nowhere = makePerson({ id: 'nowhere', role: 'manager', identities: [] });

type Decided = Partial<SignalFacts> & { signalledAt?: number; reasons?: ReasonCounts[] };
const decide = (judged: JudgedCounts, { signalledAt, reasons = [], ...facts }: Decided = {}) => {
  const campaigns = [{ campaign: 'Spring', judged, reasons, signalledAt }];
  return signalManagers.decide(
    {
      ...{ organisation, managers: [ruben, helen], campaigns, judged: JUDGED, lookedAt: DAY_START },
      receivers: makeReceivers([ruben, helen, nowhere]),
      ...facts,
    },
    organisation,
    NOW,
  );
};
const signal = (was?: number, reasons: Reason[] = []) => ({
  kind: 'campaign.signalled',
  organisation: 'acme',
  campaign: 'Spring',
  judged: JUDGED,
  reasons,
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
const BOTH = [countBegun('ruben'), message('U-ruben'), countBegun('helen'), message('U-helen')];
const looked = { kind: 'signals.looked', organisation: 'acme', at: DAY_START };

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
    ['of seven leads they hear nothing', countJudged(0, 0, 7, THREE), undefined, []],
    ['of two people’s judgements they hear nothing', countJudged(0, 0, 8, ['sanne', 'bram']), undefined, []],
    ['of a campaign with enough good leads they hear nothing', BETTER, undefined, []],
    ['that it got better in between changes nothing', BETTER, NOW - DAY_MS, []],
  ];
  test.each(CASES)('%s', (_what, judged, signalledAt, changes) => {
    expect(decide(judged, signalledAt === undefined ? {} : { signalledAt })).toEqual([...changes, looked]);
  });

  test('whom no message reaches get none, and the other does', () => {
    expect(decide(ALARMING, { managers: [nowhere, helen] })).toEqual([
      signal(),
      countBegun('helen'),
      message('U-helen'),
      looked,
    ]);
  });

  test('hear of each campaign apart', () => {
    const campaigns = ['Spring', 'Autumn'].map((campaign) => {
      return { campaign, judged: ALARMING, reasons: [], signalledAt: undefined };
    });
    expect(decide(ALARMING, { campaigns }).filter(({ kind }) => kind === 'campaign.signalled')).toHaveLength(2);
  });

  test('hear nothing where the day was looked at already, and nothing is kept', () => {
    expect(signalManagers.decide(undefined, organisation, NOW)).toEqual([]);
  });
});

describe('why, as managers hear it', () => {
  const CASES: [what: string, reasons: ReasonCounts[], told: Reason[]][] = [
    [
      'is reasons of enough leads and people, most first',
      [countReason('junk', 5), countReason('no_budget', 7)],
      ['no_budget', 'junk'],
    ],
    [
      'is no reason of two people',
      [countReason('junk', 5, ['sanne', 'bram']), countReason('no_budget', 7)],
      ['no_budget'],
    ],
    ['is no reason of four leads', [countReason('junk', 4), countReason('no_budget', 7)], ['no_budget']],
    ['is nothing where all gave one reason', [countReason('no_budget', 9)], []],
    ['is nothing where no reason was given', [countReason(undefined, 9), countReason('junk', 1)], []],
  ];
  test.each(CASES)('%s', (_what, reasons, told) => {
    expect(decide(ALARMING, { reasons })[0]).toEqual(signal(undefined, told));
  });

  test('is said as it was then, and nothing without a word kept', async () => {
    const read = (reasons: Reason[] | undefined) =>
      drawSignal(
        makeReads({ signal: async () => reasons && { reasons } }),
        { kind: 'signal', campaign: 'Spring', at: NOW },
        { organisation, locale: 'en', target: message('U-ruben').target as never, now: NOW },
      );
    expect(JSON.stringify(await read(['no_budget', 'junk']))).toContain(
      'Reasons, most named first: no budget and spam or test',
    );
    expect(JSON.stringify(await read([]))).not.toContain('Why');
    expect(await read(undefined)).toBeUndefined();
  });
});

describe('what is looked at', () => {
  const read = (
    campaigns: string[],
    { lookedAt, newest, now = NOW }: { lookedAt?: number; newest?: number; now?: number } = {},
  ) => {
    const asked: number[] = [];
    const reads = makeReads({
      signalsLookedAt: async () => lookedAt,
      campaignsJudgedSince: async (_organisation, since) => {
        asked.push(since);
        return { campaigns, ...(newest !== undefined && { newest }) };
      },
      people: async () => [sanne, ruben, helen],
      messageDays: async () => [],
      absences: async () => [],
      signals: async () => [{ campaign: 'Spring', at: NOW - DAY_MS }],
      campaignCounts: async (_organisation, _campaign, stretch) => {
        expect(stretch).toEqual({ ...JUDGED, without: ['ruben', 'helen'], toldSince: now - 14 * DAY_MS });
        return { judged: ALARMING, reasons: [] };
      },
    });
    return signalManagers.read(reads, organisation, now).then((facts) => ({ facts, asked }));
  };

  test('is what was judged since the last look and a minute before it, until the day began, by others than managers', async () => {
    const { facts, asked } = await read(['Spring', 'Autumn'], { lookedAt: DAY_START - DAY_MS });
    expect(asked).toEqual([DAY_START - DAY_MS - MINUTE_MS]);
    expect(facts).toMatchObject({
      organisation,
      managers: [ruben, helen],
      campaigns: [
        { campaign: 'Spring', judged: ALARMING, reasons: [], signalledAt: NOW - DAY_MS },
        { campaign: 'Autumn', judged: ALARMING, reasons: [], signalledAt: undefined },
      ],
      judged: JUDGED,
      lookedAt: DAY_START,
    });
  });

  test.each([DAY_START, NOW, DAY_START + DAY_MS - MINUTE_MS])(
    'is nothing once the day was looked at (at %i)',
    async (now) => {
      const { facts, asked } = await read(['Spring'], { lookedAt: DAY_START, now });
      expect([facts, asked]).toEqual([undefined, []]);
    },
  );

  test('is the whole day before from the first minute of the next on, by the organisation’s clock', async () => {
    const { facts } = await read([], { lookedAt: DAY_START, now: DAY_START + DAY_MS + HOUR_MS });
    expect(facts?.lookedAt).toBe(DAY_START + DAY_MS);
  });

  test('is no lead without a campaign', async () => {
    expect((await read(['', 'Spring'])).facts?.campaigns).toHaveLength(1);
  });

  test('goes on from the newest of them where there were too many for one look', async () => {
    const many = Array.from({ length: 200 }, (_, place) => `campaign ${place}`);
    expect((await read(many, { newest: DAY_START - HOUR_MS })).facts?.lookedAt).toBe(DAY_START - HOUR_MS);
    expect((await read(many, { newest: NOW })).facts?.lookedAt).toBe(DAY_START);
    expect((await read(many.slice(1), { newest: DAY_START - HOUR_MS })).facts?.lookedAt).toBe(DAY_START);
  });
});
