import type { Server } from 'node:http';
import type { Bot } from './app.ts';
import type { Store } from './store/store.ts';

/** With a start that is under way, all of a stop takes less than the 10 s after which most who ask for it kill. */
const STOP_MS = { requests: 4000, work: 7000, close: 1000 };
const SWEEP_MS = 50;

/** What of a running bot there is already. */
export type Served = {
  store?: Store;
  bot?: Bot;
  clock?: { stop(): Promise<void> };
  beside?: { end(): Promise<void> };
};

/**
 * Takes nothing new, finishes what is under way, then closes the database. Whoever is slow is cut, and what was under way with them
 * is kept as what it then is. `late` when something did not end even so.
 */
export async function stopServed(
  { store, bot, clock, beside }: Served,
  within: typeof STOP_MS = STOP_MS,
): Promise<'in time' | 'late'> {
  // Side by side: nobody's slowness is at the cost of another's time.
  const work = [clock?.stop(), ...(bot === undefined ? [] : stopBot(bot, within.requests))];
  const isDone = await awaitEnd(within.work, Promise.allSettled(work));
  const isClosed = await awaitEnd(within.close, Promise.allSettled([store?.close(), beside?.end()]));
  return isDone && isClosed ? 'in time' : 'late';
}

function stopBot(
  { server, metricsServer, socket, courier, inbox, replied }: Bot,
  withinMs: number,
): (Promise<void> | undefined)[] {
  return [
    socket?.stop(),
    finishRequests(server, withinMs).then(replied),
    metricsServer && finishRequests(metricsServer, withinMs),
    courier.stop(),
    inbox.stop(),
  ];
}

/** Takes no new requests and finishes those under way; connections that are idle, or slow until then, are cut. */
export async function finishRequests(server: Server, withinMs = STOP_MS.requests): Promise<void> {
  // A connection that is busy now falls idle when it is answered, and would then be kept open.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.closeAllConnections(), withinMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
  clearTimeout(cut);
}

/** Whether it ended in time; that it failed is an end too. */
export async function awaitEnd(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const ended = work.then(
    () => true,
    () => true,
  );
  const isEnded = await Promise.race([ended, late]);
  clearTimeout(timer);
  return isEnded;
}
