import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSlackVerifier } from '../../../../src/handlers/slack/inbound/verify.ts';

/** The example in Slack's own documentation. */
const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const SENT_AT = 1531420618;
const SIGNATURE = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
const BODY = Buffer.from(
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
);
const NOW = SENT_AT * 1000;

const verify = createSlackVerifier(SECRET);
const check = (headers: Record<string, string>, body = BODY, now = NOW) => verify({ headers }, body, now);
const headersWith = (signature: string, sentAt: string) => ({
  'x-slack-signature': signature,
  'x-slack-request-timestamp': sentAt,
});
const sign = (body: Buffer, sentAt = String(SENT_AT)) =>
  `v0=${createHmac('sha256', SECRET).update(`v0:${sentAt}:`).update(body).digest('hex')}`;

test('what Slack’s own documentation signs is Slack’s', () => {
  expect(check(headersWith(SIGNATURE, String(SENT_AT)))).toBeUndefined();
});

describe('a request is refused', () => {
  test.each([
    ['without a signature', { 'x-slack-request-timestamp': String(SENT_AT) }],
    ['without a time', { 'x-slack-signature': SIGNATURE }],
    ['with an empty signature', headersWith('', String(SENT_AT))],
    ['with an empty time', headersWith(SIGNATURE, '')],
    ['with a time that is no number', headersWith(SIGNATURE, 'now')],
    ['with a time that is not whole', headersWith(SIGNATURE, `${SENT_AT}.5`)],
    ['with a signature that is too short', headersWith(SIGNATURE.slice(0, -1), String(SENT_AT))],
    ['with a signature that is too long', headersWith(`${SIGNATURE}0`, String(SENT_AT))],
    ['with another version', headersWith(SIGNATURE.replace('v0', 'v1'), String(SENT_AT))],
    ['with no version', headersWith(SIGNATURE.slice('v0='.length), String(SENT_AT))],
    ['with as many characters but more bytes', headersWith(`${SIGNATURE.slice(0, -1)}é`, String(SENT_AT))],
    ['with another time than was signed', headersWith(SIGNATURE, String(SENT_AT + 1))],
  ])('%s', (_how, headers) => {
    expect(check(headers)).toBeDefined();
  });

  test('when one letter of the body is another', () => {
    const other = Buffer.from(BODY);
    other[0] = 'T'.charCodeAt(0);
    expect(check(headersWith(SIGNATURE, String(SENT_AT)), other)).toBe('wrong signature');
  });
});

test.each([
  [-301, 'signed too long ago, or later'],
  [-300, undefined],
  [300, undefined],
  [301, 'signed too long ago, or later'],
])('a request signed %i s from now is refused as %s', (seconds, why) => {
  expect(check(headersWith(SIGNATURE, String(SENT_AT)), BODY, NOW - seconds * 1000)).toBe(why);
});

test('what is signed is the bytes that came, also where they are no text', () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x00]);
  expect(check(headersWith(sign(bytes), String(SENT_AT)), bytes)).toBeUndefined();
});

test('without a secret nothing is checked, so nothing is opened', () => {
  expect(() => createSlackVerifier('')).toThrow('SLACK_SIGNING_SECRET is empty');
});
