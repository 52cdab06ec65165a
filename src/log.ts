import pino, { type Logger } from 'pino';

export type { Logger };

/** Never in a log, whatever is given: what people wrote, who they are, what opens doors. */
const REDACTED = ['text', 'note', 'answer', 'email', 'token', 'secret', 'authorization', 'body', 'values'];

export function openLog(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
    serializers: { err: describeError },
  });
}

/** An error's kind, code and place; no message but ours, since a driver's may quote what was written. */
export function describeError(reason: unknown): object {
  if (!(reason instanceof Error)) return { name: 'unknown', code: UNCODED };
  const { name, sentence, stack } = reason as Error & { sentence?: unknown };
  const at = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  // What an error of ours says of itself is nobody's words.
  const said = typeof sentence === 'string' && { sentence };
  return { name, code: findCode(reason), ...said, at };
}

/** Of an error that nobody foresaw. */
const UNCODED = 'UNEXPECTED';

/** What drivers say without a code, always in the same words. */
const WITHOUT_CODE: [words: RegExp, code: string][] = [
  [/^Query read timeout$/, 'DATABASE_SILENT'],
  [/^Connection terminated|^Client has encountered a connection error/, 'DATABASE_CONNECTION_LOST'],
  [/^timeout exceeded when trying to connect$/, 'DATABASE_UNREACHABLE'],
  [/^The database connection is not open$/, 'DATABASE_CLOSED'],
  [/^Cannot use a pool after calling end on the pool$/, 'DATABASE_CLOSED'],
];

/** Its own, that of what caused it, or one by which it is known. */
function findCode(reason: Error): string {
  const { code, cause, message } = reason as Error & { code?: unknown };
  if (typeof code === 'string' || typeof code === 'number') return String(code);
  const known = WITHOUT_CODE.find(([words]) => words.test(message));
  if (known !== undefined) return known[1];
  return cause instanceof Error ? findCode(cause) : UNCODED;
}
