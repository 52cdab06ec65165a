import type { Log } from '../../src/handlers/handle.ts';

/** Writes what is logged into the list, a JSON text a line, errors with their stacks. */
export function createLogger(lines: string[]): Log {
  const write = (level: string) => (fields: object, message: string) => {
    const withStack = (_key: string, value: unknown) => (value instanceof Error ? String(value.stack) : value);
    lines.push(JSON.stringify({ level, message, ...fields }, withStack));
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
