import pg from 'pg';
import type { Query, Values } from '../query.ts';
import { NotKept } from './outdone.ts';

type Question = { query: Query<never, unknown>; values: Values };
type Run = (client: pg.PoolClient, query: Question['query'], values: Values) => Promise<unknown[]>;
type Asked = Question & { settle: { answer(rows: unknown[]): void; fail(reason: unknown): void } };

/** So many share a connection and leave in one piece; more go to several, so that the server answers beside each other. */
const TOGETHER_MAX = 16;

/**
 * Reads asked in the same turn of the event loop leave when that is over, so none is older than the question; the same question,
 * as the cards of one organisation ask it, is asked once. `name` is the same for the same question.
 */
export function createReading(
  pool: pg.Pool,
  run: Run,
  name: (question: Question) => string,
): (query: Question['query'], values: Values) => Promise<unknown[]> {
  let known = new Map<string, Promise<unknown[]>>();
  let asked: Asked[] = [];

  const send = (): void => {
    const all = asked;
    [known, asked] = [new Map(), []];
    for (let first = 0; first < all.length; first += TOGETHER_MAX)
      void readTogether(pool, all.slice(first, first + TOGETHER_MAX), run);
  };

  return (query, values) => {
    const question = { query, values };
    const named = name(question);
    const before = known.get(named);
    if (before !== undefined) return before;
    if (asked.length === 0) process.nextTick(send);
    const answered = new Promise<unknown[]>((answer, fail) => asked.push({ ...question, settle: { answer, fail } }));
    known.set(named, answered);
    return answered;
  };
}

async function readTogether(pool: pg.Pool, all: Asked[], run: Run): Promise<void> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (reason) {
    for (const { settle } of all) settle.fail(reason);
    return;
  }
  let isBroken = false;
  let left = all.length;
  const end = (settle: () => void): void => {
    left -= 1;
    // Before the last is told, who may ask again at once and would open another connection.
    if (left === 0) client.release(isBroken);
    settle();
  };
  const { stream } = client.connection;
  stream.cork();
  for (const { query, values, settle } of all)
    run(client, query, values).then(
      (rows) => end(() => settle.answer(rows)),
      (reason: unknown) => {
        // A connection that did not answer is not asked again.
        isBroken ||= !(reason instanceof pg.DatabaseError || reason instanceof NotKept);
        end(() => settle.fail(reason));
      },
    );
  stream.uncork();
}
