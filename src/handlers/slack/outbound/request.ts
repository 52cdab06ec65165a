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

/** An answer of Slack, read whole; `data` where it is one of its Web API. */
export type SlackAnswer = { response: Response; body: string; data?: z.infer<typeof answerShape> };

/** The whole answer is read here, and is Slack's or an `SlackOddity`. */
export async function askSlack(url: string | URL | Request, init?: RequestInit): Promise<SlackAnswer> {
  const response = await fetch(url, init);
  const body = await response.text();
  const { status, headers } = response;
  if (status === TOO_MANY && readWaitSeconds(headers) === undefined) throw new SlackOddity(WAIT_UNTOLD);
  if (status !== OK) return { response, body };
  const data = readAnswer(body);
  if (data === undefined) throw new SlackOddity(UNREADABLE_ANSWER);
  return { response, body, data };
}

/** How long Slack asks to be left alone; undefined where it says nothing that can be read. */
export function readWaitSeconds(headers: Headers): number | undefined {
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) ? undefined : seconds;
}

/**
 * `fetch` for WebClient, which takes a page of HTML for the name of an error, stumbles over `null` and a body that breaks
 * off, and waits for no time it cannot read.
 */
export async function sendToSlack(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const { response, body } = await askSlack(url, init);
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  // By this name WebClient would unpack the body once more.
  headers.delete('content-type');
  return new Response(body === '' ? null : body, { status, statusText, headers });
}

function readAnswer(body: string): SlackAnswer['data'] {
  try {
    const { success, data } = answerShape.safeParse(JSON.parse(body));
    return success && (data.ok || data.error !== undefined) ? data : undefined;
  } catch {
    return undefined;
  }
}
