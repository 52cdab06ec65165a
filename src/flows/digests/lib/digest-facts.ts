import type { AgreedTerms, Digest, DigestCelebration, DigestFacts } from '../../../domain/digests/digest.ts';
import { type DigestPeriod, isPostedLate } from '../../../domain/digests/digest-plan.ts';
import type { Action, Celebration } from '../../../domain/findings/finding.ts';
import { FOLLOW_UP_HOURS } from '../../../domain/leads/follow-up-clock.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { mayHandleLeads } from '../../../domain/people/person.ts';
import { DAY_MS, type Instant } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import { recognisableIn, scrubbedWords } from '../../findings/lib/scrubbed-words.ts';

/** What waits to be celebrated is told within so many days, or not any more. */
const CELEBRATED_WITHIN_MS = 28 * DAY_MS;
/** Of so many quotable notes a few are shown. */
const QUOTES_READ_MAX = 20;
const WINS_READ_MAX = 1;

/** The facts of a digest, and which celebration it would use up. */
export type WeekFacts = { facts: DigestFacts; used: Celebration | undefined };

/** Everything a digest about this period is made of, as it stood at its end: the same however late it is asked. */
export async function weekFacts(
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
    quotesOf(reads, organisation, period),
    reads.actionsSince(id, fromAt),
    reads.topicCounts(id, fromAt, untilAt),
    reads.celebrations(id, untilAt - CELEBRATED_WITHIN_MS),
    reads.winsBetween(id, fromAt, untilAt, WINS_READ_MAX),
  ]);
  const { celebrated, used } = celebrationOf(wins[0], celebrations, before);
  const facts: DigestFacts = {
    period,
    isLate: isPostedLate(period, now),
    counts,
    salesPeople: people.filter(mayHandleLeads).length,
    quotes,
    actions: actions.map(({ changedAt, ...action }) => ({ ...toldOf(action), isNew: changedAt >= fromAt })),
    topics,
    celebrated,
    agreed: agreedIn(organisation),
    before,
  };
  return { facts, used };
}

function toldOf({ about, words, state, why }: Omit<Action, 'changedAt'>) {
  return { about, words, state, ...(why !== undefined && { why }) };
}

function agreedIn({ followUp, hours }: Organisation): AgreedTerms {
  const { from, to, days } = hours;
  return { followUpHours: followUp?.hours ?? FOLLOW_UP_HOURS, from, to, days };
}

/** What people wrote and may be quoted, one of each person and each once, without what could give anybody away. */
async function quotesOf(
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
  // By what they say, not by when it was said or by whom.
  const words = [...new Set(byPerson.values())].toSorted();
  const recognisable = await recognisableIn(reads, organisation, words.join('\n'));
  return words.map((each) => scrubbedWords(each, recognisable));
}

/** One thing a week, and not the kind of last week when there is another: a win, thanks, or a brave failure. */
function celebrationOf(
  win: Lead | undefined,
  waiting: Celebration[],
  before: Digest | undefined,
): { celebrated: DigestCelebration | undefined; used: Celebration | undefined } {
  const candidates: { celebrated: DigestCelebration; used: Celebration | undefined }[] = [
    ...(win === undefined ? [] : [{ celebrated: winOf(win), used: undefined }]),
    ...waiting.map((each) => ({ celebrated: celebratedOf(each), used: each })),
  ];
  const lastKind = before?.celebrated?.kind;
  const chosen = candidates.find(({ celebrated }) => celebrated.kind !== lastKind) ?? candidates[0];
  return chosen ?? { celebrated: undefined, used: undefined };
}

function winOf({ facts, outcome }: Lead): DigestCelebration {
  const value = (outcome?.kind === 'won' ? outcome.value : undefined) ?? facts.value;
  return { kind: 'win', company: facts.company, ...(value && { value }) };
}

function celebratedOf({ kind, fromTeam, toTeam, words }: Celebration): DigestCelebration {
  if (kind === 'failure') return { kind, words };
  return { kind, ...(fromTeam && { fromTeam }), ...(toTeam && { toTeam }), words };
}
