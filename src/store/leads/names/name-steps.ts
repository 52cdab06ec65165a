import type { LeadFacts } from '../../../domain/leads/lead.ts';
import { listKeptNames } from '../../../domain/privacy/name-keys.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../../database/query.ts';
import { listLeadNames } from './lead-names.ts';

/** The names of a lead that is kept, under every key by which a text may lead to them. */
export function keepNames(lead: string, facts: LeadFacts): Step {
  return bind(addNames, { lead, names: writeNames(facts) });
}

/** Nothing says any more how the lead’s company and contact are called. */
export function forgetNames(lead: string): Step {
  return bind(removeNames, { lead });
}

/** Key, kind and name of each, as statements read them. */
export function writeNames(facts: LeadFacts): string {
  return JSON.stringify(
    listLeadNames(facts)
      .flatMap(listKeptNames)
      .map(({ key, kind, name }) => [key, kind, name]),
  );
}

const addNames = prepareSql<{ lead: string; names: string }>()(($, dialect) =>
  dialect === 'sqlite'
    ? sql`insert into lead_names (organisation, lead, key, kind, name)
        select l.organisation, l.id, n.value ->> 0, n.value ->> 1, n.value ->> 2
        from leads l, json_each(${$.names}) n where l.id = ${$.lead} on conflict do nothing`
    : sql`insert into lead_names (organisation, lead, key, kind, name)
        select l.organisation, l.id, n.value ->> 0, n.value ->> 1, n.value ->> 2
        from leads l, jsonb_array_elements(cast(${$.names} as jsonb)) n where l.id = ${$.lead} on conflict do nothing`,
);

const removeNames = prepare<{ lead: string }>()((db, $) => db.deleteFrom('lead_names').where('lead', '=', $.lead));
