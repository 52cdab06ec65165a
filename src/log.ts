import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Never in a log, whatever is given: what people wrote, who they are, what opens doors. */
const REDACTED = ['text', 'note', 'answer', 'email', 'token', 'secret', 'authorization', 'body', 'values'];

/** JSON lines, on stdout unless told where. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
    serializers: { err: describeError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Of an error that nobody foresaw. */
const UNCODED = 'UNEXPECTED';
/** Errors that stand behind one another, and beside one another, as far as they are told. */
const CAUSES_MAX = 3;
const FRAMES_MAX = 8;
/** So long a level that was turned holds, then the one that is set again. */
const BACK_AFTER_MS = 3_600_000;

/**
 * An error's kind, code and place, and those of what caused it; no message but ours, since a driver's may quote what was written. Of what
 * is no error nothing is known but that.
 */
export function describeError(reason: unknown): object {
  return describe(reason, CAUSES_MAX);
}

function describe(reason: unknown, causes: number): object {
  if (!(reason instanceof Error)) return { name: `no error: ${typeof reason}`, code: readCode(reason) ?? UNCODED };
  const { sentence, cause } = reason as Error & { sentence?: unknown };
  const of = causes > 0 && reason instanceof AggregateError ? reason.errors.slice(0, CAUSES_MAX) : [];
  return {
    name: WORD.test(reason.name) ? reason.name : 'Error',
    code: findCode(reason),
    // What an error of ours says of itself is nobody's words.
    ...(typeof sentence === 'string' && { sentence }),
    at: listFrames(reason),
    ...(causes > 0 && cause !== undefined && { cause: describe(cause, causes - 1) }),
    ...(of.length > 0 && { of: of.map((each: unknown) => describe(each, 0)) }),
  };
}

/** What names a kind or a code, and can hardly be somebody's words. */
const WORD = /^[\w.-]{1,60}$/;
/** A place in a program, by its function (one word, or two with `new`) and file. */
const FRAME =
  /^\s+at (?:async )?(?:(?:new )?[\w$.<>#]{1,100} (?:\[as \w+\] )?\()?(?:file:\/\/|node:|\/|[A-Za-z]:\\)[^\s()]{1,300}:\d+:\d+\)?$/;

/**
 * Where it was thrown: what follows the message, which may have lines of its own that look like places. Where the message was changed
 * meanwhile, nobody can tell one from the other.
 */
function listFrames({ stack = '', message }: Error): string[] {
  const from = stack.indexOf(message);
  if (from < 0) return [];
  const lines = stack.slice(from + message.length).split('\n');
  return lines.flatMap((line) => (FRAME.test(line) ? [line.trim()] : [])).slice(0, FRAMES_MAX);
}

/** What drivers say without a code, always in the same words. */
const WITHOUT_CODE: [words: RegExp, code: string][] = [
  [/^Query read timeout$/, 'DATABASE_SILENT'],
  [/^Connection terminated|^Client has encountered a connection error/, 'DATABASE_CONNECTION_LOST'],
  [/^timeout exceeded when trying to connect$/, 'DATABASE_UNREACHABLE'],
  [/^The database connection is not open$/, 'DATABASE_CLOSED'],
  [/^Cannot use a pool after calling end on the pool$/, 'DATABASE_CLOSED'],
];

/** Its own, that of what caused it, or one by which it is known. */
function findCode(reason: Error, causes = CAUSES_MAX): string {
  const own = readCode(reason);
  if (own !== undefined) return own;
  const known = WITHOUT_CODE.find(([words]) => words.test(reason.message));
  if (known !== undefined) return known[1];
  const behind: unknown = reason.cause ?? (reason instanceof AggregateError ? reason.errors[0] : undefined);
  return behind instanceof Error && causes > 0 ? findCode(behind, causes - 1) : UNCODED;
}

function readCode(reason: unknown): string | undefined {
  const { code } = Object(reason) as { code?: unknown };
  const isCode = typeof code === 'number' || (typeof code === 'string' && WORD.test(code));
  return isCode ? String(code) : undefined;
}

/** Turns what is logged to `debug` (from `debug` or `trace`: to `info`), and back when asked again, or by itself after an hour. */
export function createLevelSwitch(
  log: Logger,
  wait: (ms: number, then: () => void) => () => void,
  backAfterMs = BACK_AFTER_MS,
): () => void {
  const own = log.level;
  const other = log.isLevelEnabled('debug') ? 'info' : 'debug';
  let callOff: (() => void) | undefined;
  const turnBack = (): void => {
    callOff?.();
    callOff = undefined;
    log.info({ to: own }, 'logging as it is set again');
    log.level = own;
  };
  return () => {
    if (callOff !== undefined) return turnBack();
    log.level = other;
    log.info({ to: other, minutes: backAfterMs / 60_000 }, 'logging otherwise for a while');
    callOff = wait(backAfterMs, turnBack);
  };
}
