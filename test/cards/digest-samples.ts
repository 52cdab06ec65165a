import type { Card } from '../../src/cards/card.ts';
import { digestCard, quietDigestCard } from '../../src/cards/digests/digest-card.ts';
import { digestPreviewCard } from '../../src/cards/digests/digest-preview-card.ts';
import { loadCard } from '../../src/cards/digests/load-card.ts';
import { monthCard } from '../../src/cards/digests/month-card.ts';
import { signalCard } from '../../src/cards/digests/signal-card.ts';
import { composeWeek } from '../../src/domain/digests/compose/compose-digest.ts';
import type { WeekCounts } from '../../src/domain/digests/counts.ts';
import type { Digest, DigestFacts } from '../../src/domain/digests/digest.ts';
import type { Reason } from '../../src/domain/leads/verdict.ts';
import type { Locale } from '../../src/domain/organisation.ts';
import { DAY_MS, MINUTE_MS } from '../../src/domain/time.ts';
import * as made from '../domain/digests/any-week.ts';
import { countPromise, countStep, countWeek, countWins, makeDigestFacts } from '../domain/digests/any-week.ts';

const PEOPLE = ['sanne', 'bram', 'fleur', 'jack'];
const countCampaign = (campaign: string, good: number, fair: number, poor: number) =>
  made.countCampaign(campaign, good, fair, poor, PEOPLE);
const countReason = (reason: Reason | undefined, judgements: number) => made.countReason(reason, judgements, PEOPLE);
const composeDigest = (facts: DigestFacts): Digest => composeWeek(facts).digest;

const busy: WeekCounts = countWeek(
  [countCampaign('beurs-voorjaar', 6, 2, 1), countCampaign('webinar', 2, 1, 5), countCampaign('', 1, 1, 1)],
  {
    handedOver: 24,
    waiting: 7,
    reasons: [countReason('no_budget', 6), countReason('not_ripe', 5), countReason(undefined, 5)],
    promise: countPromise({ due: 20, inTime: 17, untouched: 2, medianMs: 130 * MINUTE_MS }),
    opportunities: countStep(7, { medianMs: 12 * DAY_MS }),
    wins: countWins([40 * DAY_MS, 40 * DAY_MS]),
  },
);

const whole: Partial<DigestFacts> = {
  quotes: [{ words: 'Budget komt pas in maart vrij, zei [naam].', person: 'sanne', about: 'lead' }],
  actions: [
    { about: { kind: 'reason', reason: 'no_budget' }, words: 'Budget op het formulier', state: 'done', isNew: true },
    { about: { kind: 'topic', topic: 'price' }, words: 'Rekenvoorbeeld', state: 'open', isNew: false },
    {
      about: { kind: 'finding', words: 'Meer beurzen' },
      words: 'Niet dit jaar',
      state: 'declined',
      why: 'te duur',
      isNew: true,
    },
  ],
  topics: [
    { topic: 'price', notes: 6, people: PEOPLE },
    { topic: 'competitor', notes: 5, people: PEOPLE },
  ],
  celebrated: { kind: 'win', company: 'Scheepswerf Delta', value: { amount: 48_000, currency: 'EUR' } },
};
const before = composeDigest(
  makeDigestFacts(countWeek([countCampaign('a', 5, 5, 5)], { promise: countPromise({ due: 10, inTime: 9 }) })),
);
/** Of so few that they are said as they are. */
const SMALL = { leads: 6, good: 2, fair: 1, poor: 3 };
const withLunch = ['08:30-12:30', '13:00-17:00'];
const agreed = { followUpHours: 8, week: { mon: withLunch, tue: withLunch, thu: withLunch, fri: ['08:30-12:30'] } };

