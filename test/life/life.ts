import type { Instant } from '../../src/domain/time.ts';
import type { Store } from '../../src/store/store.ts';
import type { Cast } from './cast.ts';
import { liveCheckins } from './checkins.ts';
import { liveFindings } from './findings.ts';
import { enterLead, liveLeads } from './leads.ts';
import { type Living, openLiving } from './living.ts';
import { livePeople } from './people.ts';

/** A life takes its time, on PostgreSQL and a busy machine most of all. */
export const LIFE_TAKES_MS = 120_000;

/** A Monday morning. */
export const LIFE_STARTS_AT = Date.UTC(2026, 2, 2, 9);

/** Some months of an organisation in which everything happens that can; messages of its last day are still to be sent. */
export async function liveThrough(store: Store, cast: Cast, startsAt: Instant = LIFE_STARTS_AT): Promise<Living> {
  const living = openLiving(store, cast, startsAt);
  await livePeople(living);
  await liveLeads(living);
  await liveFindings(living);
  await liveCheckins(living);
  await enterLead(living);
  return living;
}
