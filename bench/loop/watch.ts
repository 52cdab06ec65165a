import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** One stop of the event loop: when (ms since 1970), how long without what other processes took, how long by the processor, and the statements that ran then. */
export type Stop = {
  at: number;
  ms: number;
  ownMs: number;
  statements: number;
  longest: { sql: string; ms: number; rows: number }[];
};

const TOLD_FROM_MS = 5;

/** Loaded before the bot (`--import`): tells its parent of every stop of the loop, and what SQLite did meanwhile. */
if (isMainThread && process.send !== undefined) watch();

function watch(): void {
  let ran: { sql: string; ms: number; rows: number }[] = [];
  const timed = (sql: string, run: () => unknown): unknown => {
    const begin = performance.now();
    const result = run();
    ran.push({
      sql: sql.replace(/\s+/g, ' ').slice(0, 160),
      ms: performance.now() - begin,
      rows: Array.isArray(result) ? result.length : 0,
    });
    return result;
  };
  const sample = new Database(':memory:');
  const statements = Object.getPrototypeOf(sample.prepare('select 1')) as Record<string, (...of: unknown[]) => unknown>;
  sample.close();
  for (const name of ['all', 'get', 'run']) {
    const plain = statements[name];
    if (plain === undefined) continue;
    statements[name] = function (this: { source: string }, ...values: unknown[]) {
      return timed(this.source, () => plain.apply(this, values));
    };
  }
  for (const name of ['pragma', 'exec'] as const) {
    const plain = Database.prototype[name] as (...of: unknown[]) => unknown;
    Object.assign(Database.prototype, {
      [name](this: unknown, ...values: unknown[]) {
        return timed(String(values[0]), () => plain.apply(this, values));
      },
    });
  }
  let last = performance.now();
  let used = process.threadCpuUsage();
  let queued = measureQueued();
  const look = (): void => {
    const now = performance.now();
    const ms = now - last - 1 - (measureQueued() - queued);
    const since = process.threadCpuUsage(used);
    if (ms >= TOLD_FROM_MS) {
      const longest = ran.toSorted((one, other) => other.ms - one.ms).slice(0, 3);
      process.send?.({
        at: Date.now(),
        ms,
        ownMs: (since.user + since.system) / 1000,
        statements: ran.length,
        longest,
      } satisfies Stop);
    }
    ran = [];
    last = performance.now();
    used = process.threadCpuUsage();
    queued = measureQueued();
    setTimeout(look, 1);
  };
  setTimeout(look, 1);
  process.channel?.unref();
}

/** How long this thread waited for a processor that others had, in ms; only Linux tells. */
function measureQueued(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}
