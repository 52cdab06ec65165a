import { findTermsAt } from '../../../domain/digests/agreed.ts';
import type { Digest, DigestAction, DigestFacts, Quote } from '../../../domain/digests/digest.ts';
import { type DigestPeriod, getLastDay } from '../../../domain/digests/digest-plan.ts';
import { getMonthEnds } from '../../../domain/digests/month.ts';
import type { Action, Celebration } from '../../../domain/findings/finding.ts';
import { mayHold } from '../../../domain/leads/definition/holding.ts';
import { QUOTE_MAX } from '../../../domain/leads/verdict.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import { DAY_MS } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import { scrubWords } from '../../findings/lib/scrub-words.ts';
import { readRecognisable, scrubWithin } from '../../shared/recognisable.ts';
import { chooseCelebration } from './choose-celebration.ts';
import { readDefined } from './read-defined.ts';

/** What waits to be celebrated is told within so many days, or not any more. */
const CELEBRATED_WITHIN_MS = 28 * DAY_MS;
/** Of so many notes of leads, and of the market, a few are quoted. */
const QUOTES_READ_MAX = 20;
const WINS_READ_MAX = 1;
/** `-DD`, what a date has after its month. */
const DAY_LENGTH = 3;

/** The facts of a digest, and which celebration it would use up. */
export type WeekFacts = { facts: DigestFacts; used: Celebration | undefined };

/** Everything a digest about this period is made of, as it stood at its end. Read once, when the week is frozen. */
export async function readWeekFacts(
  reads: Reads,
  organisation: Organisation,
  { period, before }: { period: DigestPeriod; before: Digest | undefined },
): Promise<WeekFacts> {
  const { id } = organisation;
  const { fromAt, untilAt } = period;
  const [counts, quotes, actions, topics, celebrations, wins, former, promised, held, queue, defined] =
    await Promise.all([
      reads.weekCounts(id, fromAt, untilAt),
      readQuotes(reads, organisation, period),
      reads.actionsSince(id, fromAt, untilAt),
      reads.topicCounts(id, fromAt, untilAt),
      reads.celebrations(id, untilAt - CELEBRATED_WITHIN_MS, untilAt),
      reads.winsBetween(id, fromAt, untilAt, WINS_READ_MAX),
      reads.formerTerms(id),
      readPromised(reads, id, period),
      mayHold(organisation) ? reads.countHeldAt(id, untilAt) : undefined,
      reads.countQueue(id, fromAt, untilAt),
      readDefined(reads, organisation, period),
    ]);
  const { celebrated, used } = chooseCelebration(wins[0], celebrations, before);
  const facts: DigestFacts = {
    period,
    counts,
    quotes,
    actions: actions.map((action) => ({ ...describeAction(action), isNew: action.changedAt >= fromAt })),
    topics,
    ...(held !== undefined && { held }),
    ...(queue.waiting + queue.over > 0 && { queue }),
    celebrated,
    agreed: { ...findTermsAt(former, organisation, untilAt), ...(promised && { followUpHours: promised.hours }) },
    ...(promised && { promised: { sqls: promised.sqls, before: promised.before } }),
    before,
    ...defined,
  };
  return { facts, used };
}

/** What both teams promised as the week ended, and what digests said was handed over in its month before it. */
async function readPromised(reads: Reads, organisation: string, period: DigestPeriod) {
  const promised = await reads.promisedAt(organisation, period.untilAt - 1);
  if (promised === undefined) return undefined;
  const { after } = getMonthEnds(getLastDay(period).slice(0, -DAY_LENGTH));
  const { weeks } = await reads.weeksEnding(organisation, { after, last: period.first });
  const digests = await Promise.all(weeks.map(({ until }) => reads.digest(organisation, until)));
  const before = digests.flatMap((digest) => digest?.handedOver ?? []);
  return { sqls: promised.sqls, hours: promised.hours, before };
}

/** What people wrote and may be quoted, without what could give anybody away. */
async function readQuotes(
  reads: Reads,
  organisation: Organisation,
  { fromAt, untilAt }: DigestPeriod,
): Promise<Quote[]> {
  const { id } = organisation;
  const [ofLeads, ofMarket] = await Promise.all([
    reads.quotes(id, fromAt, untilAt, QUOTES_READ_MAX),
    reads.quotableNotes(id, fromAt, untilAt, QUOTES_READ_MAX),
  ]);
  const quotes = [
    ...ofMarket.map(({ topic: about, ...quote }): Quote => ({ ...quote, about })),
    ...ofLeads.map((quote): Quote => ({ ...quote, about: 'lead' })),
  ];
  const recognisable = await readRecognisable(reads, organisation, quotes.map(({ words }) => words).join('\n'));
  // Scrubbed when they were written; who came since is taken out now.
  return quotes.map((quote) => ({ ...quote, words: scrubQuote(quote, recognisable) }));
}

function scrubQuote({ about, words }: Quote, recognisable: Recognisable): string {
  return about === 'lead' ? scrubWithin(words, recognisable, QUOTE_MAX) : scrubWords(words, recognisable);
}

function describeAction({ about, words, state, why }: Action): DigestAction {
  return { about, words, state, ...(why !== undefined && { why }) };
}
