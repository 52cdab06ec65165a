import pg from 'pg';
import { readServerAddress } from '../../database/postgres/tls.ts';
import { describeOpeningFailure } from '../../opening-failure.ts';
import { type CopiedTable, listColumns, quote } from './file-tables.ts';
import type { CopiedRow, CopiedValue } from './tally.ts';

const CONNECT_MS = 5000;
const ROWS_AT_ONCE = 500;
const INT8_OID = 20;

/** Works on one connection, which nothing but itself limits in time. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    ...readServerAddress(url),
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    types: {
      getTypeParser: (oid, format) => (oid === INT8_OID ? BigInt : pg.types.getTypeParser(oid, format)) as never,
    },
  });
  // What breaks is told by what was asked just then.
  client.on('error', () => {});
  await client.connect().catch((reason: unknown) => {
    throw describeOpeningFailure(url, reason);
  });
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** All in one transaction, or nothing. */
export async function runAtOnce<T>(client: pg.Client, manner: string, work: () => Promise<T>): Promise<T> {
  await client.query(`begin ${manner}`);
  const done = await work();
  await client.query('commit');
  return done;
}

/** All rows of a table, some at a time. */
export async function* readServerRows(client: pg.Client, table: CopiedTable): AsyncGenerator<CopiedRow[]> {
  await client.query(`declare copied no scroll cursor for select ${listColumns(table)} from ${quote(table.name)}`);
  for (;;) {
    const { rows } = await client.query<CopiedValue[]>({ text: `fetch ${ROWS_AT_ONCE} from copied`, rowMode: 'array' });
    if (rows.length === 0) break;
    // What the server keeps in fewer bytes comes as a number.
    yield rows.map((row) => row.map((value) => (typeof value === 'number' ? BigInt(value) : value)));
  }
  await client.query('close copied');
}

/** The highest id that was ever given in a table. */
export async function readLastServerId(client: pg.Client, { name }: CopiedTable): Promise<number> {
  const { rows } = await client.query<{ last: bigint }>(
    `select coalesce(pg_sequence_last_value(pg_get_serial_sequence($1, 'id')::regclass), 0) as last`,
    [name],
  );
  return Number(rows[0]?.last ?? 0);
}

export async function setLastServerId(client: pg.Client, { name }: CopiedTable, last: number): Promise<void> {
  if (last > 0) await client.query(`select setval(pg_get_serial_sequence($1, 'id'), $2)`, [name, last]);
}
