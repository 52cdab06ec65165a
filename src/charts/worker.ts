import { Worker } from 'node:worker_threads';
import type { Chart } from '../cards/card.ts';
import type { DrawChart } from './draw.ts';

const DRAWING_MS_MAX = 20_000;

/**
 * Draws in a thread of its own, which ends with the picture: nobody waits meanwhile, and nothing stays loaded. One
 * picture at a time. Rejects when the drawing fails or takes too long. Only compiled code can start threads.
 */
export function createChartWorker(
  thread = new URL('./worker-thread.js', import.meta.url),
  timeoutMs = DRAWING_MS_MAX,
): DrawChart {
  let last: Promise<unknown> = Promise.resolve();
  return (chart) => {
    const drawn = last.then(() => drawInThread(thread, chart, timeoutMs));
    last = drawn.catch(() => {});
    return drawn;
  };
}

function drawInThread(thread: URL, chart: Chart, timeoutMs: number): Promise<Uint8Array> {
  // The bot's settings, and the secrets among them, are nothing to a thread that draws.
  const worker = new Worker(thread, { workerData: chart, env: {} });
  let timer: NodeJS.Timeout | undefined;
  const drawn = new Promise<Uint8Array>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not drawn in ${timeoutMs} ms`)), timeoutMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without a picture')));
  });
  return drawn.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
