import { listKeptWords } from '../../../domain/leads/search/company-words.ts';
import { listPieces } from '../../../domain/leads/search/typos.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import { addInstallationValue, changeInstallationValue } from '../../shared/installation.ts';
import type { SearchChange } from '../changes.ts';
import { nameRead } from './search-queries.ts';

export const searchSteps: Steps<SearchChange> = {
  // A company that has a new name by now is read again.
  'company.read': ({ organisation, lead, company }) => {
    const words = listKeptWords(company);
    const pieces = words.flatMap((word) => listPieces(word).map((piece) => [piece, word]));
    return [
      bind(addWords, { lead, company, words: JSON.stringify(words) }),
      ...(pieces.length === 0 ? [] : [bind(addPieces, { organisation, pieces: JSON.stringify(pieces) })]),
    ];
  },
  'companies.read': ({ organisation, until, was }) => {
    const name = nameRead(organisation);
    return was === undefined
      ? [bind(addInstallationValue, { name, value: `${until}` }, 'outrun')]
      : [bind(changeInstallationValue, { name, value: `${until}`, was: `${was}` }, 'outrun')];
  },
};

/** Its company is read again, if it has another name now. */
export function forgetWords(lead: string): Step {
  return bind(removeWords, { lead });
}

const addWords = prepareSql<{ lead: string; company: string; words: string }>()(($, dialect) =>
  dialect === 'sqlite'
    ? sql`insert into company_words (organisation, word, lead) select l.organisation, w.value, l.id
        from leads l, json_each(${$.words}) w
        where l.id = ${$.lead} and l.forgotten = 0 and l.facts ->> '$.company' = ${$.company} on conflict do nothing`
    : sql`insert into company_words (organisation, word, lead) select l.organisation, w.value, l.id
        from leads l, jsonb_array_elements_text(cast(${$.words} as jsonb)) as w(value)
        where l.id = ${$.lead} and l.forgotten = 0 and cast(l.facts as json) ->> 'company' = ${$.company}
        on conflict do nothing`,
);

const addPieces = prepareSql<{ organisation: string; pieces: string }>()(($, dialect) =>
  dialect === 'sqlite'
    ? sql`insert into company_pieces (organisation, piece, word) select ${$.organisation}, p.value ->> 0, p.value ->> 1
        from json_each(${$.pieces}) p where true on conflict do nothing`
    : sql`insert into company_pieces (organisation, piece, word)
        select cast(${$.organisation} as text), p.value ->> 0, p.value ->> 1
        from jsonb_array_elements(cast(${$.pieces} as jsonb)) as p(value) on conflict do nothing`,
);

const removeWords = prepare<{ lead: string }>()((db, $) => db.deleteFrom('company_words').where('lead', '=', $.lead));
