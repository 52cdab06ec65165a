import { readLimited } from '../../limits/answer-limit.ts';

/** Bytes of what Microsoft’s login says, or of its list of keys: more than ten times over. */
export const MICROSOFT_ANSWER_MAX = 1024 * 1024;

export type MicrosoftQuestion = { method: string; headers?: Record<string, string>; body?: string };
export type MicrosoftAnswer = { status: number; headers: Record<string, string>; body: unknown };

/** What is asked beside Teams itself: its keys, and a token. Rejects where no whole answer in JSON comes within so many ms. */
export async function askMicrosoft(
  url: string,
  question: MicrosoftQuestion,
  timeoutMs: number,
): Promise<MicrosoftAnswer> {
  const { status, headers, text } = await readMicrosoft(url, question, timeoutMs);
  return { status, headers: Object.fromEntries(headers), body: JSON.parse(text) as unknown };
}

/** The same, whatever it is written in. */
export async function readMicrosoft(
  url: string,
  question: MicrosoftQuestion,
  timeoutMs: number,
): Promise<{ status: number; headers: Headers; text: string }> {
  const answer = await fetch(url, { ...question, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  const text = await readLimited(answer.body, MICROSOFT_ANSWER_MAX);
  if (text === undefined) throw new Error('an answer of Microsoft was too long');
  return { status: answer.status, headers: answer.headers, text };
}
