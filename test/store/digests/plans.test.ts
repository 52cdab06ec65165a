import { expect } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { openCompiler } from '../../../src/store/database/compile.ts';
import type { Database } from '../../../src/store/database/database.ts';
import type { Query, Values } from '../../../src/store/database/query.ts';
import { createDigestReads } from '../../../src/store/digests/queries.ts';
import type { CountReads } from '../../../src/store/digests/reads.ts';
import { ACME, NOW } from '../makers.ts';
import { type TestStore, testOn } from '../test-store.ts';

/** How SQLite finds the rows of its tables for a read, each way once. */
async function plansOf({ runSql }: TestStore, ask: (reads: CountReads) => Promise<unknown>): Promise<string[]> {
  const compile = openCompiler('sqlite');
  const found: string[] = [];
  const database = {
    all: async (query: Query<never, unknown>, values: Values) => {
      const { sql, bind } = compile(query);
      const written = bind(values).map((value) => (typeof value === 'string' ? `'${value}'` : `${value}`));
      const rows = await runSql(`explain query plan ${sql.replaceAll('?', () => written.shift() ?? '')}`);
      found.push(...rows.map(({ detail }) => `${detail}`));
      return [FOUND];
    },
  } as unknown as Database;
  await ask(createDigestReads(database));
  const own = found.filter((detail) => /\b(verdict_history|verdicts|leads|lead_outcomes|l)\b/.test(detail));
  return [...new Set(own.filter((detail) => !/^(CO-ROUTINE|MATERIALIZE)/.test(detail)))].sort();
}

/** As if there was something, a little of everything: so that what follows from it is asked as well. */
const FOUND = { leads: 2, due: 2, untouched: 1, place: null, judgements: null, person: null, lead: null };
const HISTORY = 'SEARCH verdict_history USING PRIMARY KEY (organisation=? AND at>? AND at<?)';
const OF_CAMPAIGN =
  'SEARCH verdict_history USING INDEX verdict_history_by_campaign (organisation=? AND campaign=? AND at>? AND at<?)';
const OUTCOMES = 'SEARCH lead_outcomes USING PRIMARY KEY (organisation=? AND at>? AND at<?)';
const DUE = 'SEARCH l USING COVERING INDEX leads_by_due (organisation=? AND due_at>? AND due_at<?)';
/** Which they are, where they are few, stands in the leads themselves. */
const DUE_LEADS = 'SEARCH l USING INDEX leads_by_due (organisation=? AND due_at>? AND due_at<?)';
const DUE_SINCE = 'SEARCH leads USING COVERING INDEX leads_by_due (organisation=? AND due_at>?)';
const UNDUE =
  'SEARCH leads USING COVERING INDEX leads_by_due (organisation=? AND due_at=? AND received_at>? AND received_at<?)';
const BY_ID = 'SEARCH l USING INDEX sqlite_autoindex_leads_1 (id=?)';
const [FROM, UNTIL] = [NOW, NOW + 7 * DAY_MS];

const PLANS: [read: string, ask: (reads: CountReads) => Promise<unknown>, plans: string[]][] = [
  [
    'a week',
    (reads) => reads.weekCounts(ACME, FROM, UNTIL),
    [BY_ID, OUTCOMES, DUE, DUE_LEADS, DUE_SINCE, UNDUE, HISTORY],
  ],
  [
    'leads that are held',
    (reads) => reads.countHeldAt(ACME, UNTIL),
    [
      'SEARCH leads USING INDEX leads_that_wait (organisation=? AND waits=? AND received_at<?)',
      'SEARCH l USING INDEX leads_by_due (organisation=? AND due_at>?)',
    ],
  ],
  [
    'leads that wait for room',
    (reads) => reads.countQueue(ACME, FROM, UNTIL),
    [
      'SEARCH leads USING INDEX leads_that_wait (organisation=? AND waits=?)',
      'SEARCH l USING INDEX leads_by_due (organisation=? AND due_at>?)',
      'SEARCH leads USING INDEX leads_by_due (organisation=? AND due_at>?)',
    ],
  ],
  [
    'a campaign',
    (reads) => reads.campaignCounts(ACME, 'fair', { from: FROM, until: UNTIL, without: ['ruben'], toldSince: FROM }),
    [OF_CAMPAIGN],
  ],
  [
    'what was judged since',
    (reads) => reads.campaignsJudgedSince(ACME, FROM, 9),
    ['SEARCH verdict_history USING PRIMARY KEY (organisation=? AND at>?)'],
  ],
  [
    'quotes',
    (reads) => reads.quotes(ACME, FROM, UNTIL, 9),
    ['SEARCH verdicts USING INDEX verdicts_quotable (organisation=? AND judged_at>? AND judged_at<?)'],
  ],
];

for (const [read, ask, plans] of PLANS) {
  testOn('sqlite', `no table is looked through for ${read}, only its stretch of an index`, async (testStore) => {
    expect(await plansOf(testStore, ask)).toEqual(plans.toSorted());
  });
}
