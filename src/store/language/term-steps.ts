import { TERMS_MAX } from '../../domain/language/term.ts';
import type { Team } from '../../domain/people/person.ts';
import { insertOrSkip } from '../database/insert.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import { prepareLimit, waitToAdd } from '../shared/limits.ts';
import type { TermChange } from './changes.ts';
import { languageTables, toTermRow, toVersionRow } from './tables.ts';

export const termSteps: Steps<TermChange> = {
  'term.added': ({ term, mayBeOutrun = false }) => [
    waitToAdd('words', term.organisation),
    bind(addTerm, toTermRow(term), mayBeOutrun ? 'outrun' : 'repeated'),
    bind(checkTerms, { organisation: term.organisation }, 'outrun'),
  ],
  'version.proposed': ({ organisation, version }) => [
    bind(withdrawBefore, { organisation, term: version.term }),
    bind(addVersion, toVersionRow(organisation, version), 'outrun'),
  ],
  'version.signed': ({ organisation, term, number, team, by, hasOther, at }) => [
    bind(SIGN[team][hasOther ? 'second' : 'first'], { organisation, term, number, by, at }, 'outrun'),
  ],
  'version.agreed': ({ organisation, term, number, proposal, reviewAt, at }) => [
    bind(replaceAgreed, { organisation, term }),
    bind(agree, { organisation, term, number, at }, 'outrun'),
    bind(renameTerm, {
      organisation,
      term,
      name: proposal.name,
      spellings: JSON.stringify(proposal.spellings),
      days: proposal.reviewDays,
      reviewAt,
    }),
  ],
  'version.withdrawn': ({ organisation, term, number }) => [bind(withdraw, { organisation, term, number }, 'outrun')],
};

const addTerm = insertOrSkip(languageTables, 'terms');
const addVersion = insertOrSkip(languageTables, 'term_versions');

const checkTerms = prepareLimit<{ organisation: string }>(
  TERMS_MAX,
  ($) => sql`select count(*) from terms where organisation = ${$.organisation}`,
);

type OfTerm = { organisation: string; term: string };
type OfVersion = OfTerm & { number: number };

const withdrawBefore = prepare<OfTerm>()((db, $) =>
  db
    .updateTable('term_versions')
    .set({ state: 'withdrawn' })
    .where('organisation', '=', $.organisation)
    .where('term', '=', $.term)
    .where('state', '=', 'proposed'),
);

const withdraw = prepare<OfVersion>()((db, $) =>
  db
    .updateTable('term_versions')
    .set({ state: 'withdrawn' })
    .where('organisation', '=', $.organisation)
    .where('term', '=', $.term)
    .where('number', '=', $.number)
    .where('state', '=', 'proposed'),
);

/** Two managers who sign at once: the second sees the first, and it is agreed. */
const SIGN = {
  sales: { first: sign('sales', 'is'), second: sign('sales', 'is not') },
  marketing: { first: sign('marketing', 'is'), second: sign('marketing', 'is not') },
};

function sign(team: Team, other: 'is' | 'is not') {
  const theirs = team === 'sales' ? 'marketing_by' : 'sales_by';
  return prepare<OfVersion & { by: string; at: number }>()((db, $) =>
    db
      .updateTable('term_versions')
      .set(team === 'sales' ? { sales_by: $.by, sales_at: $.at } : { marketing_by: $.by, marketing_at: $.at })
      .where('organisation', '=', $.organisation)
      .where('term', '=', $.term)
      .where('number', '=', $.number)
      .where('state', '=', 'proposed')
      .where(`${team}_by`, 'is', null)
      .where(theirs, other, null),
  );
}

const replaceAgreed = prepare<OfTerm>()((db, $) =>
  db
    .updateTable('term_versions')
    .set({ state: 'replaced' })
    .where('organisation', '=', $.organisation)
    .where('term', '=', $.term)
    .where('state', '=', 'agreed'),
);

/** Only what a manager of each team has signed. */
const agree = prepare<OfVersion & { at: number }>()((db, $) =>
  db
    .updateTable('term_versions')
    .set({ state: 'agreed', agreed_at: $.at })
    .where('organisation', '=', $.organisation)
    .where('term', '=', $.term)
    .where('number', '=', $.number)
    .where('state', '=', 'proposed')
    .where('sales_by', 'is not', null)
    .where('marketing_by', 'is not', null),
);

type Renamed = OfTerm & { name: string; spellings: string; days: number; reviewAt: number };

const renameTerm = prepare<Renamed>()((db, $) =>
  db
    .updateTable('terms')
    .set({
      name: $.name,
      spellings: $.spellings,
      review_days: $.days,
      review_at: $.reviewAt,
      review_asked_at: null,
      kept_by_sales: 0,
      kept_by_marketing: 0,
    })
    .where('organisation', '=', $.organisation)
    .where('id', '=', $.term),
);
