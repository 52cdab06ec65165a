import { z } from 'zod';
import { PageRefusal } from '../http.ts';
import type { PageMemory } from '../page-state.ts';
import type { PageParts } from '../server.ts';

/** One door of the page's API: checks its body, does it, answers JSON. */
export type PageRoute = (body: unknown, parts: PageParts, memory: PageMemory) => Promise<unknown>;

/** A door that takes bodies of this shape only. */
export const definePageRoute = <Shape extends z.ZodType>(
  shape: Shape,
  act: (body: z.output<Shape>, parts: PageParts, memory: PageMemory) => Promise<unknown>,
): PageRoute => {
  return async (body, parts, memory) => {
    const read = shape.safeParse(body);
    if (!read.success) throw new PageRefusal(422, z.prettifyError(read.error));
    return act(read.data, parts, memory);
  };
};

/** A verb of a place throws when the platform itself would refuse the person: shown, not a fault of the page. */
export const rethrowAsConflict = (error: unknown): never => {
  throw new PageRefusal(409, error instanceof Error ? error.message : String(error));
};

/** What Slack and Teams call somebody or something. */
export const idShape = z.string().min(1).max(255);
export const textShape = z.string().min(1).max(12_000);

/** What failing calls have in common. */
export const troubleKindShape = z.enum([
  'rate-limited',
  'server-error',
  'silence',
  'dropped-after-accept',
  'refused-connection',
  'refusal',
]);
export const retryAfterShape = z.number().int().min(1).max(600).optional();
export const timesShape = z.number().int().min(1).max(1000).optional();
