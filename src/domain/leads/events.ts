import { z } from 'zod';
import { byForm, byItself, byPerson, byTap, pickOne, UNSAID } from '../event-shape.ts';
import { SNOOZES } from './clock/snooze.ts';
import { DEFINED_MAX } from './definition/definition.ts';
import { reactionSchema } from './emoji/reaction.ts';
import { unsaidSchema } from './facts/keep-unsaid.ts';
import { NAME_MAX, receivedLeadSchema, TEXT_MAX } from './lead.ts';
import { BATCH_MAX, listIdSchema } from './lists/lead-list.ts';
import { COMPETITOR_MAX, LOST_REASONS, leadOutcomeSchema, RETURNS, TYPED_MAX } from './outcome.ts';
import { MISFITS, NOTE_MAX, REASON_NAMES, VERDICTS } from './verdict.ts';

/** Outcomes that ask for more than a tap. */
export const DETAILED_OUTCOMES = ['won', 'lost', 'nurture'] as const;
export type DetailedOutcome = (typeof DETAILED_OUTCOMES)[number];

const PERSON_ID_MAX = 200;
const PAGES_MAX = 1000;
/** Characters of a company that somebody looks for. */
export const SOUGHT_MAX = 100;

/** Where it was tapped: in a private answer, whose place another takes, or in a message that stays and is drawn again. */
const TAPPED_FROM = ['message', 'bundle'] as const;
export type TappedFrom = (typeof TAPPED_FROM)[number];

/** Whose lead it is, by id: the door that took it knows. */
const organisation = z.string();
const lead = z.string().regex(/^[\w-]{1,32}$/);
const verdict = z.enum(VERDICTS);
/** Chosen where no segment fits. */
export const NO_SEGMENT = '-';
/** A line of the form. */
const entered = z.string().max(NAME_MAX).default('');
/** A lead by its id, or by the emoji somebody put under its card. */
const leadPointer = z.union([lead, reactionSchema]);
export type LeadPointer = z.infer<typeof leadPointer>;

/** When it was done, by its platform’s clock: what is told late was done before. */
const at = z.number().exactOptional();

/** An outcome’s details as somebody typed them, not read yet; what they left as it was shown is absent. */
const outcomeValues = {
  value: z.string().max(TYPED_MAX).exactOptional(),
  reason: z.enum([...LOST_REASONS, UNSAID]).exactOptional(),
  competitor: z.string().max(COMPETITOR_MAX).exactOptional(),
  returns: z.enum(RETURNS).default('on-day'),
  date: z.string().max(TYPED_MAX).default(''),
};
const outcomeTapped = byTap({ lead, outcome: z.literal('opportunity') });
/** It was asked for where somebody said privately what they think of the lead: nothing in public may then name them. */
const from = z.literal('judgement').exactOptional();
const outcomeFilled = byForm({ lead, outcome: z.enum(DETAILED_OUTCOMES), from }, outcomeValues);

/** Which page of a list, the first being 0. */
const page = z.coerce.number<number>().int().min(0).max(PAGES_MAX).default(0);
const words = z.string().max(SOUGHT_MAX);
const foundByTap = byTap({ words, page });
const foundByForm = byForm({ page }, { words: words.default('') });

const moment = z.coerce.number<number>().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** A line of what is filled in later: absent where nothing is said of it. */
const completing = z.string().max(NAME_MAX).exactOptional();

const snoozeTapped = byTap({ lead, until: z.enum(SNOOZES), from: z.enum(TAPPED_FROM).exactOptional() });
const snoozeFilled = byForm(
  { lead },
  { until: z.enum([...SNOOZES, 'on-day']).default('on-day'), date: z.string().max(TYPED_MAX).default('') },
);

