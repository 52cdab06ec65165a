import type { MessageAddress } from '../../domain/leads/emoji/message-address.ts';
import type { HeardReaction, OwnReaction } from '../../domain/leads/emoji/reaction.ts';
import type { Deadline } from '../../domain/leads/follow-up-clock.ts';
import type { HistoryEntry } from '../../domain/leads/history.ts';
import type { Lead, LeadFacts } from '../../domain/leads/lead.ts';
import type { Wait } from '../../domain/leads/lists/waiting.ts';
import type { Judgement, Reason, Verdict, VerdictCounts } from '../../domain/leads/verdict.ts';
import type { LeadName } from '../../domain/privacy/known-names.ts';
import type { Instant } from '../../domain/time.ts';
import type { LocalDate } from '../../domain/working-time.ts';

/** What flows may ask about leads. What is another organisation’s is not there, whoever knows its id. */
export type LeadReads = {
  lead(organisation: string, id: string): Promise<Lead | undefined>;
  /** The lead whose card this message is, or was; `enterprise`: that its workspace is of, if it is. */
  leadAt(organisation: string, message: MessageAddress, enterprise?: string): Promise<Lead | undefined>;
  judgement(organisation: string, lead: string, person: string): Promise<Judgement | undefined>;
  /** What was heard of this person's emoji under its cards. */
  reactions(organisation: string, lead: string, person: string): Promise<HeardReaction[]>;
  counts(organisation: string, lead: string): Promise<VerdictCounts>;
  /** Leads that were not ripe and whose day has come, at most 100. */
  returning(organisation: string, now: Instant): Promise<Lead[]>;
  /** Leads that were won from the first moment to before the other, and still were at that; in the order they were. */
  winsBetween(organisation: string, from: Instant, until: Instant, most: number): Promise<Lead[]>;
  /** The names of known leads that stand under one of these keys (`findNameKeys`). */
  namesAmong(organisation: string, keys: string[]): Promise<LeadName[]>;
  /** Leads about which nothing was heard since, a few at a time; each only until it is forgotten. */
  leadsSilentSince(organisation: string, before: Instant): Promise<{ id: string; facts: LeadFacts }[]>;
  /** How many leads wait for an end: handed over, not ended, not waiting for a day; of very many so many. */
  countOpen(organisation: string): Promise<number>;
  /** Until which deadline leads were looked at (`writeDeadline`). */
  deadlinesLookedAt(organisation: string): Promise<string | undefined>;
  /** Leads that nobody touched by a deadline after this one, the earliest first, a few at a time. */
  overdueSince(organisation: string, since: Deadline, now: Instant): Promise<{ leads: Lead[]; isAll: boolean }>;
  /** The Monday of the week in which it was last looked for leads of which nobody is told. */
  reachLookedOn(organisation: string): Promise<LocalDate | undefined>;
  /** The day on which its leads were last looked through. */
  sweptOn(organisation: string): Promise<LocalDate | undefined>;
};

/** What happened to leads. */
export type HistoryReads = {
  /** The newest of it, in the order in which it happened. */
  historyOfLead(organisation: string, lead: string): Promise<HistoryEntry[]>;
  /** All in which somebody stands, newest first. */
  historyWith(organisation: string, person: string): Promise<(HistoryEntry & { lead: string })[]>;
};

/** What the follow-up clock asks. */
export type ClockReads = {
  /** Leads whose clock is to be looked at by now, the longest due first, a few at a time. */
  leadsToLookAt(organisation: string, now: Instant): Promise<Lead[]>;
  /** Those of these owners of which no step was taken and whose clock is looked at next within a span, the earliest first, some at most. */
  leadsToLookAtNext(organisation: string, owners: string[], span: { after: Instant; until: Instant }): Promise<Lead[]>;
  /** When its sales managers were last told of leads that wait too long. */
  escalatedAt(organisation: string): Promise<Instant | undefined>;
};

