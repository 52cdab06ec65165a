import type { Card } from '../../cards/card.ts';
import type { Outbound } from '../../courier.ts';
import type { References, TeamsCalls } from './calls.ts';
import type { TeamsPictures } from './pictures.ts';

/** The courier's way into Teams. */
export function teamsOutbound(_calls: TeamsCalls, _references: References, _pictures: TeamsPictures): Outbound<Card> {
  throw new Error('being written');
}
