import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_SECRET, INTAKE_SECRET } from '../../test/world/intake.ts';
import { type Running, runCommand, startBot } from '../../test/world/process.ts';
import type { DrillClock } from './clock.ts';
import { type DrillDatabase, type Engine, openDrillDatabase } from './database.ts';
import { announceInstallations, type DrillPlatforms, openDrillPlatforms } from './platforms.ts';

/** All a drill plays on: a Slack, a Teams, a database and a clock, and bots that are started and killed beside them. */
export type Stage = DrillPlatforms & {
  clock: DrillClock;
  database: DrillDatabase;
  /** Where leads go now; nowhere while no bot runs. */
  address(): string | undefined;
  /** Starts a bot; from now on the platforms and the crowd speak to it. */
  start(options?: StartOptions): Promise<Running>;
  /** Kills it, and nobody is spoken to any more. */
  kill(bot: Running): Promise<void>;
  /** Turns the clock of the platforms and of this bot. */
  turn(bot: Running, ms: number): Promise<void>;
  /** `setup apply`, as an administrator does it. */
  applySetup(): Promise<void>;
  end(): Promise<void>;
};

/** `env`: settings laid over the usual ones. `via`: the address to speak to in place of its own. */
export type StartOptions = { env?: Record<string, string>; via?: string };
export type StageOptions = { engine: Engine; clock: DrillClock; canLookUp: boolean; server?: string };

/** However much else the machine has to do. */
const START_WITHIN_MS = 180_000;

export async function openStage({ engine, clock, canLookUp, server }: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-drill-'));
  const platforms = await openDrillPlatforms(clock.now, canLookUp);
  const database = await openDrillDatabase(engine, folder, server);
  const env = { PORT: '0', HOST: '127.0.0.1', DATABASE_URL: database.url, APP_SECRET, INTAKE_SECRET, ...platforms.env };
  const alive = new Set<Running>();
  let address: string | undefined;
  await writeFile(join(folder, 'org.json'), JSON.stringify(platforms.organisation));
  const applySetup = async (): Promise<void> => {
    const { code, said } = await runCommand(['setup', 'apply', 'org.json'], { env, folder, aheadMs: clock.aheadMs() });
    if (code !== 0) throw new Error(`set-up failed (${code}): ${said}`);
  };
  const kill = async (bot: Running): Promise<void> => {
    alive.delete(bot);
    await bot.kill();
    if (bot.address === address) address = undefined;
  };
  const start: Stage['start'] = async ({ env: over, via } = {}) => {
    const settings = { ...env, ...over };
    const bot = await startBot({
      env: settings,
      folder,
      aheadMs: clock.aheadMs(),
      isTurnable: true,
      startWithinMs: START_WITHIN_MS,
    });
    alive.add(bot);
    address = via ?? bot.address;
    platforms.connect(address);
    return bot;
  };
  await applySetup();
  const first = await start();
  if (!(await announceInstallations(platforms))) throw new Error('the bot did not hear that it was installed');
  await kill(first);
  return {
    ...platforms,
    clock,
    database,
    address: () => address,
    applySetup,
    kill,
    start,
    turn: async (bot, ms) => {
      clock.turn(ms);
      await bot.turn(clock.aheadMs());
    },
    end: async () => {
      for (const bot of alive) await bot.kill();
      await platforms.stop();
      await database.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
