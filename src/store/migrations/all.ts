import type { Migration } from 'kysely/migration';
import type { Dialect } from '../database/query.ts';
import { leads } from './0001-leads.ts';
import { checkins } from './0002-checkins.ts';
import { digests } from './0003-digests.ts';
import { findings } from './0004-findings.ts';
import { references } from './0005-references.ts';

/** Every migration in order, by name; one set for both engines. A name once released never changes. */
export function migrations(dialect: Dialect): Record<string, Migration> {
  return {
    '0001-leads': leads(dialect),
    '0002-checkins': checkins(dialect),
    '0003-digests': digests(dialect),
    '0004-findings': findings(),
    '0005-references': references(),
  };
}
