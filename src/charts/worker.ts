import { Worker } from 'node:worker_threads';
import type { Chart } from '../cards/card.ts';
import type { DrawChart } from './draw.ts';

const DRAWING_MS_MAX = 20_000;

/**
 * Draws in a thread of its own, which ends with the picture: nobody waits meanwhile, and nothing stays loaded. One
 * picture at a time. Rejects when the drawing fails or takes too long. Only compiled code can start threads.
 */
export function chartWorker(
  thread = new URL('./worker-thread.js', import.meta.url),
  mostMs = DRAWING_MS_MAX,
): DrawChart {
  let last: Promise<unknown> = Promise.resolve();
  return (chart) => {
    const drawn = last.then(() => drawnIn(thread, chart, mostMs));
    last = drawn.catch(() => {});
    return drawn;
  };
}

function drawnIn(thread: URL, chart: Chart, mostMs: number): Promise<Uint8Array> {
  // The bot's settings, and the secrets among them, are nothing to a thread that draws.
  const worker = new Worker(thread, { workerData: chart, env: {} });
  let timer: NodeJS.Timeout | undefined;
  const drawn = new Promise<Uint8Array>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not drawn in ${mostMs} ms`)), mostMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without a picture')));
  });
  return drawn.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
