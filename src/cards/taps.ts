import { type Event, type FormTap, findEventShape, isEvent, type Tap } from '../domain/event.ts';
import { UNSAID } from '../domain/event-shape.ts';
import { type FormFault, readFormFaults } from '../domain/people/form-fault.ts';
import type { Identity } from '../domain/people/person.ts';
import type { Field, Form } from './card.ts';

/** Which fields a form shows filled, within its wire form. */
const FILLED = 'filled';

/** The wire form of a button: `lead.judged?lead=x&verdict=good`. */
export function encodeTap(tap: Tap | FormTap): string {
  const { kind, ...rest } = tap;
  return `${kind}?${new URLSearchParams(rest as Record<string, string>).toString()}`;
}

/** The wire form of a form, with the fields it shows filled: only those can be emptied by it. */
export function encodeForm({ tap, fields }: Pick<Form, 'tap' | 'fields'>): string {
  const filled = fields.filter(isFilled).flatMap((field) => (field.kind === 'part' ? [] : field.name));
  const wire = encodeTap(tap);
  return filled.length === 0 ? wire : `${wire}&${new URLSearchParams({ [FILLED]: filled.join(' ') }).toString()}`;
}

/** The event of a pressed button, or undefined when the wire form is not ours (an older version, or forged). */
export function decodeTap(wire: string, by: Identity): Event | undefined {
  const read = readWire(wire);
  const tap = findEventShape(read?.kind ?? '')?.tap?.safeParse(read?.fields);
  return read !== undefined && tap?.success === true ? completeEvent(read.kind, { ...tap.data, by }) : undefined;
}

/**
 * The event of a filled form. What cannot be read is an event too, so that nothing typed is lost by it. A field that is
 * empty, and was when the form was shown, says nothing: a copy that was filled before cannot empty what is kept since.
 */
export function decodeForm(wire: string, values: Record<string, unknown>, by: Identity): Event {
  const read = readWire(wire);
  const form = findEventShape(read?.kind ?? '')?.form;
  const carried = form?.carries.safeParse(read?.fields);
  if (read === undefined || form === undefined || carried?.success !== true) return misread([{ fault: 'old' }], by);
  const filled = read.fields[FILLED]?.split(' ') ?? [];
  const said = Object.entries(values).filter(
    ([name, value]) => value !== undefined && (!isUnsaid(value) || filled.includes(name)),
  );
  const parsed = form.values.safeParse(Object.fromEntries(said));
  if (!parsed.success) return misread(readFormFaults(parsed.error, values), by);
  return completeEvent(read.kind, { ...carried.data, ...parsed.data, by }) ?? misread([{ fault: 'old' }], by);
}

/** The button that causes an event again; undefined where none does. */
export function findTap(event: Event): Tap | undefined {
  const tap = findEventShape(event.kind)?.tap?.safeParse(event);
  return tap?.success === true ? ({ kind: event.kind, ...tap.data } as Tap) : undefined;
}

function misread(faults: FormFault[], by: Identity): Event {
  return { kind: 'form.misread', faults, by };
}

function isUnsaid(value: unknown): boolean {
  return value === '' || value === UNSAID;
}

function isFilled(field: Field): boolean {
  switch (field.kind) {
    case 'text':
    case 'date':
      return (field.value ?? '') !== '';
    case 'choice':
      return field.value !== UNSAID && field.options.some(({ value }) => value === UNSAID);
    case 'tick':
    case 'pick':
    case 'chat-pick':
    case 'part':
      return false;
  }
}

function readWire(wire: string): { kind: string; fields: Record<string, string> } | undefined {
  const mark = wire.indexOf('?');
  if (mark < 0) return undefined;
  // PostgreSQL keeps no U+0000, nor looks for one.
  const fields = new URLSearchParams(wire.slice(mark + 1).replaceAll('%00', ''));
  return { kind: wire.slice(0, mark), fields: Object.fromEntries(fields) };
}

/** The kind's own shape has just read these fields. */
function completeEvent(kind: string, fields: object): Event | undefined {
  const event = { kind, ...fields };
  return isEvent(event) ? event : undefined;
}
