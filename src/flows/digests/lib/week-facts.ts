import type { AgreedTerms, Digest, DigestAction, DigestFacts } from '../../../domain/digests/digest.ts';
import { type DigestPeriod, isPostedLate } from '../../../domain/digests/digest-plan.ts';
import type { Action, Celebration } from '../../../domain/findings/finding.ts';
import { FOLLOW_UP_HOURS } from '../../../domain/leads/follow-up-clock.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { mayHandleLeads } from '../../../domain/people/person.ts';
import { DAY_MS, type Instant } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import { readRecognisable, scrubWords } from '../../findings/lib/scrub-words.ts';
import { chooseCelebration } from './choose-celebration.ts';

/** What waits to be celebrated is told within so many days, or not any more. */
const CELEBRATED_WITHIN_MS = 28 * DAY_MS;
/** Of so many quotable notes a few are shown. */
const QUOTES_READ_MAX = 20;
const WINS_READ_MAX = 1;

/** The facts of a digest, and which celebration it would use up. */
export type WeekFacts = { facts: DigestFacts; used: Celebration | undefined };

/** Everything a digest about this period is made of, as it stood at its end: the same however late it is asked. */
export async function readWeekFacts(
  reads: Reads,
  organisation: Organisation,
  { period, before }: { period: DigestPeriod; before: Digest | undefined },
  now: Instant,
): Promise<WeekFacts> {
  const { id } = organisation;
  const { fromAt, untilAt } = period;
  const [counts, people, quotes, actions, topics, celebrations, wins] = await Promise.all([
    reads.weekCounts(id, fromAt, untilAt),
    reads.people(id),
    readQuotes(reads, organisation, period),
    reads.actionsSince(id, fromAt),
    reads.topicCounts(id, fromAt, untilAt),
    reads.celebrations(id, untilAt - CELEBRATED_WITHIN_MS),
    reads.winsBetween(id, fromAt, untilAt, WINS_READ_MAX),
  ]);
  const { celebrated, used } = chooseCelebration(wins[0], celebrations, before);
  const facts: DigestFacts = {
    period,
    isLate: isPostedLate(period, now),
    counts,
    salesPeople: people.filter(mayHandleLeads).length,
    quotes,
    actions: actions.map((action) => ({ ...describeAction(action), isNew: action.changedAt >= fromAt })),
    topics,
    celebrated,
    agreed: getAgreedTerms(organisation),
    before,
  };
  return { facts, used };
}

/** What people wrote and may be quoted, one of each person and each once, without what could give anybody away. */
async function readQuotes(
  reads: Reads,
  organisation: Organisation,
  { fromAt, untilAt }: DigestPeriod,
): Promise<string[]> {
  const { id } = organisation;
  const [ofLeads, ofMarket] = await Promise.all([
    reads.quotes(id, fromAt, untilAt, QUOTES_READ_MAX),
    reads.quotableNotes(id, fromAt, untilAt, QUOTES_READ_MAX),
  ]);
  const byPerson = new Map([...ofMarket, ...ofLeads].map(({ person, words }) => [person, words]));
  // In the order of what they say, so that it does not show when it was said or by whom.
  const words = [...new Set(byPerson.values())].toSorted();
  const recognisable = await readRecognisable(reads, organisation, words.join('\n'));
  return words.map((each) => scrubWords(each, recognisable));
}

function describeAction({ about, words, state, why }: Action): DigestAction {
  return { about, words, state, ...(why !== undefined && { why }) };
}

function getAgreedTerms({ followUp, hours }: Organisation): AgreedTerms {
  const { from, to, days } = hours;
  return { followUpHours: followUp?.hours ?? FOLLOW_UP_HOURS, from, to, days };
}
