import { setTimeout as sleep } from 'node:timers/promises';
import { openConnection } from '../../bench/load/connection.ts';
import { requestsOf } from '../../bench/load/requests.ts';
import { LEADS, REPS, tappedLead } from '../../bench/load/sample.ts';
import { SECOND_MS } from '../../src/domain/time.ts';

/** A judgement that was acknowledged, when it was (by the process's clock), and how long that took. */
export type AcknowledgedTap = { lead: string; person: string; at: number; tookMs: number };
/** `refused`: how many were not acknowledged. */
export type SteadyTaps = { acknowledged: AcknowledgedTap[]; refused: number };
type Pace = { port: number; slackPort: number; perSecond: number; seconds: number; first: number };

const CONNECTIONS = 20;
const SENT_EACH_MS = 5;
const LAST_WITHIN_MS = 3 * SECOND_MS;

/** So many taps a second, whether or not those before were answered; each judges another lead or is another rep’s. */
export async function tapSteadily({ port, slackPort, perSecond, seconds, first }: Pace): Promise<SteadyTaps> {
  const free = await Promise.all(Array.from({ length: CONNECTIONS }, () => openConnection(port)));
  const taps: SteadyTaps = { acknowledged: [], refused: 0 };
  const waiting: { request: Buffer; nth: number; at: number }[] = [];
  const begin = performance.now();
  let asked = 0;
  const sendNext = (): void => {
    // In turns: one that was left alone for long would be closed.
    const [next, connection] = [waiting[0], free[0]];
    if (next === undefined || connection === undefined) return;
    waiting.shift();
    free.shift();
    connection.ask(next.request, (status) => {
      const at = performance.now();
      if (status === 200) taps.acknowledged.push({ ...nameTap(next.nth), at, tookMs: at - next.at });
      else taps.refused += 1;
      free.push(connection);
      sendNext();
    });
    sendNext();
  };
  while (performance.now() - begin < seconds * SECOND_MS) {
    const at = performance.now();
    const due = Math.floor(((at - begin) / SECOND_MS) * perSecond) - asked;
    const requests = requestsOf('taps', first + asked, due, slackPort);
    for (const [place, request] of requests.entries()) waiting.push({ request, nth: first + asked + place, at });
    asked += due;
    sendNext();
    await sleep(SENT_EACH_MS);
  }
  const until = performance.now() + LAST_WITHIN_MS;
  while (free.length < CONNECTIONS && performance.now() < until) await sleep(SENT_EACH_MS);
  taps.refused += CONNECTIONS - free.length + waiting.length;
  for (const connection of free) connection.end();
  return taps;
}

function nameTap(nth: number): { lead: string; person: string } {
  return { lead: tappedLead(nth % LEADS), person: `person-${Math.floor(nth / LEADS) % REPS}` };
}
