import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../time.ts';
import type { ClockState } from './clock/follow-up-steps.ts';
import { readEmail } from './facts/email.ts';
import { isVisible, textSchema, VISIBLE } from './facts/kept-text.ts';
import { readTouches, TOUCHES_MAX } from './facts/touches.ts';
import type { WaitState } from './lists/waiting.ts';
import { isSettled, type LeadOutcome, moneySchema } from './outcome.ts';

export const TEXT_MAX = 5000;
export const NAME_MAX = 200;
const EMAIL_MAX = 320;
const URL_MAX = 2000;
export const CRITERIA_MAX = 20;
const EXTERNAL_ID_MAX = 200;

const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;
const filledSchema = (max: number) => textSchema(max).regex(VISIBLE, 'must not be empty');
/** Never altered: two ids must not become one. */
export const externalIdSchema = z
  .string()
  .trim()
  .max(EXTERNAL_ID_MAX)
  .regex(VISIBLE, 'must not be empty')
  .regex(PRINTABLE, 'must not hold control characters');
/** Internationalised addresses are addresses too. */
const EMAIL =
  /^[^\s\p{Cc}\p{Cf}\p{Cs}@<>"(),:;\\[\]]{1,64}@[^\s\p{Cc}\p{Cf}\p{Cs}@<>"(),:;\\[\].]+(?:\.[^\s\p{Cc}\p{Cf}\p{Cs}@<>"(),:;\\[\].]+)+$/u;
const email = z.string().overwrite(readEmail).max(EMAIL_MAX).regex(EMAIL, 'is not an e-mail address');
const webAddress = z
  .url({ protocol: /^https?$/, normalize: true })
  .max(URL_MAX)
  .regex(/^https?:\/\/[^\s/?#]/i, 'must begin with https:// or http://');

const contactSchema = z.object({
  name: textSchema(TEXT_MAX).nullish(),
  title: textSchema(TEXT_MAX).nullish(),
  email: email.nullish(),
  phone: textSchema(NAME_MAX).nullish(),
});

/** A campaign that touched them, and when; the earliest is the first. */
export const touchSchema = z.object({ campaign: filledSchema(NAME_MAX), at: z.iso.datetime({ offset: true }) });

/** The rule about contacts, as JSON Schema. */
const NAMED = {
  anyOf: [
    { required: ['name'], properties: { name: { type: 'string', pattern: VISIBLE.source } } },
    { required: ['email'], properties: { email: { type: 'string' } } },
  ],
};

/** What the intake's `data` may hold; unknown fields are left out, never stored. */
export const leadIntakeSchema = z
  .object({
    id: externalIdSchema.describe('The lead’s id in the system it comes from; the same id again updates the lead.'),
    company: filledSchema(TEXT_MAX),
    contact: contactSchema.meta({ description: 'A name or an e-mail address is required.', ...NAMED }),
    source: textSchema(NAME_MAX).nullish(),
    campaign: textSchema(NAME_MAX).nullish(),
    segment: textSchema(NAME_MAX).nullish(),
    score: z.number().nullish(),
    value: moneySchema.nullish(),
    criteria: z
      .record(filledSchema(NAME_MAX), z.boolean())
      .refine((criteria) => Object.keys(criteria).length <= CRITERIA_MAX, `at most ${CRITERIA_MAX} criteria`)
      .meta({ maxProperties: CRITERIA_MAX })
      .nullish()
      .describe('Which criteria of the SQL definition marketing ticked.'),
    touches: z.array(touchSchema).max(TOUCHES_MAX).nullish(),
    ownerEmail: email.nullish(),
    partnerEmail: email.nullish(),
    note: textSchema(TEXT_MAX).nullish(),
    url: webAddress.nullish().describe('The lead in the CRM.'),
  })
  .refine(({ contact: { name, email } }) => isVisible(name ?? '') || Boolean(email), {
    path: ['contact'],
    message: 'a name or an e-mail address is required',
  });

/** What is known about a lead, as it is kept; empty fields are absent. Its owner and partner are kept as people, not as addresses. */
export const leadFactsSchema = z.object({
  externalId: z.string(),
  company: z.string(),
  contact: z.object({
    name: z.string().exactOptional(),
    title: z.string().exactOptional(),
    email: z.string().exactOptional(),
    phone: z.string().exactOptional(),
  }),
  source: z.string().exactOptional(),
  campaign: z.string().exactOptional(),
  segment: z.string().exactOptional(),
  score: z.number().exactOptional(),
  value: moneySchema.exactOptional(),
  criteria: z.record(z.string(), z.boolean()).exactOptional(),
  /** Campaigns that touched them, the earliest first; `at` in ms of the epoch. */
  touches: z.array(z.object({ campaign: z.string(), at: z.number() })).exactOptional(),
  note: z.string().exactOptional(),
  url: z.string().exactOptional(),
  /** The fields that somebody filled in by hand: the CRM may know nothing of them. */
  completed: z.array(z.string()).exactOptional(),
});
export type LeadFacts = z.infer<typeof leadFactsSchema>;

/** A lead as it comes, with the addresses by which its people are found. */
export const receivedLeadSchema = leadFactsSchema.extend({
  ownerEmail: z.string().exactOptional(),
  partnerEmail: z.string().exactOptional(),
});
export type ReceivedLead = z.infer<typeof receivedLeadSchema>;

/** What is kept of a lead that came. */
export function dropAddresses({ ownerEmail: _owner, partnerEmail: _partner, ...facts }: ReceivedLead): LeadFacts {
  return facts;
}

/** A lead from a parsed intake body: empty and null fields become absent. */
export function readLeadFacts(given: z.infer<typeof leadIntakeSchema>): ReceivedLead {
  const { id, company, contact, touches, ...rest } = given;
  const kept = readTouches(touches ?? []);
  return {
    ...{ externalId: id, company, contact: dropAbsent(contact), ...dropAbsent(rest) },
    ...(kept.length > 0 && { touches: kept }),
  };
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && !isVisible(value);
}

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };

function dropAbsent<T extends object>(fields: T): Present<T> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && !isBlank(value));
  return Object.fromEntries(kept) as Present<T>;
}

/** An SQL that marketing handed to sales. A touch is `contacted`; claiming is not. */
export type Lead = ClockState &
  WaitState & {
    id: string;
    organisation: string;
    facts: LeadFacts;
    /** When these facts were so; older ones do not replace them. */
    factsAt?: Instant;
    /** The version of the SQL definition that was in force when it came. */
    definition?: number;
    /** The list in which it stands, as long as it has no card of its own: no clock runs, and no figure counts it. */
    list?: string;
    owner?: string;
    partner?: string;
    claimedAt?: Instant;
    contactedBy?: string;
    contactedAt?: Instant;
    receivedAt: Instant;
    /** By when it had to be touched, as agreed when it came. */
    dueAt?: Instant;
    /** Working time (ms) from the handover to the first touch. */
    touchedMs?: number;
    outcome?: LeadOutcome;
    /** Since when that is so; without an outcome, since when the lead is back. */
    outcomeAt?: Instant;
    /** When its outcome happened as the CRM says: also before the lead came here. */
    outcomeOccurredAt?: Instant;
  };

/** The lead's own id, the same for the same organisation and external id, so that a repeat finds the same lead. */
export function deriveLeadId(organisation: string, externalId: string): string {
  return hash('sha256', JSON.stringify([organisation, externalId]), 'base64url').slice(0, 16);
}

/** It was not ripe, and its day has come. */
export function isBack(lead: Lead): boolean {
  return lead.outcome === undefined && lead.outcomeAt !== undefined;
}

/** Somebody was in touch, or it came to an end; not so once it is back. However many judged it, until then it is to be handled. */
export function isHandled(lead: Lead): boolean {
  return isSettled(lead.outcome) || (lead.contactedAt !== undefined && !isBack(lead));
}

/** Nobody touched it by the agreed moment. */
export function isOverdue({ dueAt, contactedAt, outcomeAt }: Lead, now: Instant): boolean {
  return dueAt !== undefined && dueAt < now && contactedAt === undefined && outcomeAt === undefined;
}
