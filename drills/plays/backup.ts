import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { APP_SECRET, BOT_TOKEN, INTAKE_SECRET, SIGNING_SECRET } from '../../bench/load/sample.ts';
import { seedDatabase } from '../../bench/load/seed.ts';
import { seedMany } from '../../bench/loop/seed.ts';
import { type Side, startSide } from '../../bench/processes.ts';
import { quantile } from '../../bench/statistics.ts';
import { SECOND_MS } from '../../src/domain/time.ts';
import { startPostgresServer } from '../../test/world/database/server.ts';
import { type Running, runCommand, startBot } from '../../test/world/process.ts';
import { type AcknowledgedTap, type SteadyTaps, tapSteadily } from '../crowd/steady-taps.ts';
import type { Engine } from '../stage/database.ts';

/** `taps`: so many a second. */
export type BackupPlay = { engine: Engine; leads: number; seconds: number; taps: number };
/** What came of it, a line each. */
export type BackupOutcome = { figures: string[]; broken: string[] };

const BEFORE_MS = 2 * SECOND_MS;
const START_WITHIN_MS = 180_000;
const READY_WITHIN_MS = 120_000;

type Playing = {
  folder: string;
  slack: Side;
  url: string;
  outcome: BackupOutcome;
  newUrl(name: string): Promise<string>;
};
/** `beganAt`: by the process's clock, when the command was typed. */
type MadeBackup = { file: string; beganAt: number; tookMs: number; tables: Record<string, { rows: number }> };

/** People tap steadily: for a while, and as long again while backups are made; one of these is restored, and a bot starts on it. */
export async function playBackup({ engine, leads, seconds, taps }: BackupPlay): Promise<BackupOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-backup-'));
  const slack = await startSide('./sides/slack.js');
  const server = engine === 'postgres' ? await startPostgresServer() : undefined;
  const outcome: BackupOutcome = { figures: [], broken: [] };
  try {
    const file = await seedDatabase(folder);
    if (leads > 0) await seedMany(file, leads, Date.now());
    const newUrl = async (name: string): Promise<string> => {
      await server?.createDatabase(name);
      return server === undefined ? `file:${join(folder, name, 'bot.db')}` : `${server.url}/${name}`;
    };
    const playing = { folder, slack, outcome, newUrl, url: `file:${file}` };
    if (server !== undefined) playing.url = await migrate(playing);
    await tapAndBackUp(playing, seconds, taps);
    return outcome;
  } finally {
    await slack.stop();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function migrate(playing: Playing): Promise<string> {
  const to = await playing.newUrl('moved');
  const { said, tookMs } = await run(playing, ['migrate-data', '--json'], playing.url, { TO_DATABASE_URL: to });
  const { tables } = JSON.parse(said) as Pick<MadeBackup, 'tables'>;
  playing.outcome.figures.push(
    `migrate-data          ${countAll(tables)} rows, counts and sums the same, in ${seconds(tookMs)}`,
  );
  return to;
}

async function tapAndBackUp(playing: Playing, long: number, perSecond: number): Promise<void> {
  const { slack, url, outcome } = playing;
  const bot = await start(playing, url);
  const tap = (first: number) =>
    tapSteadily({ port: portOf(bot), slackPort: slack.port, perSecond, seconds: long, first });
  const without = await tap(0);
  const tapping = tap(perSecond * long);
  await sleep(BEFORE_MS);
  const backups: MadeBackup[] = [];
  let isOver = false;
  void tapping.finally(() => {
    isOver = true;
  });
  while (!isOver) backups.push(await makeBackup(playing, backups.length));
  const during = await tapping;
  await bot.stop();
  outcome.figures.push(
    describeTaps('taps alone', without),
    describeTaps('taps amid backups', during),
    `backups               ${backups.length} of ${countAll(backups[0]?.tables ?? {})} rows, each in ${seconds(
      quantile(
        backups.map(({ tookMs }) => tookMs),
        0.5,
      ),
    )} (median)`,
  );
  // What a machine with too much to do refuses anyway is no backup’s doing.
  if (without.refused === 0 && during.refused > 0)
    outcome.broken.push('taps were not acknowledged since a backup was made');
  const acknowledged = [...without.acknowledged, ...during.acknowledged];
  for (const backup of backups) outcome.broken.push(...findMissing(backup, acknowledged));
  await restore(playing, backups);
}

function portOf({ address }: Running): number {
  return Number(new URL(address).port);
}

async function makeBackup(playing: Playing, nth: number): Promise<MadeBackup> {
  const file = join(playing.folder, `backup-${nth}.db`);
  const beganAt = performance.now();
  const { said, tookMs } = await run(playing, ['backup', file, '--json'], playing.url);
  return { file, beganAt, tookMs, ...(JSON.parse(said) as Pick<MadeBackup, 'tables'>) };
}

/** What was acknowledged before it began and is not in it; and what is in it by half: a judgement without its history, or the other way round. */
function findMissing({ file, beganAt }: MadeBackup, acknowledged: AcknowledgedTap[]): string[] {
  const read = (table: string): Set<string> => {
    const db = new Sqlite(file, { readonly: true });
    const rows = db.prepare<[], string>(`select distinct lead || ' ' || person from ${table}`).pluck().all();
    db.close();
    return new Set(rows);
  };
  const [verdicts, history] = [read('verdicts'), read('verdict_history')];
  const before = acknowledged.filter(({ at }) => at < beganAt);
  const missing = before.filter(({ lead, person }) => !verdicts.has(`${lead} ${person}`));
  const half = [
    ...[...verdicts].filter((tap) => !history.has(tap)),
    ...[...history].filter((tap) => !verdicts.has(tap)),
  ];
  return [
    ...(before.length === 0 ? ['nothing was acknowledged before a backup'] : []),
    ...(missing.length > 0 ? [`${missing.length} acknowledged taps are not in ${file}`] : []),
    ...(half.length > 0 ? [`${half.length} taps are in ${file} by half`] : []),
  ];
}

/** Whoever is restored holds what stood at the moment of the backup, checks, and starts. */
async function restore(playing: Playing, backups: MadeBackup[]): Promise<void> {
  const { outcome } = playing;
  const backup = backups[Math.floor(backups.length / 2)];
  if (backup === undefined) throw new Error('no backup was made');
  const checked = await run(playing, ['restore', backup.file, '--verify', '--json'], playing.url);
  const url = await playing.newUrl('restored');
  const restored = await run(playing, ['restore', backup.file, '--json'], url);
  const again = join(playing.folder, 'again.db');
  const second = JSON.parse((await run(playing, ['backup', again, '--json'], url)).said) as MadeBackup;
  // What was under way or held is another by design; all else is as it was.
  const moved = new Set(['deliveries', 'lanes', 'installation']);
  const different = Object.keys(backup.tables).filter(
    (name) => !moved.has(name) && JSON.stringify(backup.tables[name]) !== JSON.stringify(second.tables[name]),
  );
  if (different.length > 0) outcome.broken.push(`restored otherwise: ${different.join(', ')}`);
  const bot = await start(playing, url);
  const wrong = await waitUntilReady(bot);
  if (wrong !== undefined) outcome.broken.push(`the restored bot is not ready: ${wrong}`);
  await bot.stop();
  outcome.figures.push(
    `restored              ${second.tables['verdicts']?.rows} judgements as at the backup, checked in ${seconds(checked.tookMs)}, restored in ${seconds(restored.tookMs)}, ready in ${seconds(bot.startedIn)}`,
  );
}

/** What it says is wrong, where it is not ready in time. */
async function waitUntilReady({ address }: Running): Promise<string | undefined> {
  const until = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`${address}/readyz`);
    if (answer.status === 200) return undefined;
    if (performance.now() > until) return answer.text();
    await sleep(SECOND_MS);
  }
}

