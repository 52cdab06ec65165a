import { z } from 'zod';
import { doerSchema } from './people/person.ts';

/** One kind of event: what flows are given of it, and what the buttons and forms carry that cause it. */
export type EventShape = {
  event: z.ZodType<object>;
  /** What a button carries; with who pressed it, that is the event. */
  tap?: z.ZodObject;
  /** What the form carries unseen, and what its fields may hold; together with who filled it, that is the event. */
  form?: { carries: z.ZodObject; values: z.ZodObject };
};

/** The choice of a form that says nothing, as an empty field does. */
export const UNSAID = 'unknown';

/** The fields by name, written out; an empty object of zod has an index of nothing, which is left out. */
export type Flat<T> = T extends unknown ? { [F in keyof T as string extends F ? never : F]: T[F] } : never;

/** Who did it, as the platform names them; `key`, when given, makes a repeat a no-op. */
const doer = { by: doerSchema, key: z.string().exactOptional() };

/** Nobody does it: a door, the clock or the courier says so. */
export function byItself<F extends z.core.$ZodLooseShape>(fields: F) {
  return { event: z.object(fields) };
}

/** Somebody does it: by a command, a reaction, a tap. */
export function byPerson<F extends z.core.$ZodLooseShape>(fields: F) {
  return { event: z.object({ ...fields, ...doer }) };
}

/** Somebody taps a button. */
export function byTap<T extends z.core.$ZodLooseShape>(carries: T) {
  return { ...byPerson(carries), tap: z.object(carries) };
}

/** Somebody fills a form. */
export function byForm<C extends z.core.$ZodLooseShape, V extends z.core.$ZodLooseShape>(carries: C, values: V) {
  const form = { carries: z.object(carries), values: z.object(values) };
  return { event: z.object({ ...carries, ...values, ...doer }), form };
}

/** The one choice of a list, which platforms send as a list of one. */
export function pickOne(option: z.ZodString) {
  return z
    .array(option)
    .length(1)
    .transform(([one = '']) => one);
}
