import type { Card } from '../../cards/card.ts';
import type { Outbound } from '../../courier.ts';
import type { Instant } from '../../domain/time.ts';
import type { Handle, Log } from '../handle.ts';
import type { Door } from '../http.ts';
import type { TeamsAccount } from './account.ts';
import type { References } from './calls.ts';
import type { TeamsPictures } from './pictures.ts';

export type TeamsParts = {
  account: TeamsAccount;
  handle: Handle;
  log: Log;
  references: References;
  pictures: TeamsPictures;
  now(): Instant;
  /** Given every reply that is on its way, so that a stop waits for it. */
  onShowing(shown: Promise<void>): void;
};

/** All of Teams behind two words: the door it knocks on and the courier's way in. Loaded only when Teams is configured. */
export function openTeams(_parts: TeamsParts): { door: Door; outbound: Outbound<Card> } {
  throw new Error('being written');
}