async function start({ folder, slack }: Playing, url: string): Promise<Running> {
  return startBot({ env: listSettings(slack, url), folder, startWithinMs: START_WITHIN_MS });
}

async function run({ folder, slack }: Playing, args: string[], url: string, more: Record<string, string> = {}) {
  const began = performance.now();
  const { code, said } = await runCommand(args, { env: { ...listSettings(slack, url), ...more }, folder });
  if (code !== 0) throw new Error(`${args[0]} failed (${code}): ${said}`);
  return { said, tookMs: performance.now() - began };
}

function listSettings(slack: Side, url: string): Record<string, string> {
  return {
    ...{ DATABASE_URL: url, HOST: '127.0.0.1', PORT: '0', APP_SECRET, INTAKE_SECRET },
    SLACK_API_URL: `http://127.0.0.1:${slack.port}/api/`,
    ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET },
  };
}

function describeTaps(what: string, { acknowledged, refused }: SteadyTaps): string {
  const took = acknowledged.map(({ tookMs }) => tookMs);
  const [p50, p99] = [0.5, 0.99].map((share) => `${quantile(took, share).toFixed(1)} ms`);
  return `${what.padEnd(21)} ${took.length} acknowledged, ${refused} not; p50 ${p50}, p99 ${p99}, longest ${Math.max(...took).toFixed(0)} ms`;
}

function countAll(tables: MadeBackup['tables']): number {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}

function seconds(ms: number): string {
  return `${(ms / SECOND_MS).toFixed(1)} s`;
}
