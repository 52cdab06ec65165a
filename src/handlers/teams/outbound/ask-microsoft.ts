import { readLimited } from '../../limits/answer-limit.ts';

/** Bytes of what Microsoft’s login says, or of its list of keys: more than ten times over. */
export const MICROSOFT_ANSWER_MAX = 1024 * 1024;

export type MicrosoftQuestion = { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };
export type MicrosoftAnswer = { status: number; headers: Record<string, string>; body: unknown };

/** What is asked beside Teams itself: its keys, and a token. Rejects where no whole answer in JSON comes within so many ms. */
export async function askMicrosoft(
  url: string,
  question: MicrosoftQuestion,
  timeoutMs: number,
): Promise<MicrosoftAnswer> {
  const answer = await fetch(url, { ...question, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  const text = await readLimited(answer.body, MICROSOFT_ANSWER_MAX);
  if (text === undefined) throw new Error('an answer of Microsoft was too long');
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: JSON.parse(text) as unknown };
}
