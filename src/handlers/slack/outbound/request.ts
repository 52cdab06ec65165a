import { z } from 'zod';
import { UNREADABLE_ANSWER } from '../../../domain/deliveries/delivery.ts';

/** Slack answered, but not as its Web API does. `code` is our word for how, never Slack's text. */
export class SlackOddity extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`Slack answered oddly: ${code}`);
    this.name = 'SlackOddity';
    this.code = code;
  }
}

/** Asked to wait, without a time that can be read. */
export const WAIT_UNTOLD = 'ratelimited';

const OK = 200;
const TOO_MANY = 429;

/** All that WebClient reads without looking; what else stands in an answer is looked at where it is used. */
const answerShape = z.looseObject({
  ok: z.boolean(),
  error: z.string().optional(),
  response_metadata: z
    .looseObject({ messages: z.array(z.string()).optional(), warnings: z.array(z.string()).optional() })
    .optional(),
});

/**
 * `fetch` for WebClient, which takes a page of HTML for the name of an error, stumbles over `null` and a body that breaks
 * off, and waits for no time it cannot read. The whole answer is read here, and is Slack's or an `SlackOddity`.
 */
export async function sendToSlack(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  const { status, statusText } = response;
  const body = await response.text();
  if (status === TOO_MANY && Number.isNaN(Number.parseInt(response.headers.get('retry-after') ?? '', 10)))
    throw new SlackOddity(WAIT_UNTOLD);
  if (status === OK && !isAnswer(body)) throw new SlackOddity(UNREADABLE_ANSWER);
  const headers = new Headers(response.headers);
  // By this name WebClient would unpack the body once more.
  headers.delete('content-type');
  return new Response(body === '' ? null : body, { status, statusText, headers });
}

function isAnswer(body: string): boolean {
  try {
    const { success, data } = answerShape.safeParse(JSON.parse(body));
    return success && (data.ok || data.error !== undefined);
  } catch {
    return false;
  }
}
