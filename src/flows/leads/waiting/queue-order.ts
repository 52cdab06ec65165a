import { type Definition, listMissing } from '../../../domain/leads/definition/definition.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Reads } from '../../../store/store.ts';

/** What an SQL was when these leads came, by version. */
export type Definitions = ReadonlyMap<number, Definition>;

export async function readDefinitions(reads: Reads, leads: Lead[]): Promise<Definitions> {
  const organisation = leads[0]?.organisation ?? '';
  const numbers = [...new Set(leads.flatMap(({ definition = [] }) => definition))];
  const known = await Promise.all(numbers.map((number) => reads.definition(organisation, number)));
  return new Map(known.flatMap((each) => (each === undefined ? [] : [[each.version, each] as const])));
}

/** The order in which they go to sales: those that lack nothing required first, then those that wait longest. */
export function listInTurn(leads: Lead[], definitions: Definitions): Lead[] {
  const place = (lead: Lead) => {
    const definition = definitions.get(lead.definition ?? 0);
    return definition !== undefined && listMissing(definition, lead.facts).length > 0 ? 1 : 0;
  };
  return leads.toSorted((one, other) => place(one) - place(other) || getWaitsSince(one) - getWaitsSince(other));
}

/** Since when a lead waits for what it does. */
export function getWaitsSince({ waitsSince, receivedAt }: Lead): number {
  return waitsSince ?? receivedAt;
}
