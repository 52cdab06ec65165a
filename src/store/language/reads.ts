import type { DefinedWord } from '../../domain/digests/digest.ts';
import type { Disputed, DisputeWatch } from '../../domain/language/dispute.ts';
import type { Term, TermEntry, TermVersion } from '../../domain/language/term.ts';
import type { TermParts } from '../../domain/language/term-kinds.ts';
import type { Definition } from '../../domain/leads/definition/definition.ts';
import type { Instant } from '../../domain/time.ts';

type Span = { from: Instant; until: Instant; without: string[] };

/** How often what was disputed, of a span and by all but some; never by whom. */
export type DisputeReads = {
  /** Of leads that came by this version of the definition. */
  disputedPoints(organisation: string, of: Span & { version: number }): Promise<Disputed[]>;
  /** Which part of the customer profile did not fit. */
  namedMisfits(organisation: string, of: Span): Promise<Disputed[]>;
  disputeWatch(organisation: string): Promise<DisputeWatch | undefined>;
};

/** What flows may ask about the lexicon. */
export type LanguageReads = {
  /** All terms of an organisation, at most `TERMS_MAX`, each with what is agreed and what is proposed. */
  lexicon(organisation: string): Promise<TermEntry[]>;
  termEntry(organisation: string, term: string): Promise<TermEntry | undefined>;
  /** Those agreed on in a span, the first first, at most five; as long as the room is on. */
  wordsAgreed(organisation: string, from: Instant, until: Instant): Promise<DefinedWord[]>;
  /** Every version of what an SQL is that was agreed before, and when; as long as the room is on. */
  definitionsAgreed(organisation: string, until: Instant): Promise<(DefinedWord & { agreedAt: Instant })[]>;
  /** What an SQL is: as is agreed now, as long as the room is on; or as that version says. */
  definition(organisation: string, version?: number): Promise<Definition | undefined>;
  /** Who the customers are, as is agreed now; as long as the room is on. */
  profile(organisation: string): Promise<{ version: number; parts: TermParts; agreedAt: Instant } | undefined>;
  /** The word that says how a segment is told, where that is agreed; as long as the room is on. */
  messageOf(organisation: string, segment: string): Promise<string | undefined>;
  /** Newest first. */
  termVersions(organisation: string, term: string): Promise<TermVersion[]>;
  /** Those whose day has come, and of which nobody was asked yet. */
  termsToReview(organisation: string, now: Instant): Promise<Term[]>;
  /** Words that were looked for at least so often, most often first, at most ten. */
  missedWords(organisation: string, least: number): Promise<{ words: string; key: string; times: number }[]>;
  /** What somebody proposed or signed, newest first. */
  ownVersions(organisation: string, person: string): Promise<TermVersion[]>;
};
