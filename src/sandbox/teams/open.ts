import type { TeamsOptions, TeamsPlace } from './place.ts';

/** Starts a simulated Teams on 127.0.0.1 that remembers, and refuses what the real one refuses. */
export async function openTeams(_options: TeamsOptions): Promise<TeamsPlace> {
  throw new Error('being written');
}
