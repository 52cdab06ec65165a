import type { HistoryEntry } from '../../../domain/leads/history.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../../database/query.ts';

/** Keeps what happened to a lead, where its row will forget it: beside the statements that change the row. */
export function keepHistory(lead: string, { kind, at, person, other, words }: HistoryEntry): Step {
  return bind(addEntry, {
    lead,
    at,
    kind,
    person: person ?? null,
    other: other ?? null,
    words: words === undefined ? null : JSON.stringify(words),
  });
}

/** It goes with what is personal in the lead. */
export function forgetHistory(lead: string): Step {
  return bind(removeHistory, { lead });
}

type Entry = {
  lead: string;
  at: number;
  kind: string;
  person: string | null;
  other: string | null;
  words: string | null;
};

const addEntry = prepareSql<Entry>()(
  ($) => sql`insert into lead_history (organisation, lead, at, kind, person, other, words)
    select l.organisation, l.id, cast(${$.at} as bigint), cast(${$.kind} as text), cast(${$.person} as text),
      cast(${$.other} as text), cast(${$.words} as text)
    from leads l where l.id = ${$.lead} on conflict do nothing`,
);

const removeHistory = prepare<{ lead: string }>()((db, $) => db.deleteFrom('lead_history').where('lead', '=', $.lead));
