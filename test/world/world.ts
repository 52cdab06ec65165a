import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organisationOnBoth } from '../../sandbox/samples/noordlicht-teams.ts';
import type { Platform } from '../../src/domain/organisation.ts';
import { described, runBot, turnable } from './bot.ts';
import { type Setting, type World, worldIn } from './people.ts';
import type { Organisation, Place, PlaceOptions } from './platforms/platform.ts';
import { slackPlace } from './platforms/slack.ts';
import { teamsPlace } from './platforms/teams.ts';

export { aLead, INTAKE_SECRET, post } from './intake.ts';
export type { World } from './people.ts';
export type { Posted } from './platforms/lead-card.ts';
export type { Seen } from './platforms/platform.ts';

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
  organisation?: object | ((own: Organisation) => object);
};

/** A running bot beside one simulated platform, Slack where none is named. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { platform = 'slack' } = options;
  const open = async (given: PlaceOptions) => [await (platform === 'slack' ? slackPlace(given) : teamsPlace(given))];
  const { setting, places } = await begin(options, open);
  const [place] = places;
  if (place === undefined) throw new Error('nowhere');
  return worldIn(setting, place);
}

/** One bot for an organisation that is on both platforms, seen from either. */
export async function openBoth(options: Omit<WorldOptions, 'platform'> = {}): Promise<{ slack: World; teams: World }> {
  const open = (given: PlaceOptions) => Promise.all([slackPlace(given), teamsPlace(given)]);
  const { setting, places } = await begin(options, open, organisationOnBoth);
  return { slack: worldIn(setting, places[0]), teams: worldIn(setting, places[1]) };
}

async function begin<Places extends Place[]>(
  options: WorldOptions,
  open: (given: PlaceOptions) => Promise<Places>,
  both?: Organisation,
): Promise<{ setting: Setting; places: Places }> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-'));
  const { limits, scopes, organisation: over = {}, keepsPace = false } = options;
  const clock = turnable(options.startsAt);
  const places = await open({
    now: clock.now,
    ...(limits !== undefined && { limits }),
    ...(scopes !== undefined && { scopes }),
  });
  const own = both ?? places[0]?.organisation;
  if (own === undefined) throw new Error('nowhere');
  const organisation = { ...own, ...(typeof over === 'function' ? over(own) : over) };
  const database = options.database ?? `file:${join(folder, 'test.db')}`;
  const running = await runBot({ database, clock, places, keepsPace });
  await running.bot.handle(described(organisation));
  const end = async (): Promise<void> => {
    await running.stop();
    for (const place of places) await place.end();
    await rm(folder, { recursive: true, force: true });
  };
  return { setting: { running, clock, database, organisation, end }, places };
}
