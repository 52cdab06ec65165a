import { z } from 'zod';
import { ANSWER_MAX, QUESTIONS, READERS, THEME_MAX } from '../domain/checkins/checkin.ts';
import { ASKED_OUTCOMES, DRAFT_DEEDS, type Event } from '../domain/event.ts';
import { ACTION_STATES, OWNERS, TOPICS, WHY_MAX, WORDS_MAX } from '../domain/findings/finding.ts';
import { COMPETITOR_MAX, LOST_REASONS, NO_REASON, TYPED_MAX } from '../domain/leads/outcome.ts';
import { MISFITS, NOTE_MAX, REASON_NAMES, VERDICTS } from '../domain/leads/verdict.ts';
import type { Identity } from '../domain/people/person.ts';

const lead = z.string().regex(/^[\w-]{1,32}$/);

const month = z.string().regex(/^\d{4}-\d{2}$/);
const question = z.enum(QUESTIONS);
/** Numbers travel as text. */
const number = z.coerce.number().int().min(0).max(1_000_000);
const LINES_MAX = 100;

/** A note, an action. */
const made = z.string().regex(/^[\w-]{16}$/);
/** The moment a card or form was shown. */
const asked = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The event a button will cause, lacking only who pressed it. */
const tapSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lead.judged'), lead, verdict: z.enum(VERDICTS) }),
  z.object({
    kind: z.literal('lead.reason-given'),
    lead,
    reason: z.enum(REASON_NAMES),
    misfit: z.enum(MISFITS).exactOptional(),
  }),
  z.object({ kind: z.literal('lead.reason-skipped'), lead }),
  z.object({ kind: z.literal('lead.note-asked'), lead }),
  z.object({ kind: z.literal('lead.claimed'), lead }),
  z.object({ kind: z.literal('lead.contacted'), lead }),
  z.object({ kind: z.literal('lead.outcome-asked'), lead, outcome: z.enum(ASKED_OUTCOMES) }),
  z.object({ kind: z.literal('lead.outcome-told'), lead, outcome: z.literal('opportunity') }),
  z.object({ kind: z.literal('checkin.start-confirmed'), month }),
  z.object({ kind: z.literal('checkin.close-confirmed'), month }),
  z.object({ kind: z.literal('checkin.cancel-confirmed'), month }),
  z.object({ kind: z.literal('checkin.declined') }),
  z.object({ kind: z.literal('checkin.answer-asked'), month }),
  z.object({ kind: z.literal('checkin.withdraw-asked'), month }),
  z.object({ kind: z.literal('checkin.talked'), month }),
  z.object({ kind: z.literal('checkin.talks-asked'), month }),
  z.object({ kind: z.literal('checkin.shared-asked'), month }),
  z.object({ kind: z.literal('checkin.edit-asked'), month, question, page: number }),
  z.object({ kind: z.literal('checkin.approved'), month, version: number }),
  z.object({ kind: z.literal('checkin.publish-asked'), month, version: number }),
  z.object({ kind: z.literal('privacy.export-asked') }),
  z.object({ kind: z.literal('privacy.erase-confirmed') }),
  z.object({ kind: z.literal('note.asked'), lead: lead.exactOptional() }),
  z.object({ kind: z.literal('note.given'), asked, topic: z.enum(TOPICS), lead: lead.exactOptional() }),
  z.object({ kind: z.literal('note.words-asked'), note: made }),
  z.object({ kind: z.literal('note.undone'), note: made }),
  z.object({ kind: z.literal('action.asked') }),
  z.object({ kind: z.literal('action.form-asked') }),
  z.object({ kind: z.literal('action.done'), action: made }),
  z.object({ kind: z.literal('action.decline-asked'), action: made }),
  z.object({ kind: z.literal('action.reopened'), action: made }),
]);
export type Tap = z.infer<typeof tapSchema>;

