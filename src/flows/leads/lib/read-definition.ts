import type { Definition } from '../../../domain/leads/definition/definition.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Reads } from '../../../store/store.ts';

/** What an SQL was when this lead came; nothing where nothing was agreed. Later versions measure later leads. */
export async function readDefinition(reads: Reads, lead: Lead): Promise<Definition | undefined> {
  return lead.definition === undefined ? undefined : reads.definition(lead.organisation, lead.definition);
}
