import type { Channel, Organisation } from '../../organisation.ts';
import type { LeadFacts } from '../lead.ts';
import { type Definition, listMissing } from './definition.ts';

/** Leads that lack a required criterion stay with marketing: where both teams want it so, and marketing has a channel to see them in. */
export function mayHold(organisation: Organisation): boolean {
  return organisation.holdIncomplete === true && findMarketingChannels(organisation).length > 0;
}

/** This one does, by what an SQL was when it came. */
export function isIncomplete(
  organisation: Organisation,
  definition: Definition | undefined,
  facts: LeadFacts,
): boolean {
  return mayHold(organisation) && definition !== undefined && listMissing(definition, facts).length > 0;
}

/** Where marketing reads of leads that are not complete: its channels, one a workspace. */
export function findMarketingChannels({ channels, workspaces }: Organisation): Channel[] {
  return workspaces.flatMap(({ platform, id }) => {
    const here = channels.filter(
      (channel) => channel.purpose === 'marketing' && channel.platform === platform && channel.workspace === id,
    );
    const chosen = here.find(({ isDefault }) => isDefault) ?? here[0];
    return chosen === undefined ? [] : [chosen];
  });
}
