import { once } from 'node:events';
import { ended, forked } from '../processes.ts';

/** What a process that has something to do tells: that it is ready, how much it has done, or how much it has worked (ms). */
type Told = { kind: 'ready' } | { kind: 'done'; done: number } | { kind: 'worked'; ms: number };
type Asked = 'go' | 'worked?';

/** One that waits for its turn. */
type Run = { go(onDone: (done: number) => void): void; worked(): Promise<number>; stop(): Promise<void> };

/** How fast several processes did so much together; `workMs`: their processor time each. */
export type Ran = { perSecond: number; workMs: number };

/** Runs this program so many times at once, until together they have done so much. */
export async function race(file: string, settings: object[], most: number): Promise<Ran> {
  const runs = await Promise.all(settings.map((each) => ready(file, each)));
  try {
    const before = await measureWork(runs);
    const begin = performance.now();
    await reach(runs, most);
    const ms = performance.now() - begin;
    return { perSecond: (most * 1000) / ms, workMs: ((await measureWork(runs)) - before) / most };
  } finally {
    await Promise.all(runs.map((each) => each.stop()));
  }
}

function reach(runs: Run[], most: number): Promise<void> {
  const done = runs.map(() => 0);
  return new Promise((resolve) => {
    for (const [place, each] of runs.entries()) {
      each.go((count) => {
        done[place] = count;
        if (done.reduce((sum, one) => sum + one, 0) >= most) resolve();
      });
    }
  });
}

async function measureWork(runs: Run[]): Promise<number> {
  const worked = await Promise.all(runs.map((each) => each.worked()));
  return worked.reduce((sum, each) => sum + each, 0);
}

async function ready(file: string, settings: object): Promise<Run> {
  const child = forked(file, [JSON.stringify(settings)]);
  const lost = (code: unknown) => {
    throw new Error(`${file} ended with ${code}`);
  };
  child.once('exit', lost);
  await once(child, 'message');
  const ask = (asked: Asked) => child.send(asked);
  return {
    go: (onDone) => {
      child.on('message', (told: Told) => told.kind === 'done' && onDone(told.done));
      ask('go');
    },
    worked: () =>
      new Promise((resolve) => {
        child.on('message', (told: Told) => told.kind === 'worked' && resolve(told.ms));
        ask('worked?');
      }),
    stop: () => {
      child.off('exit', lost);
      return ended(child);
    },
  };
}

/** In such a process: begins when it is told to, and tells at most once a turn of the event loop how much it has done. */
export function obey(begin: () => void): { count(more: number): void } {
  const tell = (told: Told) => process.send?.(told);
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
  process.on('message', (asked: Asked) => {
    if (asked === 'go') return begin();
    const { user, system } = process.cpuUsage();
    tell({ kind: 'worked', ms: (user + system) / 1000 });
  });
  tell({ kind: 'ready' });
  let done = 0;
  let isTelling = false;
  return {
    count: (more) => {
      done += more;
      if (isTelling) return;
      isTelling = true;
      setImmediate(() => {
        isTelling = false;
        tell({ kind: 'done', done });
      });
    },
  };
}
