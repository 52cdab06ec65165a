import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BOT_TOKEN, INTAKE_SECRET, SIGNING_SECRET } from './load/sample.ts';
import { copyOf } from './load/seed.ts';
import { ended } from './processes.ts';

/** `startMs`: from the start of the process until it says that it listens. `residentMb`: what it holds when idle, where the system tells. */
export type Started = { startMs: number; residentMb: number | undefined };
/** `both` is ours on Slack and Teams: what loading Microsoft's SDK costs, and only there. */
export type Starts = { bolt: Started[]; ours: Started[]; both: Started[] };

const IDLE_MS = 1500;
const GUID = '01234567-89ab-4def-8123-456789abcdef';
/** A local client: nothing is asked of it before somebody knocks. */
const TEAMS = {
  TEAMS_APP_TYPE: 'SingleTenant',
  TEAMS_APP_ID: GUID,
  TEAMS_APP_PASSWORD: 'bench',
  TEAMS_TENANT_ID: GUID,
  TEAMS_OPENID_URL: 'http://127.0.0.1:9/keys',
};

export async function measureStarts(asked: { seeded: string; slackPort: number; times: number }): Promise<Starts> {
  const api = `http://127.0.0.1:${asked.slackPort}/api/`;
  const bolt = [path('./sides/bolt.js'), JSON.stringify({ slackPort: asked.slackPort })];
  const ours = [path('../src/cli/cli.js'), 'serve'];
  const starts: Starts = { bolt: [], ours: [], both: [] };
  for (let time = 0; time <= asked.times; time += 1) {
    const env = {
      PORT: '0',
      DATABASE_URL: `file:${copyOf(asked.seeded, `start-${time}`)}`,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: api,
      INTAKE_SECRET,
    };
    const anchor = await startOnce(bolt, {});
    const own = await startOnce(ours, env);
    const onBoth = await startOnce(ours, { ...env, ...TEAMS });
    // The first ones only warm the disk's cache.
    if (time === 0) continue;
    starts.bolt.push(anchor);
    starts.ours.push(own);
    starts.both.push(onBoth);
  }
  return starts;
}

function path(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

async function startOnce(args: string[], env: Record<string, string>): Promise<Started> {
  const begin = performance.now();
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, args, { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('listening')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code} before it listened`)));
  });
  const startMs = performance.now() - begin;
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const residentMb = residentOf(child.pid ?? 0);
  await ended(child);
  return { startMs, residentMb };
}

function residentOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
