import type { Signature, VersionState } from '../../../domain/language/term.ts';
import { TEAMS, type Team } from '../../../domain/people/person.ts';
import type { PairVersion } from '../../../domain/promises/pair/pair.ts';
import type { RowOf, TableShapes } from '../../database/columns.ts';
import { omitNulls } from '../../database/rows.ts';
import { readMinutes, toMinutes } from '../../setup/promised.ts';

export const pairTables = {
  /** `person`: who proposed it; of each team who signed it, and when. `minutes`: of working time until the first contact. */
  pair_versions: {
    organisation: 'text',
    number: 'integer',
    sqls: 'integer',
    minutes: 'integer',
    attempts: 'integer',
    until_at: 'integer',
    state: 'text',
    person: 'person',
    at: 'integer',
    sales_by: 'person?',
    sales_at: 'integer?',
    marketing_by: 'person?',
    marketing_at: 'integer?',
    agreed_at: 'integer?',
    ended_at: 'integer?',
    asked_at: 'integer?',
    /** 1 where that team’s manager keeps it for another quarter. */
    kept_by_sales: 'integer',
    kept_by_marketing: 'integer',
    /** New leads that sales takes in a week, where it promised how many. */
    weekly: 'integer?',
  },
} satisfies TableShapes;

type PairRow = RowOf<(typeof pairTables)['pair_versions']>;

export function toPair({ number, sqls, attempts, at, ...row }: PairRow): PairVersion {
  const signatures: Partial<Record<Team, Signature>> = {};
  for (const team of TEAMS) {
    const [person, signedAt] = [row[`${team}_by`], row[`${team}_at`]];
    if (person !== null && signedAt !== null) signatures[team] = { person, at: signedAt };
  }
  return {
    ...{ number, sqls, hours: readMinutes(row.minutes), attempts, until: row.until_at },
    // Only states that we know are written there.
    ...{ state: row.state as VersionState, by: row.person, at, signatures },
    keptBy: TEAMS.filter((team) => row[`kept_by_${team}`] === 1),
    ...omitNulls({ weekly: row.weekly, agreedAt: row.agreed_at, endedAt: row.ended_at, askedAt: row.asked_at }),
  };
}

/** A version that is new. */
export function toPairRow(organisation: string, version: PairVersion): PairRow {
  const { number, sqls, hours, attempts, weekly = null, until, state, by, at, signatures } = version;
  return {
    ...{ organisation, number, sqls, minutes: toMinutes(hours), attempts, weekly, until_at: until },
    ...{ state, person: by, at },
    sales_by: signatures.sales?.person ?? null,
    sales_at: signatures.sales?.at ?? null,
    marketing_by: signatures.marketing?.person ?? null,
    marketing_at: signatures.marketing?.at ?? null,
    ...{ agreed_at: null, ended_at: null, asked_at: null, kept_by_sales: 0, kept_by_marketing: 0 },
  };
}
