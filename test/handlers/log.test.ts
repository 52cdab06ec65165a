import { describe, expect, test } from 'vitest';
import { createCronLogger } from '../../src/handlers/clock.ts';
import { createLevelSwitch, describeError, openLog } from '../../src/log.ts';
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

/** An error whose text looks like a stack of its own. */
const OWN =
  'geheim\n    at Sanne de Vries (/home/sanne/geheim.ts:1:1)\n    at geheim antwoord\nat https://geheim.example/1:1:1';
const HIDDEN: [what: string, reason: unknown, told: object][] = [
  ['lines of a message that look like places', new Error(OWN), { name: 'Error' }],
  ['the same where it was changed meanwhile', makeChanged(), { at: [] }],
  ['a text', OWN, { name: 'no error: string' }],
  ['a word', 'geheim', { name: 'no error: string', code: 'UNEXPECTED' }],
  [
    'a thing that is no error',
    { name: 'geheim', message: 'geheim', code: 'E1' },
    { name: 'no error: object', code: 'E1' },
  ],
  ['nothing', null, { name: 'no error: object' }],
  [
    'a name and a code that are sentences',
    Object.assign(new Error(OWN), { name: 'geheim is', code: OWN }),
    { name: 'Error', code: 'UNEXPECTED' },
  ],
  [
    'causes, behind one another',
    new Error(OWN, { cause: new TypeError(OWN, { cause: 'geheim' }) }),
    { cause: { name: 'TypeError', cause: { name: 'no error: string' } } },
  ],
  ['causes without end', makeCircle(), { cause: { cause: { cause: { name: 'Error' } } } }],
  [
    'several at once',
    new AggregateError([Object.assign(new Error(OWN), { code: 'ECONNREFUSED' }), 'geheim'], OWN),
    { name: 'AggregateError', code: 'ECONNREFUSED', of: [{ code: 'ECONNREFUSED' }, { name: 'no error: string' }] },
  ],
];

/** Node writes the stack when it is first asked for. */
function makeChanged(): Error {
  const changed = new Error(OWN);
  if (changed.stack?.includes(OWN)) changed.message = 'another';
  return changed;
}

function makeCircle(): Error {
  const circle = new Error(OWN);
  circle.cause = circle;
  return circle;
}

test.each(HIDDEN)('of %s nothing but kinds, codes and places is logged', (_what, reason, told) => {
  const lines: string[] = [];
  openLog('info', { write: (line) => void lines.push(line) }).error({ err: reason }, 'failed');
  expect(JSON.parse(lines.join())).toMatchObject({ err: told, msg: 'failed' });
  expect(lines.join()).not.toMatch(/geheim|sanne/i);
});

test('the place of an error is where it was thrown', () => {
  expect(describeError(new Error(OWN))).toMatchObject({
    at: expect.arrayContaining([expect.stringMatching(/log\.test\.ts\S*:\d+:\d+/)]),
  });
});

test.each([
  ['info', 'debug'],
  ['debug', 'info'],
  ['silent', 'debug'],
])('set to %s, it logs at %s for an hour, or until it is told again', (own, other) => {
  const log = openLog(own, { write: () => {} });
  const timers: { ms: number; then: () => void; isOff: boolean }[] = [];
  const flip = createLevelSwitch(log, (ms, then) => {
    const timer = { ms, then, isOff: false };
    timers.push(timer);
    return () => void Object.assign(timer, { isOff: true });
  });
  const levels = [flip, flip, flip].map((turn) => {
    turn();
    return log.level;
  });
  expect(levels).toEqual([other, own, other]);
  expect(timers.map(({ ms, isOff }) => [ms, isOff])).toEqual([
    [3_600_000, true],
    [3_600_000, false],
  ]);
  timers[1]?.then();
  expect(log.level).toBe(own);
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
