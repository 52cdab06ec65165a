import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openConnection } from '../load/connection.ts';
import { requestsOf } from '../load/requests.ts';
import { APP_SECRET, BOT_TOKEN, INTAKE_SECRET, SIGNING_SECRET } from '../load/sample.ts';
import { seedDatabase } from '../load/seed.ts';
import { ended, startSide } from '../processes.ts';
import { quantile } from '../statistics.ts';
import { seedMany } from './seed.ts';
import type { Stop } from './watch.ts';

const { values } = parseArgs({
  options: {
    leads: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '130' },
    taps: { type: 'string', default: '300' },
  },
});
const LEADS = Number(values.leads);
const SECONDS = Number(values.seconds);
const TAPS = Number(values.taps);
const CONNECTIONS = 20;
const AT_ONCE_MS = 20;
const SHOWN = 12;
const ALLOWED_MS = 20;

/** The built bot, as people start it, on a seeded database, under taps: its longest stops, and what ran then. */
const folder = mkdtempSync(join(tmpdir(), 'smarketing-loop-'));
const slack = await startSide('./sides/slack.js');
try {
  const begin = performance.now();
  const file = await seedDatabase(folder);
  await seedMany(file, LEADS, Date.now());
  say(`${LEADS} leads in ${Math.round((performance.now() - begin) / 1000)} s; ${TAPS} taps/s for ${SECONDS} s`);
  await drill(file);
} finally {
  await slack.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function drill(file: string): Promise<void> {
  const port = 20_000 + (process.pid % 20_000);
  const child = fork(fileURLToPath(new URL('../../src/cli/cli.js', import.meta.url)), ['serve'], {
    execArgv: ['--import', new URL('watch.js', import.meta.url).href],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      DATABASE_URL: `file:${file}`,
      ...{ HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
      SLACK_API_URL: `http://127.0.0.1:${slack.port}/api/`,
      ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET },
      ...{ APP_SECRET, INTAKE_SECRET },
    },
  });
  const stops: Stop[] = [];
  child.on('message', (stop) => stops.push(stop as Stop));
  try {
    await waitUntilReady(port);
    // What is loaded at the start is another matter.
    await sleep(1500);
    stops.length = 0;
    const { latencies, bad } = await tap(port);
    say(
      `answered ${latencies.length}, not well ${bad}; p50 ${ms(quantile(latencies, 0.5))}, p99 ${ms(quantile(latencies, 0.99))}, longest ${ms(Math.max(...latencies))}`,
    );
    report(stops);
  } finally {
    await ended(child);
  }
}

async function waitUntilReady(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await sleep(50);
  }
}

/** So many a second, whether or not the ones before were answered. */
async function tap(port: number): Promise<{ latencies: number[]; bad: number }> {
  const free = await Promise.all(Array.from({ length: CONNECTIONS }, () => openConnection(port)));
  const latencies: number[] = [];
  let bad = 0;
  let asked = 0;
  let waiting: { request: Buffer; at: number }[] = [];
  const begin = performance.now();
  const sendNext = (): void => {
    while (free.length > 0 && waiting.length > 0) {
      const [next, ...others] = waiting;
      // In turns: one that was left alone for a minute would be closed.
      const connection = free.shift();
      if (next === undefined || connection === undefined) return;
      waiting = others;
      connection.ask(next.request, (status) => {
        latencies.push(performance.now() - next.at);
        if (status < 200 || status > 299) bad += 1;
        free.push(connection);
        sendNext();
      });
    }
  };
  while (performance.now() - begin < SECONDS * 1000) {
    const now = performance.now();
    const due = Math.floor(((now - begin) / 1000) * TAPS) - asked;
    waiting.push(...requestsOf('taps', asked, due, slack.port).map((request) => ({ request, at: now })));
    asked += due;
    sendNext();
    await sleep(AT_ONCE_MS);
  }
  await sleep(1000);
  for (const connection of free) connection.end();
  return { latencies, bad };
}

/** `own`: what the processor worked then; the rest is waiting, for the disk or for another process. */
function report(stops: Stop[]): void {
  const long = stops.filter(({ ms }) => ms > ALLOWED_MS);
  say(
    `stops over ${ALLOWED_MS} ms: ${long.length}, of which worked so long: ${long.filter(({ ownMs }) => ownMs > ALLOWED_MS).length}`,
  );
  for (const stop of stops.toSorted((one, other) => other.ms - one.ms).slice(0, SHOWN)) {
    say(
      `${new Date(stop.at).toISOString().slice(11, 23)}  ${ms(stop.ms)} (worked ${ms(stop.ownMs)}), ${stop.statements} statements`,
    );
    for (const { sql, ms: took, rows } of stop.longest) say(`    ${ms(took)}  ${rows} rows  ${sql}`);
  }
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
