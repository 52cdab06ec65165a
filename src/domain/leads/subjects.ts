import { z } from 'zod';
import { leadOutcomeSchema } from './outcome.ts';

/** So many leads are told of in one message to a manager; the others in the next. */
export const ESCALATED_MAX = 20;
/** So many leads of one owner are told of in one message. */
export const STEPS_TOLD_MAX = 5;

/** Who did it; absent for whoever had their data erased. */
const by = z.string().exactOptional();

/** What a lead card's thread says; never who judged. */
const leadLineSchema = z.discriminatedUnion('kind', [
  /** Said by versions before; which way somebody judged is not said again. */
  z.object({ kind: z.literal(['judged', 'rejudged', 'withdrawn']) }),
  z.object({ kind: z.literal('claimed'), by }),
  /** `before` is who had it. */
  z.object({ kind: z.literal('taken-over'), by, before: by }),
  /** `by` is the manager who gave it to `owner`; `before` had it. */
  z.object({ kind: z.literal('reassigned'), by, before: by, owner: by }),
  z.object({ kind: z.literal('contacted'), by }),
  /** `isGiven`: to whoever owns it now, by what is new. */
  z.object({ kind: z.literal('updated'), isGiven: z.literal(true).exactOptional() }),
  /** Absent also where it follows from a judgement. */
  z.object({ kind: z.literal('completed'), by }),
  /** `by` is who recorded it, mentioned when nobody has the lead; absent for the CRM, and for what follows from a judgement. */
  z.object({ kind: z.literal('outcome'), outcome: leadOutcomeSchema, by }),
  z.object({ kind: z.literal('back') }),
  /** What happened so far, where a card has moved to. `from`: the channel in which it stood, as its platform calls it. */
  z.object({ kind: z.literal('moved'), from: z.string(), owner: by, contacted: by }),
]);
export type LeadLine = z.infer<typeof leadLineSchema>;

const stepsToo = z
  .array(z.string())
  .max(STEPS_TOLD_MAX - 1)
  .exactOptional();

/** What messages about a lead show. */
export const subjects = {
  lead: z.object({ lead: z.string() }),
  /** Where it stood: where it is now. */
  'lead-moved': z.object({ lead: z.string() }),
  /** In place of their cards: how many leads stand in a list. */
  'lead-list': z.object({ list: z.string() }),
  /** In marketing’s channel: a lead that lacks something. */
  'lead-held': z.object({ lead: z.string() }),
  /** To its partner, or a manager of marketing: leads that still do. */
  'leads-held': z.object({ leads: z.array(z.string()).max(ESCALATED_MAX), person: z.string() }),
  'lead-line': z.object({ lead: z.string(), line: leadLineSchema }),
  /** To its owner: that a step of its clock has come; `others`: that of these leads of theirs, too; `halves`: where that is 100, those at 50. */
  'lead-step': z.object({
    ...{ lead: z.string(), step: z.literal([50, 100]), person: z.string() },
    ...{ others: stepsToo, halves: stepsToo },
  }),
  /** To its owner: the time they asked for is over; which time that was. */
  'lead-snooze-over': z.object({ lead: z.string(), turn: z.number(), person: z.string() }),
  /** In its channel: nobody has it, or nobody who is there. */
  'lead-waiting': z.object({ lead: z.string() }),
  /** To a sales manager: leads that wait too long. */
  'lead-escalation': z.object({ leads: z.array(z.string()).max(ESCALATED_MAX), person: z.string() }),
  /** To a manager, once a week: leads of which nobody is told that they wait. */
  'leads-unreached': z.object({ leads: z.array(z.string()).max(ESCALATED_MAX), person: z.string() }),
  /** In a channel of sales, as no manager is there to be told: leads that wait too long. */
  'leads-unattended': z.object({ leads: z.array(z.string()).max(ESCALATED_MAX), at: z.number() }),
};
