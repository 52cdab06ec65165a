import { connect, createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { describe, expect, type TestContext, test } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { newestDatabase } from '../../world/database/postgres.ts';
import { makeLead, NOW, queuePost } from '../makers.ts';

/** A way to a server that can fall silent: then nothing passes, and nobody is told. */
type Way = { url: string; silence(): void; restore(): void; end(): Promise<void> };

async function openWay(url: string): Promise<Way> {
  const there = new URL(url);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server: Server = createServer((socket) => {
    const onward = connect(Number(there.port), there.hostname);
    const pass = (from: Socket, to: Socket) => {
      sockets.add(from);
      from.on('data', (bytes) => void (isSilent || to.write(bytes)));
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    };
    pass(socket, onward);
    pass(onward, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const here = new URL(url);
  here.port = String((server.address() as { port: number }).port);
  return {
    url: here.href,
    silence: () => {
      isSilent = true;
    },
    restore: () => {
      isSilent = false;
    },
    end: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Closed when its own test ends: others go on meanwhile. */
async function open(url: string, { onTestFinished }: TestContext): Promise<Store> {
  const store = await openStore(url);
  onTestFinished(() => store.close());
  return store;
}

const add = (store: Store, id: string) => store.commit([{ kind: 'lead.added', lead: makeLead(id) }, queuePost(id)]);

// Together, since most of it is waiting for what gives up in time.
describe.concurrent('a database that misbehaves (postgres)', () => {
  test('whose administrator ends every connection, again and again: what was kept is, and it goes on by itself', async (context) => {
    const url = await newestDatabase();
    const store = await open(url, context);
    const administrator = new pg.Client({ connectionString: url });
    await administrator.connect();
    context.onTestFinished(() => administrator.end());
    const kept: string[] = [];
    const working = Array.from({ length: 300 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 4));
      await add(store, `l${n}`).then(
        (answer) => void (answer === 'kept' && kept.push(`l${n}`)),
        () => {},
      );
    });
    for (let time = 0; time < 8; time += 1) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      await administrator.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    }
    await Promise.all(working);
    const rows = await administrator.query<{ id: string }>('select id from leads');
    expect(kept.filter((id) => !rows.rows.some((row) => row.id === id))).toEqual([]);
    expect(kept.length).toBeGreaterThan(100);
    expect(await add(store, 'after')).toBe('kept');
  });

  test('whose administrator ended every connection: what is read and decided right then is, at the first try', async (context) => {
    const url = await newestDatabase();
    const store = await open(url, context);
    const administrator = new pg.Client({ connectionString: url });
    await administrator.connect();
    context.onTestFinished(() => administrator.end());
    for (let time = 0; time < 10; time += 1) {
      // As many as it has connections, so that some stand idle when they are ended.
      await Promise.all(Array.from({ length: 10 }, (_, n) => add(store, `before-${time}-${n}`)));
      await administrator.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      const [lead, ...kept] = await Promise.all([
        store.reads.lead('acme', `before-${time}-0`),
        ...Array.from({ length: 5 }, (_, n) => add(store, `after-${time}-${n}`)),
      ]);
      expect([lead?.id, ...kept]).toEqual([`before-${time}-0`, ...Array(5).fill('kept')]);
    }
  });

  test('that falls silent: nobody waits for ever, and it goes on when the way is open again', async (context) => {
    const way = await openWay(await newestDatabase());
    context.onTestFinished(way.end);
    const store = await open(way.url, context);
    expect(await add(store, 'before')).toBe('kept');
    way.silence();
    const [checked, ...waits] = [store.check(), add(store, 'in-between'), store.outbox.claim(NOW, 1)];
    expect((await Promise.allSettled(waits)).map(({ status }) => status)).toEqual(Array(2).fill('rejected'));
    expect(await checked).toBe('the database cannot be read');
    way.restore();
    expect(await add(store, 'after')).toBe('kept');
  });

  test('whose table is held by somebody: a decision is refused, not held for ever', async (context) => {
    const url = await newestDatabase();
    const store = await open(url, context);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    context.onTestFinished(() => holder.end());
    await holder.query('begin');
    await holder.query('lock table leads in access exclusive mode');
    await expect(add(store, 'held')).rejects.toThrow(/lock timeout/);
    await holder.query('commit');
    expect(await add(store, 'held')).toBe('kept');
  });
});
