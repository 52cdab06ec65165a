import pg from 'pg';
import type { RunResult } from '../database.ts';
import type { Step } from '../query.ts';
import { EndedBefore, isCutOff, isSentAway, NotKept } from './outdone.ts';

/** Asks one statement, all of it known, on this connection. */
export type Ask = (client: pg.PoolClient) => Promise<unknown[]>;
type AskedStep = { ask: Ask; else: Step['else'] };

/**
 * All that a unit asks leaves at once and is answered in order: nobody waits for the way there and back of every statement. Where a
 * step may end the unit it is not kept before the answers are there.
 */
export async function runInTransaction(pool: pg.Pool, steps: AskedStep[]): Promise<RunResult> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    const mayEnd = steps.some((step) => step.else !== undefined);
    // One write for all of it.
    const { stream } = client.connection;
    stream.cork();
    const begun = client.query('begin');
    const asked = steps.map(({ ask }) => ask(client));
    const kept = mayEnd ? undefined : client.query('commit');
    stream.uncork();
    const [begins, commits, ...answers] = await Promise.allSettled([begun, kept, ...asked]);
    const ended = [begins, ...answers].find((each) => isEndedBefore(each, mayEnd));
    if (ended?.status === 'rejected') throw new EndedBefore('ended before it was kept', { cause: ended.reason });
    if (begins.status === 'rejected') throw begins.reason;
    const result = readAnswers(steps, answers);
    if (commits.status === 'rejected') throw commits.reason;
    if (mayEnd) await client.query(result.kept === 'kept' ? 'commit' : 'rollback');
    return result;
  } catch (reason) {
    // A connection that did not answer is not waited for again.
    isBroken =
      !(reason instanceof pg.DatabaseError || reason instanceof NotKept) ||
      (await client.query('rollback').then(
        () => false,
        () => true,
      ));
    throw reason;
  } finally {
    client.release(isBroken);
  }
}

/** In place of the answer that came before the commit's; where the commit has not even left, a connection that broke will do. */
function isEndedBefore(answer: PromiseSettledResult<unknown>, isCommitToCome: boolean): boolean {
  if (answer.status === 'fulfilled') return false;
  return isSentAway(answer.reason) || (isCommitToCome && isCutOff(answer.reason));
}

/** The first that failed, or touched nothing where that means something, says how the unit ended: what came after it counts for nothing. */
function readAnswers(steps: AskedStep[], answers: PromiseSettledResult<unknown[]>[]): RunResult {
  const rows: unknown[][] = [];
  for (const [place, answer] of answers.entries()) {
    if (answer.status === 'rejected') throw answer.reason;
    const otherwise = steps[place]?.else;
    if (answer.value.length === 0 && otherwise !== undefined) return { kept: otherwise, rows: [] };
    rows.push(answer.value);
  }
  return { kept: 'kept', rows };
}