/** The event a form will cause, lacking who filled it and what they wrote. */
const formTapSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lead.note-given'), lead, reason: z.literal('other').exactOptional() }),
  z.object({ kind: z.literal('lead.outcome-told'), lead, outcome: z.enum(ASKED_OUTCOMES) }),
  z.object({ kind: z.literal('checkin.form-asked'), month }),
  z.object({ kind: z.literal('checkin.answered'), month }),
  z.object({ kind: z.literal('checkin.withdrawn'), month }),
  z.object({ kind: z.literal('checkin.talks-told'), month }),
  z.object({ kind: z.literal('checkin.shared-asked'), month }),
  z.object({ kind: z.literal('checkin.shared-read'), month }),
  z.object({ kind: z.literal('checkin.edited'), month, question, page: number, version: number }),
  z.object({ kind: z.literal('note.words-given'), note: made }),
  z.object({ kind: z.literal('action.recorded'), asked }),
  z.object({ kind: z.literal('action.declined'), action: made }),
  z.object({ kind: z.literal('thanks.given'), asked }),
  z.object({ kind: z.literal('failure.form-asked'), asked }),
  z.object({ kind: z.literal('failure.shared'), asked }),
]);
export type FormTap = z.infer<typeof formTapSchema>;

const answer = z.string().max(ANSWER_MAX).default('');
const words = z.string().max(WORDS_MAX).default('');
const PICKED_MAX = 75;
const picked = z
  .array(z.string().max(PICKED_MAX))
  .length(1)
  .transform(([one = '']) => one);
const NOTHING_FILLED = z.object({});

/** What each form's fields may hold; the platform enforces the same limits before. */
const formValues = {
  'lead.note-given': z.object({ note: z.string().max(NOTE_MAX).default(''), mayBeQuoted: z.boolean().default(false) }),
  'lead.outcome-told': z.object({
    value: z.string().max(TYPED_MAX).default(''),
    reason: z
      .enum([...LOST_REASONS, NO_REASON])
      .default(NO_REASON)
      .transform((reason) => (reason === NO_REASON ? undefined : reason)),
    competitor: z.string().max(COMPETITOR_MAX).default(''),
    date: z.string().max(TYPED_MAX).default(''),
  }),
  'checkin.form-asked': NOTHING_FILLED,
  'checkin.answered': z.object({
    gained: answer,
    lost: answer,
    learning: answer,
    goal: answer,
    readers: z.enum(READERS).default('anonymised'),
  }),
  'checkin.withdrawn': NOTHING_FILLED,
  'checkin.talks-told': z.object({ people: z.array(z.string()).max(LINES_MAX).default([]) }),
  'checkin.shared-asked': NOTHING_FILLED,
  'checkin.shared-read': z
    .object({ person: z.array(z.string()).length(1) })
    .transform(({ person: [person = ''] }) => ({ person })),
  'checkin.edited': z.object({
    deed: z.enum(DRAFT_DEEDS),
    lines: z.array(z.string()).max(LINES_MAX).default([]),
    theme: z.string().max(THEME_MAX).default(''),
  }),
  'note.words-given': z.object({ words, mayBeQuoted: z.boolean().default(false) }),
  'action.recorded': z.object({
    about: picked,
    finding: words,
    words,
    state: z.enum(ACTION_STATES).default('open'),
    why: z.string().max(WHY_MAX).default(''),
  }),
  'action.declined': z.object({ why: z.string().max(WHY_MAX).default('') }),
  'thanks.given': z.object({ to: picked, words, mayBeShown: z.boolean().default(false) }),
  'failure.form-asked': NOTHING_FILLED,
  'failure.shared': z.object({ words, whose: z.enum(OWNERS) }),
} satisfies Record<FormTap['kind'], z.ZodType>;

/** The wire form of a button: `lead.judged?lead=x&verdict=good`. */
export function encodeTap(tap: Tap | FormTap): string {
  const { kind, ...rest } = tap;
  return `${kind}?${new URLSearchParams(rest as Record<string, string>).toString()}`;
}

function decode(wire: string): unknown {
  const mark = wire.indexOf('?');
  if (mark < 0) return undefined;
  return { ...Object.fromEntries(new URLSearchParams(wire.slice(mark + 1))), kind: wire.slice(0, mark) };
}

/** The event of a pressed button, or undefined when the wire form is not ours (an older version, or forged). */
export function decodeTap(wire: string, by: Identity): Event | undefined {
  const tap = tapSchema.safeParse(decode(wire));
  return tap.success ? { ...tap.data, by } : undefined;
}

/** The event of a filled form, or undefined when it is not ours. */
export function decodeForm(wire: string, values: Record<string, unknown>, by: Identity): Event | undefined {
  const tap = formTapSchema.safeParse(decode(wire));
  if (!tap.success) return undefined;
  const filled = formValues[tap.data.kind].safeParse(values);
  return filled.success ? ({ ...tap.data, ...filled.data, by } as Event) : undefined;
}
