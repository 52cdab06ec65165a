import { createHash } from 'node:crypto';
import type { DefinedCriterion } from '../leads/definition/definition.ts';
import { type Channel, foldSegment } from '../organisation.ts';
import type { Person, Team } from '../people/person.ts';
import { DAY_MS, type Instant } from '../time.ts';
import type { TermParts } from './term-kinds.ts';

export const TERM_NAME_MAX = 60;
export const TERM_TEXT_MAX = 600;
export const TERM_EXAMPLE_MAX = 300;
export const SPELLINGS_MAX = 5;
/** Twelve lines, each with a key and two labels. */
export const CRITERIA_TYPED_MAX = 2500;
/** Of one organisation; a list that is longer is read by nobody. */
export const TERMS_MAX = 300;
/** After so many versions a term is proposed anew. */
export const VERSIONS_MAX = 50;
/** Days after the last agreement, or the last “still right”, until both managers are asked again. */
export const REVIEW_DAYS = { usual: 90, least: 30, most: 365 } as const;
/** Words that were looked for and are in no list: of each organisation so many, the newest. */
export const MISSES_MAX = 200;
/** Once is a slip of the finger. */
export const MISSES_SHOWN_MIN = 3;

const ID_LENGTH = 16;
export const PLACE_KEY_LENGTH = 10;

/** A word both teams use, called as its version in force says, or its first where none is. */
export type Term = {
  id: string;
  organisation: string;
  name: string;
  spellings: string[];
  reviewDays: number;
  /** When it is to be looked at again; absent until it is agreed. */
  reviewAt?: Instant;
  /** Since when the managers are asked whether it is still right. */
  reviewAskedAt?: Instant;
  /** Which team’s manager said so since. */
  keptBy: Team[];
};

/** proposed → agreed → replaced by the next that is agreed; or withdrawn, by hand or by an edit. */
export type VersionState = 'proposed' | 'agreed' | 'replaced' | 'withdrawn';

/** Whose, and when; nobody’s any more where their data was erased. */
export type Signature = { person: string; at: Instant };

/** What somebody proposes: how the term is called and written, what it means, and how often it is looked at again; `criteria`: of the SQL definition. */
export type Proposal = {
  name: string;
  spellings: string[];
  text: string;
  example?: string;
  reviewDays: number;
  criteria: DefinedCriterion[];
  /** Of the customer profile and of messages. */
  parts?: TermParts;
};

export type TermVersion = Proposal & {
  term: string;
  number: number;
  state: VersionState;
  by: string;
  at: Instant;
  signatures: Partial<Record<Team, Signature>>;
  agreedAt?: Instant;
};

/** A term with the version in force and the proposal that is signed now, as far as there are any. */
export type TermEntry = { term: Term; agreed?: TermVersion; proposed?: TermVersion };

/** The team whose signature a manager’s word is; a member signs for nobody. */
export function findSigningTeam({ role, team }: Person): Team | undefined {
  return role === 'manager' ? team : undefined;
}

/** May somebody sign this version? `not-newest`: it was edited since, or is decided; `own-twice`: they signed it as the other team’s manager. */
export type Signing = 'yes' | 'manager-only' | 'not-newest' | 'signed' | 'own-twice';

export function checkSigning(version: TermVersion, person: Person): Signing {
  const team = findSigningTeam(person);
  if (team === undefined) return 'manager-only';
  if (version.state !== 'proposed') return 'not-newest';
  if (version.signatures[team] !== undefined) return 'signed';
  return version.signatures[getOtherTeam(team)]?.person === person.id ? 'own-twice' : 'yes';
}

/** Agreed: a manager of sales and one of marketing, who are two people (`checkSigning`), signed the same version. */
export function isAgreedWith(version: TermVersion, signed: Team): boolean {
  return version.signatures[getOtherTeam(signed)] !== undefined;
}

function getOtherTeam(team: Team): Team {
  return team === 'sales' ? 'marketing' : 'sales';
}

/** Whoever proposed it, and the managers, may take a proposal back. */
export function mayWithdraw(version: TermVersion, { id, role }: Person): boolean {
  return version.state === 'proposed' && (version.by === id || role === 'manager');
}

/** When a term that was found right today is looked at again. */
export function planReview({ reviewDays }: Pick<Term, 'reviewDays'>, from: Instant): Instant {
  return from + reviewDays * DAY_MS;
}

/** The same for a repeat of the same form, so that it is kept once. */
export function deriveTermId(organisation: string, person: string, asked: Instant): string {
  return hash([organisation, person, 'term', asked], ID_LENGTH);
}

/** What an SQL is: one word of an organisation, whatever it is called later. */
export function deriveDefinitionId(organisation: string): string {
  return hash([organisation, 'sql'], ID_LENGTH);
}

/** Who the customers of an organisation are: one word, too. */
export function deriveProfileId(organisation: string): string {
  return hash([organisation, 'profile'], ID_LENGTH);
}

/** How a segment is told: one word each. */
export function deriveMessageId(organisation: string, segment: string): string {
  return hash([organisation, 'message', foldSegment(segment)], ID_LENGTH);
}

/** A channel in few characters: a choice of Slack’s holds 75, and a channel’s id on Teams alone may be longer. */
export function derivePlaceKey({ platform, workspace, id }: Channel): string {
  return hash([platform, workspace, id], PLACE_KEY_LENGTH);
}

function hash(of: unknown[], length: number): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, length);
}
