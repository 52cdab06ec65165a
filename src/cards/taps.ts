import { type Event, type FormTap, findEventShape, isEvent, type Tap } from '../domain/event.ts';
import type { Identity } from '../domain/people/person.ts';

/** The wire form of a button: `lead.judged?lead=x&verdict=good`. */
export function encodeTap(tap: Tap | FormTap): string {
  const { kind, ...rest } = tap;
  return `${kind}?${new URLSearchParams(rest as Record<string, string>).toString()}`;
}

/** The event of a pressed button, or undefined when the wire form is not ours (an older version, or forged). */
export function decodeTap(wire: string, by: Identity): Event | undefined {
  const read = readWire(wire);
  const tap = findEventShape(read?.kind ?? '')?.tap?.safeParse(read?.fields);
  return read !== undefined && tap?.success === true ? completeEvent(read.kind, { ...tap.data, by }) : undefined;
}

/** The event of a filled form, or undefined when it is not ours. */
export function decodeForm(wire: string, values: Record<string, unknown>, by: Identity): Event | undefined {
  const read = readWire(wire);
  const form = findEventShape(read?.kind ?? '')?.form;
  const carried = form?.carries.safeParse(read?.fields);
  const filled = form?.values.safeParse(values);
  if (read === undefined || carried?.success !== true || filled?.success !== true) return undefined;
  return completeEvent(read.kind, { ...carried.data, ...filled.data, by });
}

function readWire(wire: string): { kind: string; fields: Record<string, string> } | undefined {
  const mark = wire.indexOf('?');
  if (mark < 0) return undefined;
  return { kind: wire.slice(0, mark), fields: Object.fromEntries(new URLSearchParams(wire.slice(mark + 1))) };
}

/** The kind's own shape has just read these fields. */
function completeEvent(kind: string, fields: object): Event | undefined {
  const event = { kind, ...fields };
  return isEvent(event) ? event : undefined;
}
