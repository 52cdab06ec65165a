import {
  type CardPlace,
  type ChatTarget,
  isSameWorkspace,
  makeChannelTarget,
  makePersonTarget,
} from '../../../domain/deliveries/target.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { findSalesChannels, type Organisation } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Reads } from '../../../store/store.ts';

/** Of a lead’s card: where it stands or waits to, and where it was given up, so that nobody knows whether it does. */
export type LeadPlaces = { standing: CardPlace[]; givenUp: ChatTarget[] };

export async function readLeadPlaces(reads: Reads, { id, organisation }: Lead): Promise<LeadPlaces> {
  const subject = { kind: 'lead', lead: id } as const;
  const [standing, givenUp] = await Promise.all([
    reads.placesOf(organisation, subject),
    reads.givenUpOf(organisation, subject),
  ]);
  return { standing, givenUp };
}

/** The same of several leads, by lead. */
export async function readPlacesOfLeads(reads: Reads, leads: Lead[]): Promise<ReadonlyMap<string, LeadPlaces>> {
  const found = leads.map(async (lead) => [lead.id, await readLeadPlaces(reads, lead)] as const);
  return new Map(await Promise.all(found));
}

/** Where its channel reads of a lead: where its card stands or waits to, and where one is missing. */
export function listChannelsOf(lead: Lead, places: LeadPlaces, organisation: Organisation): ChatTarget[] {
  return [...places.standing.map(({ target }) => target), ...listWithoutCard(lead, places, organisation)];
}

/**
 * Where the card of a lead is missing, one a workspace, by the set-up of now: it was given up there, or stands nowhere at all. A workspace
 * that joined later misses none, nor does a lead of a list: that is one message for all of them.
 */
export function listWithoutCard(
  { list, facts }: Lead,
  { standing, givenUp }: LeadPlaces,
  organisation: Organisation,
): ChatTarget[] {
  if (list !== undefined) return [];
  const isNowhere = standing.length + givenUp.length === 0;
  return findSalesChannels(organisation, facts.segment)
    .map(makeChannelTarget)
    .filter((channel) => {
      const isHere = (target: ChatTarget) => isSameWorkspace(target, channel);
      return !standing.some(({ target }) => isHere(target)) && (isNowhere || givenUp.some(isHere));
    });
}

/** Whether somebody who is mentioned in its thread is notified: a card stands or comes where they are. In a list it comes with whatever is done. */
export function isReadBy({ identities }: Person, { list }: Lead, { standing }: LeadPlaces): boolean {
  const homes = identities.map(makePersonTarget);
  return list !== undefined || standing.some(({ target }) => homes.some((home) => isSameWorkspace(home, target)));
}
