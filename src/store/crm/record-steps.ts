import { sql } from '../database/kysely.ts';
import { bind, prepareSql, type Step } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { RecordChange } from './changes.ts';
import { retryAwaitingStep } from './inbox-steps.ts';

export const recordSteps: Steps<RecordChange> = {
  'record.linked': ({ organisation, source, record, lead, externalId, at }) => [
    bind(link, { organisation, source, object: record.object, record: record.id, lead, externalId, at }),
    retryAwaitingStep({ organisation, source, record, at }),
  ],
  'record.heard': ({ organisation, source, record: { object, id: record }, facts, outcome }) => [
    ...(facts ? [bind(hearFacts, { organisation, source, object, record, ...facts })] : []),
    ...(outcome ? [bind(hearOutcome, { organisation, source, object, record, ...outcome })] : []),
  ],
};

/** Of a lead that was forgotten nobody asks which record it was. */
export function forgetRecords(): Step[] {
  return [bind(dropForgotten, {})];
}

type OfRecord = { organisation: string; source: string; object: string; record: string };

const link = prepareSql<OfRecord & { lead: string; externalId: string; at: number }>()(
  ($) => sql`insert into records (organisation, source, object, record, lead, external_id, linked_at)
    values (${$.organisation}, ${$.source}, ${$.object}, ${$.record}, ${$.lead}, ${$.externalId}, ${$.at})
    on conflict (organisation, source, object, record) do update
    set lead = excluded.lead, external_id = excluded.external_id`,
);

type Heard = OfRecord & { at: number; hash: string };

const hearFacts = prepareSql<Heard>()(
  ($) => sql`update records set facts_at = ${$.at}, facts_hash = ${$.hash}
    where organisation = ${$.organisation} and source = ${$.source} and object = ${$.object} and record = ${$.record}`,
);

const hearOutcome = prepareSql<Heard>()(
  ($) => sql`update records set outcome_at = ${$.at}, outcome_hash = ${$.hash}
    where organisation = ${$.organisation} and source = ${$.source} and object = ${$.object} and record = ${$.record}`,
);

const dropForgotten = prepareSql<Record<never, never>>()(
  () => sql`delete from records where exists
    (select 1 from leads l where l.id = records.lead and l.organisation = records.organisation and l.forgotten = 1)`,
);
