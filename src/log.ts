import pino, { type Logger } from 'pino';

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
function describeError(reason: unknown): object {
  if (!(reason instanceof Error)) return { name: 'unknown' };
  const { name, code, sentence, stack } = reason as Error & { code?: unknown; sentence?: unknown };
  const at = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  // What an error of ours says of itself is nobody's words.
  const said = typeof sentence === 'string' && { sentence };
  return { name, ...(typeof code === 'string' && { code }), ...said, at };
}
