import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { CrmRecord } from '../../../src/domain/crm/record.ts';
import type { CrmAnswer, CrmClient } from '../../../src/handlers/crm/client.ts';

const recordShape = z.object({
  fields: z.record(z.string(), z.string().nullable()),
  changedAt: z.number().exactOptional(),
  belongs: z.array(z.object({ object: z.string(), id: z.string() })).exactOptional(),
});

/** A CRM of no vendor's that answers over a socket, and a client that asks it. */
export type SmallCrm = {
  client: CrmClient;
  /** What it answers for a record (`contact/4711`): a record, or a status. */
  records: Map<string, Omit<CrmRecord, 'object' | 'id'> | number>;
  /** Milliseconds that it asks for when it says later. */
  retryAfterMs: number;
  asked: string[];
  stop(): Promise<void>;
};

export async function openSmallCrm(): Promise<SmallCrm> {
  const records: SmallCrm['records'] = new Map();
  const asked: string[] = [];
  const crm = { records, asked, retryAfterMs: 1000 };
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    asked.push(name);
    const found = records.get(name) ?? 404;
    if (typeof found === 'number') response.writeHead(found, { 'retry-after': String(crm.retryAfterMs) }).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client: CrmClient = {
    fetchRecord: async (pointer, cut) => {
      try {
        const answer = await fetch(`${address}/${pointer.object}/${pointer.id}`, { signal: cut });
        return await readAnswer(answer, async () => ({ ...pointer, ...recordShape.parse(await answer.json()) }));
      } catch {
        return { kind: 'unknown', reason: 'no answer' };
      }
    },
    writeRecord: async () => ({ kind: 'good', value: {} }),
    check: async () => ({ kind: 'good', value: { missing: [] } }),
    writeRecordUrl: ({ object, id }) => `https://crm.noordlicht.nl/${object}/${id}`,
  };
  return Object.assign(crm, {
    client,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

async function readAnswer<T>({ status, headers }: Response, read: () => Promise<T>): Promise<CrmAnswer<T>> {
  if (status === 200) return { kind: 'good', value: await read() };
  if (status === 404) return { kind: 'gone' };
  if (status === 401) return { kind: 'account-refused', reason: 'token' };
  if (status === 400) return { kind: 'refused', reason: 'not shown' };
  return { kind: 'later', reason: String(status), afterMs: Number(headers.get('retry-after')) };
}
