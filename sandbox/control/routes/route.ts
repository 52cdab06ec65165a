import { z } from 'zod';
import { TROUBLE_KINDS } from '../../shared/troubles.ts';
import type { PageContext } from '../context.ts';
import { PageRefusal } from '../http.ts';

/** One POST of the page: checks its body, does what it asks, answers JSON. */
export type PageRoute = (body: unknown, context: PageContext) => Promise<unknown>;

/** A route that takes bodies of this shape only; any other is answered 422. */
export const definePageRoute = <Shape extends z.ZodType>(
  shape: Shape,
  act: (body: z.output<Shape>, context: PageContext) => Promise<unknown>,
): PageRoute => {
  return async (body, context) => {
    const read = shape.safeParse(body);
    if (!read.success) throw new PageRefusal(422, z.prettifyError(read.error));
    return act(read.data, context);
  };
};

/** What the bot answered. A fake throws where the platform itself would refuse the person: that is told as a 409. */
export const answerOrConflict = async <Answer>(answer: Promise<Answer>): Promise<Answer> =>
  answer.catch((error: unknown) => {
    throw new PageRefusal(409, error instanceof Error ? error.message : String(error));
  });

/** What Slack and Teams call somebody or something. */
export const idShape = z.string().min(1).max(255);
/** What somebody writes. */
export const textShape = z.string().min(1).max(12_000);

/** What a trouble of either platform has; each adds which call it strikes. */
export const troubleFields = {
  kind: z.enum(TROUBLE_KINDS),
  retryAfterSeconds: z.number().int().min(1).max(600).exactOptional(),
  times: z.number().int().min(1).max(1000).exactOptional(),
};
/** How many troubles one platform can have at once. */
export const TROUBLES_MAX = 20;
