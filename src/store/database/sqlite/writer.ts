import { Worker } from 'node:worker_threads';
import type Sqlite from 'better-sqlite3';
import { countFileBytes } from '../files/file-size.ts';
import { dropLog } from './connection.ts';
import type { Outcome, RunUnits, WrittenStep } from './units.ts';
import type { WriterAnswer, WriterAsked, WriterFailure } from './writer-thread.ts';

/** Whoever writes into the file. One thing at a time is asked of it. */
export type Writer = {
  write(units: WrittenStep[][]): Outcome[] | Promise<Outcome[]>;
  /** False while somebody reads it. */
  dropLog(): boolean | Promise<boolean>;
  /** Whether a thread writes. */
  isBeside(): boolean;
  end(): void | Promise<void> | undefined;
};

/** Writes here and now, while everybody waits. */
export function createWriterHere(db: Sqlite.Database, runUnits: RunUnits): Writer {
  return { write: runUnits, dropLog: () => dropLog(db), isBeside: () => false, end: () => {} };
}

const ENDED = 'the thread that writes ended';

/** Longer than this nobody waits for a write twice. */
const SLOW_MS = 20;
/** In a file of this size some write takes that long, sooner or later. */
const LARGE_BYTES = 16_000_000;

/**
 * Writes in a thread, so that nobody waits for a slow disk, for the log to be written back, or for what takes long. It costs 16 MB, and
 * processor time with each write: so `here` writes while the file is small and no write took `slowMs`, until the
 * thread is ready, and should it ever end.
 */
export function createWriterBeside(
  file: string,
  here: Writer,
  { assertInPlace, slowMs = SLOW_MS }: { assertInPlace(): void; slowMs?: number | undefined },
): Writer {
  let thread = countFileBytes(file) < LARGE_BYTES ? undefined : startThread(file);
  return {
    write: (units) => {
      if (thread?.isReady()) {
        // It opened the file a moment later than everybody else: it must be the same.
        assertInPlace();
        return thread.write(units);
      }
      const began = performance.now();
      const outcomes = here.write(units);
      if (performance.now() - began >= slowMs) thread ??= startThread(file);
      return outcomes;
    },
    dropLog: () => (thread?.isReady() ? thread.dropLog() : here.dropLog()),
    isBeside: () => thread?.isReady() === true,
    end: () => thread?.end(),
  };
}

type WriterThread = {
  isReady(): boolean;
  write(units: WrittenStep[][]): Promise<Outcome[]>;
  dropLog(): Promise<boolean>;
  end(): Promise<void>;
};

/** What was asked of a thread that ended failed, as far as anybody knows. */
function startThread(file: string): WriterThread {
  // Compiled, or as it is written: whichever this file is. The bot's settings, and the secrets among them, are nothing to it.
  const name = `writer-thread${import.meta.url.slice(-3)}`;
  const worker = new Worker(new URL(name, import.meta.url), { workerData: file, env: {} });
  const waiting: { resolve: (answer: WriterAnswer) => void; reject: (reason: unknown) => void }[] = [];
  let isReady = false;
  let isGone = false;
  const fail = (reason: unknown): void => {
    isReady = false;
    for (const each of waiting.splice(0)) each.reject(reason);
  };
  worker.unref();
  worker.on('message', (answer: WriterAnswer) => {
    if (answer.kind === 'ready') isReady = true;
    else waiting.shift()?.resolve(answer);
  });
  worker.on('error', fail);
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      isGone = true;
      fail(new Error(ENDED));
      resolve();
    });
  });
  const ask = async (asked: WriterAsked): Promise<WriterAnswer> => {
    const answer = await new Promise<WriterAnswer>((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(asked);
    });
    if (answer.kind === 'failed') throw toError(answer.failed);
    return answer;
  };
  const places = new Map<string, number>();
  return {
    isReady: () => isReady,
    write: async (units) => {
      const texts: string[] = [];
      const placeOf = (sql: string): number => {
        const known = places.get(sql) ?? places.size;
        if (known === places.size) texts.push(sql);
        places.set(sql, known);
        return known;
      };
      const told = units.map((steps) => steps.map((step) => ({ ...step, sql: placeOf(step.sql) })));
      const answer = await ask({ kind: 'write', units: told, texts });
      return answer.kind === 'written' ? answer.outcomes.map(restore) : [];
    },
    dropLog: async () => {
      const answer = await ask({ kind: 'drop log' });
      return answer.kind === 'dropped' && answer.isDropped;
    },
    end: async () => {
      if (isGone) return;
      isReady = false;
      worker.ref();
      worker.postMessage({ kind: 'end' } satisfies WriterAsked);
      await ended;
    },
  };
}

function restore(outcome: Outcome): Outcome {
  return outcome.kept === 'failed' ? { kept: 'failed', reason: toError(outcome.reason as WriterFailure) } : outcome;
}

function toError({ message, code }: WriterFailure): Error {
  return Object.assign(new Error(message), { code });
}
