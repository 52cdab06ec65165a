import type { Address } from '../domain/addresses/address.ts';
import type { Delivery, DeliveryKind, DeliveryState, Target } from '../domain/deliveries/delivery.ts';
import type { Lead } from '../domain/leads/lead.ts';
import type { Judgement, VerdictCounts } from '../domain/leads/verdict.ts';
import type { MessageAddress } from '../domain/message-address.ts';
import type { Organisation, Workspace } from '../domain/organisation.ts';
import type { Identity, Person } from '../domain/people/person.ts';
import type { Instant } from '../domain/time.ts';
import type { Change, Kept } from './change.ts';
import type { CheckinReads, DraftReads, PastReads } from './checkins/reads.ts';
import type { PostedReads } from './digests/posted-reads.ts';
import type { DigestReads } from './digests/reads.ts';
import type { FindingReads } from './findings/reads.ts';

export type { OwnAnswer } from './checkins/reads.ts';
export type { KeptDigest } from './digests/posted-reads.ts';
export type { OwnCelebration, OwnFindings } from './findings/reads.ts';

/** What flows may ask. Everything is read as it is now; nothing is cached for a caller. */
export type Reads = {
  /** The organisation whose leads arrive at the intake: the only one, or none yet. */
  intakeOrganisation(): Promise<Organisation | undefined>;
  organisations(): Promise<Organisation[]>;
  organisation(id: string): Promise<Organisation | undefined>;
  person(identity: Identity): Promise<Person | undefined>;
  /** However the address is capitalised. */
  personByEmail(organisation: string, email: string): Promise<Person | undefined>;
  personById(organisation: string, id: string): Promise<Person | undefined>;
  people(organisation: string): Promise<Person[]>;
  isTargetClosed(target: Target): Promise<boolean>;
  /** How a channel or person is reached: their own address, with what only the workspace's has. Undefined when nothing ever came from there. */
  address(target: Target): Promise<Address | undefined>;
  /** The teams the app is in, in one workspace; at most 100. */
  teams(workspace: Workspace): Promise<Address[]>;
  /** The code this person would be given at this moment; nobody guesses it. */
  linkCode(person: Person, at: Instant): string;
  /** Whose code this is, while it may be used. */
  linkOffered(code: string, at: Instant): Promise<Person | undefined>;
} & LeadReads &
  CheckinReads &
  DraftReads &
  PastReads &
  FindingReads &
  DigestReads &
  PostedReads;

export type LeadReads = {
  lead(id: string): Promise<Lead | undefined>;
  /** The lead whose card this message is. */
  leadAt(message: MessageAddress): Promise<Lead | undefined>;
  judgement(lead: string, person: string): Promise<Judgement | undefined>;
  counts(lead: string): Promise<VerdictCounts>;
  /** What this person judged, newest first. */
  judgementsBy(person: string): Promise<Judgement[]>;
  /** Leads this person owns, contacted or is the marketing partner of; newest first, at most 5,000. */
  leadsOf(organisation: string, person: string): Promise<Lead[]>;
  /** Leads that were not ripe and whose day has come, at most 100. */
  returning(organisation: string, now: Instant): Promise<Lead[]>;
  /** Leads that are won, and were so from the first moment to before the other; in the order they were. */
  winsBetween(organisation: string, from: Instant, until: Instant, most: number): Promise<Lead[]>;
};

/** One line of the outbox, for people to look at. */
export type OutboxLine = {
  id: string;
  kind: DeliveryKind;
  subject: string;
  target: string;
  state: DeliveryState;
  attempts: number;
  dueAt: Instant;
  reason?: string;
};

/** What the courier asks. */
export type Outbox = {
  /** Takes what is due, at most one a lane, under a lease until `now + LEASE_MS`. Ended leases come back in doubt. */
  claim(now: Instant, most: number): Promise<Delivery[]>;
  /** When the next delivery may go, or undefined when nothing waits. */
  nextDue(): Promise<Instant | undefined>;
  /** Newest first. */
  lines(most: number): Promise<OutboxLine[]>;
};

export type Store = {
  reads: Reads;
  outbox: Outbox;
  /** Makes all changes true in one transaction, on disk before it resolves. */
  commit(changes: Change[]): Promise<Kept>;
  /** Called after a commit that queued something. */
  onQueued(listener: () => void): void;
  /** Throws when the database cannot be read. */
  check(): Promise<void>;
  close(): Promise<void>;
};

/** The tables of each room that hold a person, by name: whoever adds one is asked how it is given to them. */
export type PersonalTables = {
  addresses: 'place_references';
  checkins: 'checkin_answers' | 'checkin_shared' | 'checkin_memories';
  deliveries: never;
  digests: never;
  findings: 'market_notes' | 'thanks' | 'celebrations' | 'actions';
  leads: 'verdicts' | 'leads';
  people: 'people' | 'absences';
  privacy: never;
  setup: never;
};
