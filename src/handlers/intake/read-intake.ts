import { z } from 'zod';
import { TOUCHES_MAX } from '../../domain/leads/facts/touches.ts';
import { CRITERIA_MAX, leadIntakeSchema, NAME_MAX, TEXT_MAX, touchSchema } from '../../domain/leads/lead.ts';
import { COMPETITOR_MAX } from '../../domain/leads/outcome.ts';
import { outcomeIntakeSchema } from '../../domain/leads/outcome-intake.ts';
import {
  type Coercion,
  coerceAddress,
  coerceBoolean,
  coerceDay,
  coerceFields,
  coerceMoment,
  coerceMoney,
  coerceNumber,
  coerceOptional,
  coerceText,
  coerceTextUpTo,
  isRecord,
  type LenientRead,
  type ReadFault,
  readLeniently,
} from './lenient.ts';

const timestamp = z.iso
  .datetime({ offset: true })
  .nullish()
  .describe('When it was so: older facts never replace newer.');

/** The main intake's body: Standard Webhooks with a lead, or what became of one, in `data`. */
export const intakeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lead.qualified'), timestamp, data: leadIntakeSchema }),
  z.object({ type: z.literal('lead.outcome'), timestamp, data: outcomeIntakeSchema }),
]);
export type IntakeBody = z.infer<typeof intakeSchema>;

const name = coerceTextUpTo(NAME_MAX);
const text = coerceTextUpTo(TEXT_MAX);

const CONTACT: Record<string, Coercion> = { name: text, title: text, email: coerceOptional, phone: name };
const LEAD: Record<string, Coercion> = {
  id: coerceText,
  company: coerceText,
  source: name,
  campaign: name,
  segment: name,
  score: coerceNumber,
  value: coerceMoney,
  ownerEmail: coerceOptional,
  partnerEmail: coerceOptional,
  note: text,
  url: coerceAddress,
};
const OUTCOME: Record<string, Coercion> = {
  id: coerceText,
  occurredAt: coerceMoment,
  value: coerceMoney,
  reason: name,
  competitor: coerceTextUpTo(COMPETITOR_MAX),
  returnsOn: coerceDay,
};

/** What a sender means, whatever form its optional fields have; or what is required and not there. */
export function readIntake(given: unknown): LenientRead<IntakeBody> | { fault: ReadFault } {
  return readLeniently(intakeSchema, given, { prepare: prepareBody, choosePart });
}

function prepareBody(given: unknown, shorten: (path: string) => void, leaveOut: (path: string) => void): unknown {
  if (!isRecord(given)) return given;
  const { type, data } = given;
  const body = { ...given, ...('timestamp' in given && { timestamp: coerceMoment(given['timestamp'], () => {}) }) };
  if (!isRecord(data)) return body;
  if (type === 'lead.outcome') return { ...body, data: coerceFields(data, OUTCOME, 'data', shorten) };
  const coercions: Record<string, Coercion> = {
    ...LEAD,
    contact: (contact) => coerceFields(contact, CONTACT, 'data.contact', shorten),
    touches: (touches) => prepareTouches(touches, shorten, leaveOut),
    criteria: (criteria) => prepareCriteria(criteria, () => shorten('data.criteria')),
  };
  return { ...body, data: coerceFields(data, coercions, 'data', shorten) };
}

/** Criteria that are neither ticked nor not are none; of more than there may be the first count. */
function prepareCriteria(given: unknown, shorten: () => void): unknown {
  if (given === '') return null;
  if (!isRecord(given)) return given;
  const ticked = Object.entries(given).filter(([, value]) => value !== null && value !== '');
  if (ticked.length > CRITERIA_MAX) shorten();
  return Object.fromEntries(
    ticked.slice(0, CRITERIA_MAX).map(([criterion, value]) => [criterion, coerceBoolean(value, () => {})]),
  );
}

/** Those that are none go, each by itself; of more than there may be those that are told last count. */
function prepareTouches(given: unknown, shorten: (path: string) => void, leaveOut: (path: string) => void): unknown {
  if (given === '') return null;
  if (!Array.isArray(given)) return given;
  const first = Math.max(0, given.length - TOUCHES_MAX);
  if (first > 0) shorten('data.touches');
  return given.slice(first).flatMap((touch: unknown, place) => {
    const path = `data.touches.${first + place}`;
    const read = touchSchema.safeParse(coerceFields(touch, TOUCH, path, shorten));
    if (!read.success) leaveOut(path);
    return read.success ? [read.data] : [];
  });
}

const TOUCH: Record<string, Coercion> = { campaign: name, at: coerceMoment };

const REQUIRED: readonly string[] = ['id', 'company', 'contact', 'outcome', 'returnsOn'];
/** What is worth something in parts. */
const DIVISIBLE: readonly PropertyKey[] = ['contact', 'criteria'];

/** The smallest part of a body that may go. */
function choosePart(path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  const [top, field, part] = path;
  if (top === 'timestamp') return [top];
  if (top !== 'data' || field === undefined) return undefined;
  if (part !== undefined && DIVISIBLE.includes(field)) return [top, field, part];
  return REQUIRED.includes(String(field)) ? undefined : [top, field];
}
