import { deriveDefinitionId, deriveMessageId, deriveProfileId, VERSIONS_MAX } from '../../domain/language/term.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import type { LanguageReads } from './reads.ts';
import { toVersion } from './tables.ts';

const AGREED_READ_MAX = 5;

type AgreedReads = Pick<LanguageReads, 'wordsAgreed' | 'definitionsAgreed' | 'definition' | 'profile' | 'messageOf'>;

/** What is in force, and what was agreed when. */
export function createAgreedReads(database: Database): AgreedReads {
  return {
    wordsAgreed: (organisation, from, until) => database.all(selectAgreed, { organisation, from, until }),
    definitionsAgreed: async (organisation, until) => {
      const rows = await database.all(selectDefinitions, {
        organisation,
        term: deriveDefinitionId(organisation),
        until,
      });
      return rows.flatMap(({ agreedAt, ...word }) => (agreedAt === null ? [] : [{ ...word, agreedAt }]));
    },
    definition: async (organisation, number) => {
      const term = deriveDefinitionId(organisation);
      const rows =
        number === undefined
          ? await database.all(selectInForce, { organisation, term })
          : await database.all(selectVersion, { organisation, term, number });
      const [version] = rows.map(toVersion);
      return version && { version: version.number, criteria: version.criteria };
    },
    profile: async (organisation) => {
      const [row] = await database.all(selectInForce, { organisation, term: deriveProfileId(organisation) });
      const version = row && toVersion(row);
      return (
        version && { version: version.number, parts: version.parts ?? {}, agreedAt: version.agreedAt ?? version.at }
      );
    },
    messageOf: async (organisation, segment) =>
      (await database.all(selectInForce, { organisation, term: deriveMessageId(organisation, segment) }))[0]?.term,
  };
}

type OfTerm = { organisation: string; term: string };

const selectInForce = prepare<OfTerm>()((db, $) =>
  db
    .selectFrom('term_versions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('term', '=', $.term)
    .where('state', '=', 'agreed')
    .where(isRoomOn($.organisation)),
);

const selectAgreed = prepare<{ organisation: string; from: number; until: number }>()((db, $) =>
  db
    .selectFrom('term_versions')
    .select(['name', 'number as version'])
    .where('organisation', '=', $.organisation)
    .where('agreed_at', '>=', $.from)
    .where('agreed_at', '<', $.until)
    .where(isRoomOn($.organisation))
    .orderBy('agreed_at')
    .orderBy('term')
    .limit(AGREED_READ_MAX),
);

const selectDefinitions = prepare<OfTerm & { until: number }>()((db, $) =>
  db
    .selectFrom('term_versions')
    .select(['name', 'number as version', 'agreed_at as agreedAt'])
    .where('organisation', '=', $.organisation)
    .where('term', '=', $.term)
    .where('agreed_at', '<', $.until)
    .where(isRoomOn($.organisation))
    .limit(VERSIONS_MAX),
);

/** Where the room is switched off, nothing is measured by it, nor said of it. */
function isRoomOn(organisation: string) {
  return sql<boolean>`exists (
    select 1 from room_switches where organisation = ${organisation} and room = 'language' and state = 'on')`;
}

const selectVersion = prepare<OfTerm & { number: number }>()((db, $) =>
  db
    .selectFrom('term_versions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('term', '=', $.term)
    .where('number', '=', $.number),
);
