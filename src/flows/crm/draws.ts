import { recordRefusedCard, recordTakenCard, sourceStuckCard } from '../../cards/crm/record-cards.ts';
import { isCompletable } from '../../domain/crm/writing/draw-fields.ts';
import type { Draw } from '../room.ts';
import { findSource, readRecordFacts } from './writing/record-facts.ts';

/** Nothing when it was taken meanwhile. */
export const drawRecordRefused: Draw<'record-refused'> = async (
  reads,
  { lead: leadId, source: sourceId },
  { organisation, locale },
) => {
  const facts = await readRecordFacts(reads, organisation.id, { source: sourceId, lead: leadId });
  const refused = facts?.written?.refused;
  if (facts === undefined || refused === undefined) return undefined;
  const { field } = refused;
  return recordRefusedCard({
    lead: facts.lead,
    vendor: facts.source.kind,
    isCompletable: isCompletable(facts.source, field),
    locale,
    ...(field !== undefined && { field }),
  });
};

/** It was taken meanwhile. */
export const drawSettledRecord: Draw<'record-refused'> = async (
  reads,
  { lead: leadId, source: sourceId },
  { organisation, locale },
) => {
  const facts = await readRecordFacts(reads, organisation.id, { source: sourceId, lead: leadId });
  return facts && recordTakenCard({ lead: facts.lead, vendor: facts.source.kind, locale });
};

/** Nothing when it takes what it is told again. */
export const drawSourceStuck: Draw<'source-stuck'> = async (reads, { source: id }, { organisation, locale, now }) => {
  const stuck = (await reads.stuckSources(organisation.id)).find(({ source }) => source === id);
  const source = findSource(organisation, id);
  if (stuck === undefined || source === undefined) return undefined;
  const { reason, since } = stuck;
  return sourceStuckCard({ vendor: source.kind, reason, since, locale, zone: organisation.zone, now });
};
