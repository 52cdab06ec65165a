import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organisationOnBoth } from '../../sandbox/samples/noordlicht-teams.ts';
import type { Platform } from '../../src/domain/organisation.ts';
import { type BotCrm, type BotParts, createSetupEvent, createTurnableClock, runBot } from './bot.ts';
import { copyNewest } from './database/sqlite.ts';
import { createWorld, type World, type WorldSetting } from './people.ts';
import type { Organisation, StoryPlatform, StoryPlatformOptions } from './platforms/platform.ts';
import { openStorySlack } from './platforms/slack.ts';
import { openStoryTeams } from './platforms/teams.ts';

export { APP_SECRET, createLeadData, INTAKE_SECRET, postToIntake } from './intake.ts';
export type { World } from './people.ts';
export type { PostedCard } from './platforms/lead-card.ts';
export type { VisibleMessage } from './platforms/platform.ts';

/**
 * `keepsPace`: messages wait for their turn as in real life. Otherwise the clock is turned while the outbox waits no
 * longer than the pace, so that a test need not. `organisation` is laid over the sandbox's own.
 */
export type WorldOptions = {
  platform?: Platform;
  database?: string;
  limits?: boolean;
  scopes?: string[];
  keepsPace?: boolean;
  startsAt?: number;
  crm?: BotCrm;
  metrics?: BotParts['metrics'];
  log?: BotParts['log'];
  organisation?: object | ((own: Organisation) => object);
  /** Nothing is set up yet. */
  isEmpty?: boolean;
  /** Nothing is installed yet either: two workspaces may do so. */
  isByOauth?: boolean;
  isProxy?: BotParts['isProxy'];
};

/** A running bot beside one simulated platform, Slack where none is named. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { platform = 'slack' } = options;
  const open = async (given: StoryPlatformOptions) => [
    await (platform === 'slack' ? openStorySlack(given) : openStoryTeams(given)),
  ];
  const { setting, places: platforms } = await startWorld(options, open);
  const [first] = platforms;
  if (first === undefined) throw new Error('nowhere');
  return createWorld(setting, first);
}

/** One bot for an organisation that is on both platforms, seen from either. */
export async function openBothWorlds(
  options: Omit<WorldOptions, 'platform'> = {},
): Promise<{ slack: World; teams: World }> {
  const open = (given: StoryPlatformOptions) => Promise.all([openStorySlack(given), openStoryTeams(given)]);
  const { setting, places: platforms } = await startWorld(options, open, organisationOnBoth);
  return { slack: createWorld(setting, platforms[0]), teams: createWorld(setting, platforms[1]) };
}

async function startWorld<Places extends StoryPlatform[]>(
  options: WorldOptions,
  open: (given: StoryPlatformOptions) => Promise<Places>,
  both?: Organisation,
): Promise<{ setting: WorldSetting; places: Places }> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-'));
  const { limits, scopes, organisation: over = {}, keepsPace = false, crm = {}, metrics, log } = options;
  const clock = createTurnableClock(options.startsAt);
  const platforms = await open({
    now: clock.now,
    ...(limits !== undefined && { limits }),
    ...(scopes !== undefined && { scopes }),
    ...(options.isByOauth && { isByOauth: true }),
  });
  const own = both ?? platforms[0]?.organisation;
  if (own === undefined) throw new Error('nowhere');
  const organisation = { ...own, ...(typeof over === 'function' ? over(own) : over) };
  const database = options.database ?? (await copyNewest(join(folder, 'test.db')));
  const running = await runBot({
    database,
    clock,
    platforms,
    keepsPace,
    crm,
    ...(metrics && { metrics }),
    ...(log && { log }),
    ...(options.isProxy && { isProxy: options.isProxy }),
  });
  if (options.isEmpty !== true) await running.bot.handle(createSetupEvent(organisation));
  const end = async (): Promise<void> => {
    await running.stop();
    for (const first of platforms) await first.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { setting: { running, clock, database, organisation, end }, places: platforms };
}
