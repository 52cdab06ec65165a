import { z } from 'zod';
import { Refused } from '../http.ts';
import type { Memory } from '../page-state.ts';
import type { PageParts } from '../server.ts';

/** One door of the page's API: checks its body, does it, answers JSON. */
export type Door = (body: unknown, parts: PageParts, memory: Memory) => Promise<unknown>;

/** A door that takes bodies of this shape only. */
export const door = <Shape extends z.ZodType>(
  shape: Shape,
  act: (body: z.output<Shape>, parts: PageParts, memory: Memory) => Promise<unknown>,
): Door => {
  return async (body, parts, memory) => {
    const read = shape.safeParse(body);
    if (!read.success) throw new Refused(422, z.prettifyError(read.error));
    return act(read.data, parts, memory);
  };
};

/** A verb of a place throws when the platform itself would refuse the person: shown, not a fault of the page. */
export const refuse = (error: unknown): never => {
  throw new Refused(409, error instanceof Error ? error.message : String(error));
};

/** What Slack and Teams call somebody or something. */
export const id = z.string().min(1).max(255);
export const text = z.string().min(1).max(12_000);

/** What failing calls have in common. */
export const troubleKind = z.enum([
  'rate-limited',
  'server-error',
  'silence',
  'dropped-after-accept',
  'refused-connection',
  'refusal',
]);
export const retryAfterSeconds = z.number().int().min(1).max(600).optional();
export const times = z.number().int().min(1).max(1000).optional();
