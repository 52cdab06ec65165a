/** What the bot answered; status 0 = nothing came back, and why. */
export type BotReply = { status: number; body: string; elapsedMs: number; failure?: 'timeout' | 'connection-failed' };

type BotPost = { headers: Record<string, string>; body: string; answerMs: number };

/** Posts a request of a platform to the bot and waits `answerMs` for it. Without an address nothing is sent. */
export async function postToBot(url: string | undefined, { headers, body, answerMs }: BotPost): Promise<BotReply> {
  if (url === undefined) return { status: 0, body: 'no bot is connected', elapsedMs: 0, failure: 'connection-failed' };
  const started = performance.now();
  const measure = (): number => Math.round(performance.now() - started);
  try {
    const signal = AbortSignal.timeout(answerMs);
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    return { status: answer.status, body: await answer.text(), elapsedMs: measure() };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { status: 0, body: '', elapsedMs: measure(), failure: isLate ? 'timeout' : 'connection-failed' };
  }
}
