import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';
import { Webhook } from 'standardwebhooks';
import { intakeSchema } from '../../src/handlers/intake/read-intake.ts';
import { INTAKE_SECRET } from '../load/sample.ts';
import { announce, settingsOf } from '../processes.ts';

/**
 * The honest limit of the intake: the other anchor plus one row a lead, fully durable and acknowledged after its commit. What
 * arrives in one turn of the loop shares a transaction. Its row is of a table of its own, with a key and no other index.
 */
const { database } = settingsOf<{ database: string }>();
const db = new Database(database);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('create table kept (id text primary key, facts text not null) without rowid');
const insert = db.prepare('insert into kept (id, facts) values (?, ?)');

type Waiting = { id: string; facts: string; acknowledge(): void };
let waiting: Waiting[] = [];

const keepAll = db.transaction((all: Waiting[]) => {
  for (const { id, facts } of all) insert.run(id, facts);
});

function flush(): void {
  const all = waiting;
  waiting = [];
  keepAll(all);
  for (const each of all) each.acknowledge();
}

const webhook = new Webhook(INTAKE_SECRET);
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    try {
      const headers = request.headers as Record<string, string>;
      webhook.verify(body, headers, { jsonParse: false });
      const { data } = intakeSchema.parse(JSON.parse(body.toString('utf8')));
      const acknowledge = () => response.writeHead(202, { 'content-length': 0 }).end();
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ id: `${headers['webhook-id']}`, facts: JSON.stringify(data), acknowledge });
    } catch {
      response.writeHead(400, { 'content-length': 0 }).end();
    }
  });
});
server.listen(0, '127.0.0.1', () => announce((server.address() as AddressInfo).port));
