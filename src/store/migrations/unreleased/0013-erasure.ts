import { createHash } from 'node:crypto';
import type { Migration } from 'kysely/migration';
import { type Kysely, sql } from '../../database/kysely.ts';

/**
 * Leads are kept without the addresses of their owner and partner, who are kept as people; keys of events, which may name
 * a chat, as hashes. A note counts as something heard of its lead.
 */
export function addErasure(): Migration {
  return {
    async up(db) {
      await dropAddressesOfLeads(db);
      await hashKeys(db);
      await sql.raw('create index market_notes_of_lead on market_notes (lead, at) where lead is not null').execute(db);
    },
  };
}

async function dropAddressesOfLeads(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; facts: string }>`select id, facts from leads
    where facts like '%"ownerEmail"%' or facts like '%"partnerEmail"%'`.execute(db);
  for (const { id, facts } of rows) {
    const { ownerEmail: _owner, partnerEmail: _partner, ...kept } = JSON.parse(facts) as Record<string, unknown>;
    await sql`update leads set facts = ${JSON.stringify(kept)} where id = ${id}`.execute(db);
  }
}

async function hashKeys(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ key: string }>`select key from keys`.execute(db);
  for (const { key } of rows) {
    const hash = createHash('sha256').update(key).digest('base64url');
    await sql`update keys set key = ${hash} where key = ${key}`.execute(db);
  }
}
