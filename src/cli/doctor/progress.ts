import { z } from 'zod';
import type { Config } from '../../config.ts';
import { listConcerns, listStandstills, sayAge } from '../../domain/deliveries/progress.ts';
import type { Platform } from '../../domain/organisation.ts';
import { SECOND_MS } from '../../domain/time.ts';
import type { Diagnosis } from '../../handlers/diagnosis.ts';
import { readLimited } from '../../handlers/limits/answer-limit.ts';
import type { Store } from '../../store/store.ts';

const ANSWER_MS = 2 * SECOND_MS;
/** Bytes. */
const ANSWER_MAX = 64 * 1024;
const RENEW: Record<Platform, string> = {
  slack: 'install the app again with all its scopes, or set its new SLACK_BOT_TOKEN and start again',
  teams: 'allow the app in the Teams admin centre, or set a new TEAMS_APP_PASSWORD and start again',
};

/** How the clock and the outbox get on, by what is kept. */
export async function examineProgress({ outbox }: Pick<Store, 'outbox'>, now: number): Promise<Diagnosis[]> {
  const [progress, pauses] = await Promise.all([outbox.progress(now), outbox.pauses()]);
  const { tickedAt, platforms } = progress;
  const stands = listStandstills(progress, tickedAt, now).map((text) =>
    report(false, `Progress: ${text}: does the bot run? Its log says why`),
  );
  return [
    report(true, `Clock: ${tickedAt === undefined ? 'has not ticked yet' : `ticked ${sayAge(now - tickedAt)} ago`}`),
    ...platforms.map(({ platform, oldestQueuedAt }) =>
      report(true, `Outbox: the oldest message that waits for ${platform} is ${sayAge(now - oldestQueuedAt)} old`),
    ),
    ...stands,
    ...listConcerns(progress, pauses, now).map((text) => report(false, `Outbox: ${text}`)),
    ...pauses.map(({ workspace: { platform } }) =>
      report(false, `Outbox: ${platform} goes on by itself: ${RENEW[platform]}`),
    ),
  ];
}

/** What the bot that runs here says of itself; another process alone knows which file it has open. */
export async function examineRunningBot({ HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): Promise<Diagnosis[]> {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
  const wrong = await askReadiness(address);
  if (wrong === undefined) return [report(true, `Bot: none answers at ${address}`)];
  if (wrong.length === 0) return [report(true, `Bot: ready at ${address}`)];
  return wrong.map((text) => report(false, `Bot at ${address}: ${text}`));
}

const readinessShape = z.object({ wrong: z.array(z.string()) });

/** Undefined where none answers, or something else does. */
async function askReadiness(address: string): Promise<string[] | undefined> {
  try {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(ANSWER_MS) });
    const text = await readLimited(answer.body, ANSWER_MAX);
    return text === undefined ? undefined : readinessShape.safeParse(JSON.parse(text)).data?.wrong;
  } catch {
    return undefined;
  }
}

function report(isFine: boolean, text: string): Diagnosis {
  return { isFine, text };
}
