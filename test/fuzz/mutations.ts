import { gzipSync } from 'node:zlib';
import { pickNumber, pickOne, type Random } from '../simulation/machine/random.ts';
import { FRAMINGS, type RawRequest } from './line.ts';

/** Words that stand for what somebody wrote: none of them may come into the log. */
export const PRIVATE_WORDS = ['quetzalgeheim', 'iris.geheim@quetzal.example', '+31 6 quetzal'];

const DEPTHS = [90, 1500, 1500, 20_000];
const LONG = 6000;

const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e308, -0.5, 2 ** 53 + 2, Number.MIN_VALUE, '', ' ', '0', 'null', [], {}, [[]], [null]],
  ...PRIVATE_WORDS,
  ...['\u0000', '\ud800', '\u202e\u200b', '😀'.repeat(50), '<!channel> <@U1> *_~`', "' or 1=1 --", '../../etc/passwd'],
  ...['2026-02-30', '9999-12-31T23:59:60Z', '-271821-04-20', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...['http://169.254.169.254/', 'file:///etc/passwd', 'javascript:alert(1)', '%', '%zz', '\r\nx-evil: 1'],
  ...[{ toString: 1 }, { length: { toString: 1 } }, { length: -1 }, Array.from({ length: 300 }, (_, n) => n)],
];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', '', 'type', 'id', '0', 'then', 'length'];

/** A copy: what is put somewhere may be changed there. */
function pickValue(random: Random): unknown {
  const value = pickOne(random, VALUES);
  return typeof value === 'object' ? structuredClone(value) : value;
}

/** One thing in a value changed: of another type, left out, under another name, or put elsewhere. */
export function mutateJson(root: unknown, random: Random): unknown {
  const places = listPlaces(root);
  if (places.length === 0) return pickValue(random);
  const { holder, key } = pickOne(random, places);
  const fields = holder as Record<string, unknown>;
  switch (pickNumber(random, 0, 9)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete fields[key];
      break;
    case 1:
      if (!Array.isArray(holder)) defineOwn(fields, pickOne(random, KEYS), fields[key]);
      break;
    case 2:
      fields[key] =
        pickOne(random, places).holder === holder ? [fields[key]] : structuredClone(pickOne(random, places).holder);
      break;
    case 3:
      fields[key] = { [pickOne(random, KEYS)]: fields[key] };
      break;
    case 4:
      fields[key] = 'q'.repeat(pickNumber(random, 1, LONG));
      break;
    case 5:
      fields[key] =
        typeof fields[key] === 'string' ? mutateText(String(fields[key]), random) : JSON.stringify(fields[key]);
      break;
    default:
      fields[key] = pickValue(random);
  }
  return root;
}

/** Also where an assignment would reach the prototype. */
function defineOwn(fields: object, key: string, value: unknown): void {
  Object.defineProperty(fields, key, { value, enumerable: true, configurable: true, writable: true });
}

type Place = { holder: object; key: string };
const PLACES_MAX = 400;

function listPlaces(root: unknown): Place[] {
  const places: Place[] = [];
  const waiting = [root];
  while (waiting.length > 0 && places.length < PLACES_MAX) {
    const holder = waiting.pop();
    if (typeof holder !== 'object' || holder === null) continue;
    for (const [key, value] of Object.entries(holder)) {
      places.push({ holder, key });
      waiting.push(value);
    }
  }
  return places;
}

/** A text cut, doubled or with something else in it. */
export function mutateText(text: string, random: Random): string {
  const [from, length] = [pickNumber(random, 0, text.length), pickNumber(random, 0, 30)];
  switch (pickNumber(random, 0, 6)) {
    case 0:
      return text.slice(0, from);
    case 1:
      return text.slice(0, from) + text.slice(from + length);
    case 2:
      return text.slice(0, from) + text.slice(from, from + length).repeat(3) + text.slice(from + length);
    case 3:
      return text.replace(/"(\w+)":/, (found) => `${found}1,${found}`);
    case 4:
      return text.replace(/: ?("[^"]*"|\d+)/, nest(pickOne(random, DEPTHS)));
    case 5:
      return text.replaceAll(/"(\w+)":/g, (found) => (random() < 0.1 ? `"${pickOne(random, KEYS)}":` : found));
    default:
      return text.slice(0, from) + JSON.stringify(pickValue(random)) + text.slice(from + length);
  }
}

function nest(depth: number): string {
  return `:${'['.repeat(depth)}${']'.repeat(depth)}`;
}

/** Bytes that are no text: broken UTF-8, another encoding, or anything at all. */
export function mutateBytes(body: Buffer, random: Random): Buffer {
  const at = pickNumber(random, 0, body.length);
  switch (pickNumber(random, 0, 5)) {
    case 0:
      return Buffer.concat([body.subarray(0, at), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x00]), body.subarray(at)]);
    case 1:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]);
    case 2:
      return Buffer.from(body.toString('utf8'), 'utf16le');
    case 3:
      return gzipSync(body);
    case 4:
      return Buffer.from(Array.from({ length: pickNumber(random, 0, 400) }, () => pickNumber(random, 0, 255)));
    default: {
      const changed = Buffer.from(body);
      for (let n = 0; n < 4 && changed.length > 0; n += 1)
        changed[pickNumber(random, 0, changed.length - 1)] = pickNumber(random, 0, 255);
      return changed;
    }
  }
}

const HEADERS: readonly [string, string][] = [
  ...(['text/plain', 'application/json; charset=utf-16', 'application/x-www-form-urlencoded', 'text/xml', '/', ''].map(
    (type) => ['content-type', type],
  ) as [string, string][]),
  ['content-type', 'multipart/form-data; boundary=x'],
  ['content-type', 'application/cloudevents-batch+json'],
  ['content-encoding', 'gzip'],
  ['accept-language', 'nl;q=2,'.repeat(200)],
  ['cookie', 'a=b; __proto__=1; %=%;;'.repeat(20)],
  ['expect', '100-continue'],
  ['x-slack-retry-num', 'NaN'],
  ['x-odd', '\u00ff\u0080'],
  ['x-long', 'h'.repeat(9000)],
  ['ce-type', '%ZZ%'],
  ['authorization', 'Bearer'],
  ['host', 'evil.example'],
];

/** Something odd about how it is sent, and not about what. */
export function mutateEnvelope(request: RawRequest, random: Random): RawRequest {
  const [name, value] = pickOne(random, HEADERS);
  switch (pickNumber(random, 0, 5)) {
    case 0:
      return { ...request, framing: pickOne(random, FRAMINGS) };
    case 1:
      return { ...request, doubled: [name, value] };
    case 2: {
      const { 'content-type': _none, ...headers } = request.headers;
      return { ...request, headers };
    }
    case 3:
      return { ...request, path: mutatePath(request.path, random) };
    default:
      return { ...request, headers: { ...request.headers, [name]: value } };
  }
}

const ENDINGS = [
  '?',
  '?lang=__proto__',
  '?%',
  '/',
  '//',
  '/..',
  '%00',
  '%2f',
  '?code=&code=2',
  `?${'a=b&'.repeat(300)}`,
];

export function mutatePath(path: string, random: Random): string {
  const all = [
    '*',
    '//',
    '/%',
    '/\\',
    `http://evil.example${path}`,
    `/${'p'.repeat(9000)}`,
    `/%2e%2e${path}`,
    `/${path}`,
  ];
  return random() < 0.3 ? pickOne(random, all) : path + pickOne(random, ENDINGS);
}
