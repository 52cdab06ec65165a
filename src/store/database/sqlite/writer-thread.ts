import { parentPort, workerData } from 'node:worker_threads';
import { createFileWatch } from '../files/lost-files.ts';
import { dropLog, openConnection } from './connection.ts';
import { createSqlRunner, createUnitRunner, type Outcome, type WrittenStep } from './units.ts';

/** What the writing thread is asked, one after the other; it answers each in turn, after a first word that it is ready. */
export type WriterAsked = { kind: 'write'; units: WrittenStep[][] } | { kind: 'drop log' } | { kind: 'end' };
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
    return { kind: 'written', outcomes: runUnits(asked.units).map(describe) };
  } catch (reason) {
    return { kind: 'failed', failed: describeError(reason) };
  }
}

function describe(outcome: Outcome): Outcome {
  return outcome.kept === 'failed' ? { kept: 'failed', reason: describeError(outcome.reason) } : outcome;
}

function describeError(reason: unknown): WriterFailure {
  const { message, code } = Object(reason) as { message?: unknown; code?: unknown };
  return { message: String(message ?? reason), code };
}
