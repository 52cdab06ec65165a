import { TERMS_MAX, type Term, type TermEntry, type TermVersion, VERSIONS_MAX } from '../../domain/language/term.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import { createAgreedReads } from './agreed-queries.ts';
import { createDisputeReads } from './dispute-queries.ts';
import type { DisputeReads, LanguageReads } from './reads.ts';
import { toTerm, toVersion } from './tables.ts';

const MISSES_READ_MAX = 10;
const REVIEWS_READ_MAX = 20;
const OWN_MAX = 1000;

export function createLanguageReads(database: Database): LanguageReads & DisputeReads {
  return {
    ...createAgreedReads(database),
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