/** What of leads is one person’s own; all of it, newest first. */
export type OwnLeadReads = {
  /** What this person thinks of leads. */
  judgementsBy(organisation: string, person: string): Promise<Judgement[]>;
  /** The same, as it came about. */
  historyOf(organisation: string, person: string): Promise<PastJudgement[]>;
  /** Their emoji under cards, also those they took off. */
  reactionsBy(organisation: string, person: string): Promise<OwnReaction[]>;
  /** Leads this person owns, contacted or is the marketing partner of. */
  leadsOf(organisation: string, person: string): Promise<Lead[]>;
  /** The companies of these leads, by lead. */
  companies(organisation: string, leads: string[]): Promise<ReadonlyMap<string, string>>;
};

/** What somebody thought of a lead from a moment until another, or until now; without a verdict they had taken it back. */
export type PastJudgement = { lead: string; verdict?: Verdict; reason?: Reason; at: Instant; until?: Instant };

/** Leads about which somebody has something to do. `as`: what they are to the lead. */
export type ListReads = {
  /** Those that have a card and that nobody touched, the longest waiting first. */
  untouchedLeads(organisation: string, page: { skip: number; most: number }): Promise<Lead[]>;
  /** Those of them whose deadline had passed by then. */
  overdueLeads(organisation: string, now: Instant, most: number): Promise<Lead[]>;
  /** Those of one person that have a card and that nobody touched, the longest waiting first. */
  leadsWaiting(organisation: string, person: string, as: 'owner' | 'partner', most: number): Promise<Lead[]>;
  /** Those that stand in a list, or in any; first this person’s, then those that came first. */
  listedLeads(organisation: string, of: { list?: string; person: string; skip: number; most: number }): Promise<Lead[]>;
  /** Leads that came in a span and are not forgotten, those after an id in the order of ids. */
  leadsAfter(organisation: string, of: { after: string; from: Instant; until: Instant; most: number }): Promise<Lead[]>;
  /** How many stand in a list, or in any; of very many so many. */
  countListed(organisation: string, list?: string): Promise<number>;
  /** The same of one person. */
  leadsListed(organisation: string, person: string, as: 'owner' | 'partner', most: number): Promise<Lead[]>;
  /** Those that wait for this before their handover, the longest waiting first. */
  waitingLeads(organisation: string, of: { waits: Wait; skip: number; most: number }): Promise<Lead[]>;
  /** How many do; of very many so many. */
  countWaiting(organisation: string, waits: Wait): Promise<number>;
  /** How many leads were handed over since that moment, not those in lists; of more than `most` so many. */
  countHandedOver(organisation: string, since: Instant, most: number): Promise<number>;
  /** Those that lack something, and of which nobody was reminded after a day, or after two; the longest waiting first. */
  leadsToRemindOf(organisation: string, now: Instant, most: number): Promise<Lead[]>;
  /** Whether a lead of this file stands in a list. */
  isListed(organisation: string, file: string): Promise<boolean>;
  /** Those of one person that were not ripe and are back. */
  leadsBack(organisation: string, person: string, as: 'owner' | 'partner', most: number): Promise<Lead[]>;
  /** Those that somebody has and contacted since, and has not judged. */
  leadsToJudge(organisation: string, person: string, since: Instant, most: number): Promise<Lead[]>;
};

/** What is asked to find a company as somebody writes it. */
export type SearchReads = {
  /** Words of companies that have one of these pieces, or begin with one of these words. */
  wordsLike(organisation: string, sought: { pieces: string[]; words: string[]; most: number }): Promise<string[]>;
  leadsUnderWords(organisation: string, words: string[], most: number): Promise<string[]>;
  /** Leads that stand under one of the first words and one of the others. */
  leadsUnderAllWords(organisation: string, words: [string[], string[]], most: number): Promise<string[]>;
  companiesOf(organisation: string, leads: string[]): Promise<{ lead: string; company: string }[]>;
  leadsByIds(organisation: string, leads: string[]): Promise<Lead[]>;
  /** Leads that changed since and whose companies are not read yet, in the order of their changes. */
  companiesUnread(
    organisation: string,
    of: { since: Instant; most: number; isNewestFirst: boolean },
  ): Promise<{ lead: string; company: string; at: Instant }[]>;
  companiesReadUntil(organisation: string): Promise<Instant | undefined>;
};
