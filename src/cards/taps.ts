import { z } from 'zod';
import type { Event } from '../domain/event.ts';
import type { Identity } from '../domain/person.ts';
import { MISFITS, NOTE_MAX, REASON_NAMES, VERDICTS } from '../domain/verdict.ts';

const lead = z.string().regex(/^[\w-]{1,32}$/);

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
]);
export type Tap = z.infer<typeof tapSchema>;

/** The event a form will cause, lacking who filled it and what they wrote. */
const formTapSchema = z.object({
  kind: z.literal('lead.note-given'),
  lead,
  reason: z.literal('other').exactOptional(),
});
export type FormTap = z.infer<typeof formTapSchema>;

/** What each form's fields may hold; the platform enforces the same limits before. */
const formValues = {
  'lead.note-given': z.object({ note: z.string().max(NOTE_MAX).default(''), mayBeQuoted: z.boolean().default(false) }),
};

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
  return filled.success ? { ...tap.data, ...filled.data, by } : undefined;
}
