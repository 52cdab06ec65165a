import type { Definition } from '../../../domain/leads/definition/definition.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Reads } from '../../../store/store.ts';

/** What an SQL was when this lead came; nothing where nothing was agreed. Later versions measure later leads. */
export async function readDefinition(reads: Reads, lead: Lead): Promise<Definition | undefined> {
  return lead.definition === undefined ? undefined : reads.definition(lead.organisation, lead.definition);
}

/** What may be said to be wrong of it: as long as the version by which this lead came is in force. */
export async function readDisputable(reads: Reads, lead: Lead): Promise<Definition | undefined> {
  if (lead.definition === undefined) return undefined;
  const inForce = await reads.definition(lead.organisation);
  return inForce?.version === lead.definition ? inForce : undefined;
}
