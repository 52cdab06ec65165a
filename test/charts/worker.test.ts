import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import type * as Workers from '../../src/charts/worker.ts';
import { ensureBuilt } from '../world/process.ts';
import { SIGNATURE, TYPICAL } from './charts.ts';

const DIST = new URL('../../dist/src/', import.meta.url);

/** Only compiled code can start threads. */
const loadWorkers = async () => (await import(new URL('charts/worker.js', DIST).href)) as typeof Workers;

const writeThread = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

beforeAll(ensureBuilt);

test('a picture is drawn in a thread, and is the same as one drawn here', async () => {
  const { createChartWorker } = await loadWorkers();
  const { drawChart } = (await import(
    new URL('charts/draw.js', DIST).href
  )) as typeof import('../../src/charts/draw.ts');
  const draw = createChartWorker();
  const [first, second] = await Promise.all([draw(TYPICAL), draw(TYPICAL)]);
  expect([...first.slice(0, 8)]).toEqual(SIGNATURE);
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(first, await drawChart(TYPICAL))).toBe(0);
});

test('a drawing that fails fails here, and the next is drawn all the same', async () => {
  const { createChartWorker } = await loadWorkers();
  const draw = createChartWorker();
  const failed = draw({ ...TYPICAL, bars: [] });
  const next = draw(TYPICAL);
  await expect(failed).rejects.toThrow('without bars');
  expect([...(await next).slice(0, 8)]).toEqual(SIGNATURE);
});

test('a thread that never ends is ended', async () => {
  const { createChartWorker } = await loadWorkers();
  await expect(createChartWorker(writeThread('for (;;) {}'), 200)(TYPICAL)).rejects.toThrow('not drawn in 200 ms');
});

test('a thread that ends without a picture is told of', async () => {
  const { createChartWorker } = await loadWorkers();
  await expect(createChartWorker(writeThread('process.exit(0)'))(TYPICAL)).rejects.toThrow('without a picture');
});

test('a thread is told none of the bot’s secrets', async () => {
  const { createChartWorker } = await loadWorkers();
  const code = "import { parentPort } from 'node:worker_threads'; parentPort.postMessage(Object.keys(process.env));";
  expect(await createChartWorker(writeThread(code))(TYPICAL)).toEqual([]);
});

test('what draws is loaded with the first picture, not with the bot', async () => {
  const main = new URL('main.js', DIST).href;
  const code = `import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => { console.log(url); return next(url, context); } });
    await import('${main}');`;
  const run = ['--input-type=module', '-e', code];
  const { stdout } = await promisify(execFile)(process.execPath, run, { maxBuffer: 1 << 26 });
  expect(stdout).toContain('/charts/draw.js');
  expect(stdout).toContain('/charts/worker.js');
  expect(stdout).not.toMatch(/node_modules\/(@resvg|@expo-google-fonts)|chart-svg|chart-png/);
});
