import { describe, expect, test } from 'vitest';
import { createCronLogger } from '../../src/handlers/clock.ts';
import { describeError } from '../../src/log.ts';
import { createLogger } from './logger.ts';

describe('every error in the log has a code', () => {
  test.each([
    ['its own', Object.assign(new Error('x'), { code: 'SQLITE_FULL' }), 'SQLITE_FULL'],
    ['its own, in figures', Object.assign(new Error('x'), { code: 404 }), '404'],
    [
      'that of its cause',
      new Error('x', { cause: Object.assign(new Error('y'), { code: 'ECONNRESET' }) }),
      'ECONNRESET',
    ],
    ['one for a driver’s words', new Error('Query read timeout'), 'DATABASE_SILENT'],
    ['one for more of them', new Error('Connection terminated unexpectedly'), 'DATABASE_CONNECTION_LOST'],
    ['one that says that nobody foresaw it', new TypeError('geheim is not a function'), 'UNEXPECTED'],
    ['the same where it is no error at all', 'geheim', 'UNEXPECTED'],
  ])('%s', (_which, reason, code) => {
    expect(describeError(reason)).toMatchObject({ code });
    expect(JSON.stringify(describeError(reason))).not.toMatch(/geheim is|"geheim"/);
  });
});

test('what the clock’s library has to say goes into the one log', () => {
  const lines: string[] = [];
  const logger = createCronLogger(createLogger(lines));
  logger.warn('missed execution');
  logger.error(Object.assign(new Error('x'), { code: 'E1' }));
  logger.error('Task failed with error!', new Error('y'));
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 'warn', message: 'the clock is late', said: 'missed execution' },
    { level: 'error', message: 'the clock stumbled', err: expect.stringContaining('Error: x') },
    {
      level: 'error',
      message: 'the clock stumbled',
      said: 'Task failed with error!',
      err: expect.stringContaining('Error: y'),
    },
  ]);
});