const typical = composeDigest(makeDigestFacts(busy, whole));
const second = { ...composeDigest(makeDigestFacts(busy, { ...whole, before, agreed })), isLate: true };
const paired = composeDigest(makeDigestFacts(busy, { ...whole, promised: { sqls: 80, before: [21, 18] } }));
const held = composeDigest(makeDigestFacts(busy, { ...whole, held: 3, queue: { waiting: 2, over: 1 } }));
const small = { handedOver: 8, waiting: 3 };
const defined = composeDigest(
  makeDigestFacts(busy, {
    defined: [
      { name: 'SQL', version: 1 },
      { name: 'Warme lead', version: 3 },
    ],
    around: { name: 'SQL', version: 2, before: [before, typical], after: [typical, { ...before, quality: SMALL }] },
  }),
);
const shy = composeDigest(
  makeDigestFacts(countWeek([made.countCampaign('a', 5, 2, 1, ['sanne'])], { ...small, promise: busy.promise })),
);
/** Quality without the promise, and shares of so few that they are counts. */
const unpromised = composeDigest(makeDigestFacts(countWeek([countCampaign('a', 4, 1, 2)], small)));
const thanks = composeDigest(
  makeDigestFacts(busy, { celebrated: { kind: 'thanks', fromTeam: 'sales', toTeam: 'marketing', words: 'Top' } }),
);
const brave = composeDigest(makeDigestFacts(busy, { celebrated: { kind: 'failure', words: 'We belden te laat.' } }));
const quiet = composeDigest(makeDigestFacts(countWeek([], { handedOver: 0 })));
const quietHeld = composeDigest(makeDigestFacts(countWeek([], { handedOver: 0 }), { held: 1 }));

/** As much as a digest can ever hold, every text as long as it may be. */
export const longest: Digest = (() => {
  const long = 'W'.repeat(300);
  const rows = Array.from({ length: 12 }, (_, n) => countCampaign(`${'C'.repeat(190)}${n}`, 9, 9, 9));
  const many = composeDigest(
    makeDigestFacts(countWeek(rows, { ...busy, campaigns: rows, judged: made.countJudged(108, 108, 108, PEOPLE) }), {
      ...whole,
      quotes: PEOPLE.map((person) => ({ words: `${long}${person}`, person, about: 'lead' as const })),
      actions: Array.from({ length: 50 }, () => ({
        about: { kind: 'finding' as const, words: long },
        words: long,
        why: long,
        state: 'declined' as const,
        isNew: true,
      })),
      celebrated: { kind: 'failure', words: long },
      before,
      agreed,
      defined: Array.from({ length: 5 }, () => ({ name: 'W'.repeat(60), version: 50 })),
      around: { name: 'W'.repeat(60), version: 50, before: [before], after: [] },
    }),
  );
  return many;
})();

const picture = { channels: '#sales en #marketing', date: 'ma 23 nov 09:00' };
const month = {
  month: '2026-10',
  handedOver: 62,
  accepted: { part: 40, of: 60 },
  inTime: { part: 50, of: 58 },
  timing: { early: 9, late: 8 },
  deals: { part: 6, of: 20 },
  won: [{ amount: 412000, currency: 'EUR' }],
};
const september = {
  month: '2026-09',
  accepted: { part: 30, of: 60 },
  timing: { early: 12, late: 15 },
  dealDays: { medianMs: 30 * DAY_MS, of: 6 },
};

export const cards: Record<string, (locale: Locale) => Card> = {
  week: (locale) => digestCard(typical, locale),
  'week-second': (locale) => digestCard(second, locale),
  'week-pair': (locale) => digestCard(paired, locale),
  'week-held': (locale) => digestCard(held, locale),
  'week-defined': (locale) => digestCard(defined, locale),
  'week-quiet-held': (locale) => quietDigestCard(quietHeld, locale),
  'week-withheld': (locale) => digestCard(shy, locale),
  'week-unpromised': (locale) => digestCard(unpromised, locale),
  'week-thanks': (locale) => digestCard(thanks, locale),
  'week-brave': (locale) => digestCard(brave, locale),
  'week-quiet': (locale) => quietDigestCard(quiet, locale),
  preview: (locale) => digestPreviewCard({ digest: second, isComing: true, ...picture, locale }),
  'preview-posted': (locale) => digestPreviewCard({ digest: quiet, isComing: false, ...picture, locale }),
  month: (locale) => monthCard({ figures: month, before: september, locale }),
  'month-pair': (locale) =>
    monthCard({ figures: { ...month, pair: { sqls: 80, hours: 4 } }, before: september, locale }),
  'month-defined': (locale) =>
    monthCard({ figures: { ...month, defined: [{ name: 'SQL', version: 2 }] }, before: september, locale }),
  'month-first': (locale) => monthCard({ figures: { month: '2026-10', handedOver: 12 }, before: undefined, locale }),
  signal: (locale) => signalCard({ campaign: 'webinar', reasons: ['no_budget', 'not_ripe'], locale }),
  load: (locale) => loadCard({ perRep: 12.3, agreed: 10 }, locale),
  'signal-bare': (locale) => signalCard({ campaign: 'webinar', reasons: [], locale }),
};
