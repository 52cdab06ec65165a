import { loadRooms } from '../../src/flows/rooms.ts';
import type { DatabaseMaker } from './bot/databases.ts';
import type { History } from './history.ts';
import { loadSlackTiers } from './outside/slack.ts';
import { type Outcome, playHistory } from './play.ts';
import type { Broken } from './promises/all.ts';
import { shrinkHistory } from './shrink.ts';
import type { Damage } from './world.ts';

/** A promise that broke, in as few steps as were found, and how that went. */
export type Finding = { history: History; broken: Broken[]; lines: string[] };

/** Loads what the bot loads when it is first needed: on a simulated machine no file is waited for. */
export async function prepareToPlay(): Promise<void> {
  loadSlackTiers();
  await loadRooms();
}

/** Makes a history that broke a promise as short as it can be. */
export async function explainBroken(
  history: History,
  broken: Broken[],
  make: DatabaseMaker,
  damage?: Damage,
): Promise<Finding> {
  const names = new Set(broken.map(({ promise }) => promise));
  const play = async (of: History): Promise<Outcome> => playHistory(of, make, damage);
  const shrunk = await shrinkHistory(history, async (shorter) =>
    (await play(shorter)).broken.some(({ promise }) => names.has(promise)),
  );
  const { broken: left, lines } = await play(shrunk);
  return { history: shrunk, broken: left, lines };
}
