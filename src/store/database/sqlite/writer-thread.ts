import { parentPort, workerData } from 'node:worker_threads';
import { createFileWatch } from '../files/lost-files.ts';
import { dropLog, openConnection } from './connection.ts';
import { createSqlRunner, createUnitRunner, type Outcome, type WrittenStep } from './units.ts';

/** A step as it crosses: its SQL by its place among all that was told so far, since the text is most of it. */
type ToldStep = Omit<WrittenStep, 'sql'> & { sql: number };
/** What the writing thread is asked, one after the other; it answers each in turn, after a first word that it is ready. `texts`: new SQL. */
export type WriterAsked =
  | { kind: 'write'; units: ToldStep[][]; texts: string[] }
  | { kind: 'drop log' }
  | { kind: 'end' };
/** An error does not cross as it is. */
export type WriterFailure = { message: string; code: unknown };
export type WriterAnswer =
  | { kind: 'ready' }
  | { kind: 'written'; outcomes: Outcome[] }
  | { kind: 'dropped'; isDropped: boolean }
  | { kind: 'failed'; failed: WriterFailure };

const file = workerData as string;
const db = openConnection(file);
db.pragma('busy_timeout = 0');
const texts: string[] = [];
const runUnits = createUnitRunner(db, createSqlRunner(db), createFileWatch(file));

parentPort?.on('message', (asked: WriterAsked) => {
  if (asked.kind === 'end') {
    db.close();
    parentPort?.close();
  } else answer(asked);
});
parentPort?.postMessage({ kind: 'ready' } satisfies WriterAnswer);

function answer(asked: Exclude<WriterAsked, { kind: 'end' }>): void {
  parentPort?.postMessage(work(asked) satisfies WriterAnswer);
}

function work(asked: Exclude<WriterAsked, { kind: 'end' }>): WriterAnswer {
  try {
    if (asked.kind === 'drop log') return { kind: 'dropped', isDropped: dropLog(db) };
    texts.push(...asked.texts);
    return { kind: 'written', outcomes: runUnits(asked.units.map(spellOut)).map(describe) };
  } catch (reason) {
    return { kind: 'failed', failed: describeError(reason) };
  }
}

function spellOut(steps: ToldStep[]): WrittenStep[] {
  return steps.map(({ sql, ...step }) => {
    const text = texts[sql];
    if (text === undefined) throw new Error('nobody told this SQL');
    return { ...step, sql: text };
  });
}

function describe(outcome: Outcome): Outcome {
  return outcome.kept === 'failed' ? { kept: 'failed', reason: describeError(outcome.reason) } : outcome;
}

function describeError(reason: unknown): WriterFailure {
  const { message, code } = Object(reason) as { message?: unknown; code?: unknown };
  return { message: String(message ?? reason), code };
}
