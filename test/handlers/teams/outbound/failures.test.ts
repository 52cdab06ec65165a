import { describe, expect, test } from 'vitest';
import { TeamsRefusal, TeamsSilence } from '../../../../src/handlers/teams/outbound/calls.ts';
import {
  classifyTeamsFailure,
  isTargetClosed,
  treatAsRepeatable,
} from '../../../../src/handlers/teams/outbound/failures.ts';
import { classifyTokenFailure } from '../../../../src/handlers/teams/outbound/token.ts';

const closed = (reason: string) => ({ kind: 'refused', reason, isTargetClosed: true });
const refused = (reason: string) => ({ kind: 'refused', reason, isTargetClosed: false });
const later = (reason: string) => ({ kind: 'retry', reason, isRateLimit: false });
const unknown = (reason: string) => ({ kind: 'unknown', reason });
const ofAccount = (reason: string) => ({ kind: 'account-refused', reason });

const ANSWERS: [number, string, object][] = [
  [400, 'BadSyntax', refused('BadSyntax')],
  [413, 'MessageSizeTooBig', refused('MessageSizeTooBig')],
  [400, 'HTTP 400', later('HTTP 400')],
  [405, 'HTTP 405', later('HTTP 405')],
  [307, 'HTTP 307', later('HTTP 307')],
  [408, 'HTTP 408', later('HTTP 408')],
  [401, 'HTTP 401', ofAccount('HTTP 401')],
  [403, 'BotNotInConversationRoster', closed('BotNotInConversationRoster')],
  [403, 'ConversationBlockedByUser', closed('ConversationBlockedByUser')],
  [403, 'BotDisabledByAdmin', ofAccount('BotDisabledByAdmin')],
  [403, 'ForbiddenOperationException', closed('ForbiddenOperationException')],
  [403, 'MessageWritesBlocked', closed('MessageWritesBlocked')],
  [403, 'HTTP 403', later('HTTP 403')],
  [404, 'ConversationNotFound', { ...closed('ConversationNotFound'), mayPass: true }],
  [404, 'HTTP 404', later('HTTP 404')],
  [410, 'HTTP 410', later('HTTP 410')],
  [404, 'ActivityNotFoundInConversation', { ...refused('ActivityNotFoundInConversation'), mayPass: true }],
  [412, 'PreconditionFailed', later('PreconditionFailed')],
  [429, 'ThrottledRequest', { kind: 'retry', reason: 'ratelimited', isRateLimit: true }],
  [503, 'ServiceUnavailable', later('ServiceUnavailable')],
  [503, 'ConversationNotFound', later('ConversationNotFound')],
  [500, 'ServiceError', unknown('ServiceError')],
  [502, 'HTTP 502', unknown('HTTP 502')],
  [504, 'GatewayTimeout', unknown('GatewayTimeout')],
  [507, 'HTTP 507', unknown('HTTP 507')],
];

describe('what Teams answers', () => {
  test.each(ANSWERS)('%i %s', (status, code, result) => {
    expect(classifyTeamsFailure(new TeamsRefusal(status, code))).toEqual(result);
  });

  test('how long to wait is kept to the millisecond, also where Teams is only away', () => {
    expect(classifyTeamsFailure(new TeamsRefusal(429, 'x', 1234))).toMatchObject({ afterMs: 1234, isRateLimit: true });
    expect(classifyTeamsFailure(new TeamsRefusal(503, 'x', 5000))).toMatchObject({ afterMs: 5000, isRateLimit: false });
  });

  test('no answer: in doubt only when the request left', () => {
    expect(classifyTeamsFailure(new TeamsSilence('TimeoutError', true))).toEqual(unknown('TimeoutError'));
    expect(classifyTeamsFailure(new TeamsSilence('ECONNRESET', true))).toEqual(unknown('ECONNRESET'));
    expect(classifyTeamsFailure(new TeamsSilence('ENOTFOUND', false))).toEqual(later('ENOTFOUND'));
    expect(classifyTeamsFailure(new TeamsSilence('TimeoutError', false))).toEqual(later('TimeoutError'));
  });

  test('an error of our own is not Teams’', () => {
    expect(() => classifyTeamsFailure(new TypeError('ours'))).toThrow('ours');
  });
});

test('what is the same when done twice is never in doubt', () => {
  const result = (reason: unknown) => classifyTeamsFailure(treatAsRepeatable(reason));
  for (const [status, code, expected] of ANSWERS) {
    const isDoubtful = 'kind' in expected && expected.kind === 'unknown';
    expect(result(new TeamsRefusal(status, code))).toEqual(isDoubtful ? later(code) : expected);
  }
  expect(result(new TeamsSilence('TimeoutError', true))).toEqual(later('TimeoutError'));
  expect(treatAsRepeatable('ours')).toBe('ours');
});

test('a place is closed by what Teams says of the place, not of a message in it', () => {
  const isClosed = ([status, code]: [number, string]) => isTargetClosed(new TeamsRefusal(status, code));
  const said = ANSWERS.filter(([status, code]) => isClosed([status, code])).map(([status]) => status);
  expect(said).toEqual([403, 403, 403, 403, 403, 403, 404, 404, 410]);
  expect(isTargetClosed(new TeamsSilence('x', true))).toBe(false);
});

describe('without a token no request leaves', () => {
  const msal = (errorCode: string) => Object.assign(new Error('AADSTS7000215: secret of app 1234…'), { errorCode });
  test.each([
    ['the secret is wrong', msal('invalid_client'), 401, 'invalid_client'],
    ['the app is not there', msal('unauthorized_client'), 401, 'unauthorized_client'],
  ])('%s: refused', (_name, reason, status, code) => {
    expect(classifyTokenFailure(reason)).toMatchObject({ name: 'TeamsRefusal', status, code });
  });
  test.each([
    ['Microsoft is away', msal('network_error'), 'network_error'],
    ['no network', Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }), 'ENOTFOUND'],
    [
      'no managed identity here',
      Object.assign(new Error('no'), { name: 'CredentialUnavailableError' }),
      'CredentialUnavailableError',
    ],
    ['something else', 'odd', 'unknown'],
    ['no answer in time', new TeamsSilence('TimeoutError', false), 'TimeoutError'],
  ])('%s: later', (_name, reason, code) => {
    const failed = classifyTokenFailure(reason);
    expect(failed).toMatchObject({ name: 'TeamsSilence', code, hasLeft: false });
    expect(failed.message).not.toContain('1234');
  });
});