/** What can happen to a lead. */
export const events = {
  /** `factsAt`: when they were so, as their sender says. */
  'lead.received': byItself({
    key: z.string(),
    organisation,
    lead: receivedLeadSchema,
    factsAt: z.number().exactOptional(),
  }),
  /**
   * Some leads of a file, each another. `file`: the same each time it is read. `isListed`: many of the file are new, so they get no cards;
   * `isQuiet`: many have new facts, so no thread says so.
   */
  'leads.imported': byItself({
    organisation,
    file: z.string(),
    leads: z.array(z.object({ lead: receivedLeadSchema, factsAt: z.number() })).max(BATCH_MAX),
    /** Of these fields the file says nothing, so what is known stays. */
    unsaid: z.array(unsaidSchema),
    isListed: z.boolean(),
    isQuiet: z.boolean(),
  }),
  'lead.form-asked': byTap({}),
  /** By hand; `asked`: when the form was opened, so that a repeat is the same lead. */
  'lead.entered': byForm(
    { asked: moment },
    {
      company: entered,
      contact: entered,
      email: entered,
      phone: entered,
      segment: z
        .string()
        .max(NAME_MAX)
        .default(NO_SEGMENT)
        .transform((segment) => (segment === NO_SEGMENT ? '' : segment)),
      note: z.string().max(TEXT_MAX).default(''),
    },
  ),
  'lead.judged': { ...byPerson({ lead: leadPointer, verdict, at }), tap: z.object({ lead, verdict }) },
  'lead.verdict-withdrawn': byPerson({ lead: reactionSchema, verdict, at }),
  'lead.reason-given': byTap({ lead, reason: z.enum(REASON_NAMES), misfit: z.enum(MISFITS).exactOptional() }),
  /** `point`: of the definition by which the lead came, by its place in `listPoints`. */
  'lead.disputed': byTap({ lead, point: z.coerce.number<number>().int().min(0).max(DEFINED_MAX) }),
  'lead.reason-skipped': byTap({ lead }),
  'lead.note-asked': byTap({ lead }),
  'lead.note-given': byForm(
    { lead, reason: z.literal('other').exactOptional() },
    { note: z.string().max(NOTE_MAX).default(''), mayBeQuoted: z.boolean().default(false) },
  ),
  /** `from`: who it is taken over from, once that was asked. */
  'lead.claimed': byTap({ lead, from: z.string().max(PERSON_ID_MAX).exactOptional() }),
  /** `from`: where it was tapped, when not on its card. */
  'lead.contacted': byTap({ lead, from: z.enum(TAPPED_FROM).exactOptional() }),
  /** What may be done about it later, or by somebody else. */
  'lead.later-asked': byTap({ lead }),
  'lead.snooze-asked': byTap({ lead }),
  'lead.snoozed': {
    event: z.union([snoozeTapped.event, snoozeFilled.event]),
    tap: snoozeTapped.tap,
    form: snoozeFilled.form,
  },
  'lead.given-back': byTap({ lead, from: z.enum(TAPPED_FROM).exactOptional() }),
  'lead.reassign-asked': byTap({ lead }),
  /** `from`: who had it when it was asked. */
  'lead.reassigned': byForm(
    { lead, from: z.string().max(PERSON_ID_MAX).exactOptional() },
    { person: pickOne(z.string().max(PERSON_ID_MAX)) },
  ),
  'lead.details-asked': byTap({ lead }),
  'lead.complete-asked': byTap({ lead, from }),
  /** `asked`: since when the facts were so that the form showed. */
  'lead.completed': byForm(
    { lead, asked: moment, from },
    {
      name: completing,
      title: completing,
      email: completing,
      phone: completing,
      segment: z
        .string()
        .max(NAME_MAX)
        .default(NO_SEGMENT)
        .transform((segment) => (segment === NO_SEGMENT ? '' : segment)),
      note: z.string().max(TEXT_MAX).exactOptional(),
      /** Those that are met, of a lead that lacks them: by their keys. */
      criteria: z.array(z.string().max(NAME_MAX)).max(DEFINED_MAX).exactOptional(),
    },
  ),
  /** Those nobody contacted yet. */
  'lead.open-asked': byTap({ page }),
  /** Those that stand in lists: in this one, or in any. */
  'lead.list-asked': byTap({ list: listIdSchema.exactOptional(), page }),
  /** From a list: it gets its card, and whoever opened it reads all about it. */
  'lead.opened': byTap({ lead }),
  /** It waits before its handover, and is handed over all the same. */
  'lead.let-through': byTap({ lead }),
  /** Of their own. */
  'lead.mine-asked': byTap({ page }),
  'lead.search-asked': byTap({}),
  'lead.find-asked': {
    event: z.union([foundByTap.event, foundByForm.event]),
    tap: foundByTap.tap,
    form: foundByForm.form,
  },
  'lead.company-asked': byTap({ lead }),
  /** `isStanding`: how the record stands in the CRM now, so that whatever the CRM said before gives way. */
  'lead.outcome-received': byItself({
    key: z.string(),
    organisation,
    externalId: z.string(),
    outcome: leadOutcomeSchema,
    occurredAt: z.number().exactOptional(),
    isStanding: z.boolean().exactOptional(),
  }),
  /** Its CRM was asked to forget whoever this lead is. */
  'lead.erasure-received': byItself({ key: z.string(), organisation, externalId: z.string() }),
  'lead.outcome-asked': byTap({ lead, outcome: z.enum(DETAILED_OUTCOMES), from }),
  'lead.outcome-told': {
    event: z.union([outcomeTapped.event, outcomeFilled.event]),
    tap: outcomeTapped.tap,
    form: outcomeFilled.form,
  },
};
