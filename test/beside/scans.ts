import Database from 'better-sqlite3';

/** Tables of which there are more rows each day; all others are as large as an organisation, or as a year of its weeks. */
const GROWING = [
  'leads',
  'lead_names',
  'lead_history',
  'company_words',
  'company_pieces',
  'lead_outcomes',
  'verdicts',
  'verdict_history',
  'reactions',
  'deliveries',
  'asks',
  'keys',
  'market_notes',
  'signal_leads',
];
/** All that SQLite has to compile a statement that returns nothing, to know how it would look. */
const RETURNS_NOTHING = /limit 0$/;

/**
 * Statements by which a growing table is looked through: from one end to the other, or all of one organisation, which may be the
 * only one.
 */
export function findScans(file: string, statements: string[]): string[] {
  const db = new Database(file, { readonly: true });
  const found = statements.filter((sql) => !RETURNS_NOTHING.test(sql) && !/^(begin|commit|pragma)/i.test(sql));
  const scans = found.flatMap((sql) => {
    const plan = db.prepare<unknown[], { detail: string }>(`explain query plan ${sql.replaceAll('?', 'null')}`).all();
    const growing = listNames(sql);
    const bad = plan
      .map(({ detail }) => detail)
      .filter((detail) => growing.some((name) => isLookedThrough(detail, name)));
    return bad.map((detail) => `${detail}: ${sql.replace(/\s+/g, ' ').slice(0, 120)}`);
  });
  db.close();
  return scans;
}

function isLookedThrough(detail: string, name: string): boolean {
  return (
    new RegExp(`^SCAN ${name}\\b`).test(detail) || new RegExp(`^SEARCH ${name} .*\\(organisation=\\?\\)`).test(detail)
  );
}

/** What growing tables are called in a statement. */
function listNames(sql: string): string[] {
  return GROWING.flatMap((table) => {
    const called = sql.matchAll(new RegExp(`"?\\b${table}"?(?: as)? "?(\\w{1,2})\\b"?`, 'g'));
    return [table, ...[...called].map(([, name = '']) => name)];
  });
}
