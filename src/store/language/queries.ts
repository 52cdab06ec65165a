import {
  deriveDefinitionId,
  TERMS_MAX,
  type Term,
  type TermEntry,
  type TermVersion,
  VERSIONS_MAX,
} from '../../domain/language/term.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import { createDisputeReads } from './dispute-queries.ts';
import type { DisputeReads, LanguageReads } from './reads.ts';
import { toTerm, toVersion } from './tables.ts';

const MISSES_READ_MAX = 10;
const REVIEWS_READ_MAX = 20;
const OWN_MAX = 1000;
const AGREED_READ_MAX = 5;

export function createLanguageReads(database: Database): LanguageReads & DisputeReads {
  return {
    ...createDisputeReads(database),
    lexicon: async (organisation) => {
      const [terms, versions] = await Promise.all([
        database.all(selectTerms, { organisation }),
        database.all(selectStanding, { organisation }),
      ]);
      return joinEntries(terms.map(toTerm), versions.map(toVersion));
    },
    termEntry: async (organisation, term) => {
      const [terms, versions] = await Promise.all([
        database.all(selectTerm, { organisation, term }),
        database.all(selectStandingOf, { organisation, term }),
      ]);
      return joinEntries(terms.map(toTerm), versions.map(toVersion))[0];
    },
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
    termVersions: async (organisation, term) =>
      (await database.all(selectVersions, { organisation, term })).map(toVersion),
    termsToReview: async (organisation, now) => (await database.all(selectToReview, { organisation, now })).map(toTerm),
    missedWords: (organisation, least) => database.all(selectMisses, { organisation, least }),
    ownVersions: async (organisation, person) =>
      (await database.all(selectOwn, { organisation, person })).map(toVersion),
  };
}

function joinEntries(terms: Term[], versions: TermVersion[]): TermEntry[] {
  const find = (term: Term, state: TermVersion['state']) =>
    versions.find((each) => each.term === term.id && each.state === state);
  return terms.map((term) => {
    const [agreed, proposed] = [find(term, 'agreed'), find(term, 'proposed')];
    return { term, ...(agreed && { agreed }), ...(proposed && { proposed }) };
  });
}

type OfTerm = { organisation: string; term: string };

const selectTerms = prepare<{ organisation: string }>()((db, $) =>
  db.selectFrom('terms').selectAll().where('organisation', '=', $.organisation).orderBy('name').limit(TERMS_MAX),
);

const selectTerm = prepare<OfTerm>()((db, $) =>
  db.selectFrom('terms').selectAll().where('organisation', '=', $.organisation).where('id', '=', $.term),
);

const selectStanding = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('term_versions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('state', 'in', ['agreed', 'proposed'])
    .limit(2 * TERMS_MAX),
);

const selectStandingOf = prepare<OfTerm>()((db, $) =>
  db
    .selectFrom('term_versions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('term', '=', $.term)
    .where('state', 'in', ['agreed', 'proposed']),
);

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

const selectVersions = prepare<OfTerm>()((db, $) =>
  db
    .selectFrom('term_versions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('term', '=', $.term)
    .orderBy('number', 'desc')
    .limit(VERSIONS_MAX),
);

const selectToReview = prepare<{ organisation: string; now: number }>()((db, $) =>
  db
    .selectFrom('terms')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('review_at', '<=', $.now)
    .where('review_asked_at', 'is', null)
    .orderBy('review_at')
    .limit(REVIEWS_READ_MAX),
);

const selectMisses = prepare<{ organisation: string; least: number }>()((db, $) =>
  db
    .selectFrom('term_misses')
    .select(['words', 'key', 'times'])
    .where('organisation', '=', $.organisation)
    .where('times', '>=', $.least)
    .orderBy('times', 'desc')
    .orderBy('key')
    .limit(MISSES_READ_MAX),
);

const selectOwn = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('term_versions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) =>
      is.or([is('person', '=', $.person), is('sales_by', '=', $.person), is('marketing_by', '=', $.person)]),
    )
    .orderBy('at', 'desc')
    .limit(OWN_MAX),
);
