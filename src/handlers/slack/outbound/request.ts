import { request } from 'undici';
import { z } from 'zod';
import { ANSWER_TOO_LONG, UNREADABLE_ANSWER } from '../../../domain/deliveries/delivery.ts';
import { type AnswerBody, readLimited } from '../../limits/answer-limit.ts';

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

/** Bytes of an answer: of a call, as many as a thread of a thousand messages may take; of an address for replies, which says a word. */
export const SLACK_ANSWER_MAX = { call: 16 * 1024 * 1024, reply: 64 * 1024 } as const;

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

/** Sent on to somewhere else, which may have been after it was done. */
const REDIRECTED = 'redirected';

/** What is posted; `answerMax`: so many bytes of the answer are read. */
export type SlackPosting = { headers: Record<string, string>; body: string; signal: AbortSignal; answerMax: number };
/** Whatever was answered, read whole. Names of headers are in small letters. */
export type HeardAnswer = { status: number; headers: Record<string, string>; body: string };
/** An answer of Slack; `data` where it is one of its Web API. */
export type SlackAnswer = HeardAnswer & { data?: z.infer<typeof answerShape> };

/**
 * Posts once, whatever comes of it, and follows no redirect: that is a `SlackOddity`. Not by `fetch`, which takes three times the processor
 * time: a tenth of what a card costs.
 */
export async function post(url: string, { headers, body, signal, answerMax }: SlackPosting): Promise<HeardAnswer> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'user-agent': USER_AGENT, ...headers },
    body,
    signal,
  });
  const { statusCode: status } = answer;
  const heard = await readWhole(answer.body, status, answerMax);
  if (status >= 300 && status < 400) throw new SlackOddity(REDIRECTED);
  return { status, headers: joinHeaders(answer.headers), body: heard };
}

/** Without its end a good answer is none: what was asked may be done. What any other means its status says. */
async function readWhole(body: AnswerBody, status: number, max: number): Promise<string> {
  const read = await readLimited(body, max);
  if (read === undefined && status >= 200 && status < 300) throw new SlackOddity(ANSWER_TOO_LONG);
  return read ?? '';
}

const USER_AGENT = 'smarketing-bot';

/** One that stands there several times is one text. */
function joinHeaders(given: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
}

/** The answer is Slack's, or a `SlackOddity`. */
export async function askSlack(url: string, posting: Omit<SlackPosting, 'answerMax'>): Promise<SlackAnswer> {
  return checkAnswer(await post(url, { ...posting, answerMax: SLACK_ANSWER_MAX.call }));
}

function checkAnswer(heard: HeardAnswer): SlackAnswer {
  const { status, headers, body } = heard;
  if (status === TOO_MANY && readWaitSeconds(headers) === undefined) throw new SlackOddity(WAIT_UNTOLD);
  if (status !== OK) return heard;
  const data = readAnswer(body);
  if (data === undefined) throw new SlackOddity(UNREADABLE_ANSWER);
  return { ...heard, data };
}

/** How long Slack asks to be left alone; undefined where it says nothing that can be read. */
export function readWaitSeconds(headers: HeardAnswer['headers']): number | undefined {
  const seconds = Number.parseInt(headers['retry-after'] ?? '', 10);
  return Number.isNaN(seconds) ? undefined : seconds;
}

/**
 * `fetch` for WebClient, which takes a page of HTML for the name of an error, stumbles over `null` and a body that breaks
 * off, waits for no time it cannot read, and reads without an end.
 */
export async function sendToSlack(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  const heard = await readWhole(response.body, status, SLACK_ANSWER_MAX.call);
  const { body } = checkAnswer({ status, headers: Object.fromEntries(headers), body: heard });
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
