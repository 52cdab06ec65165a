import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_MIN_VERSION } from 'node:tls';
import { expect, test } from 'vitest';
import { readSources } from '../sources.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/security/cryptography.md'), 'utf8');
const listed = new Set([...page.matchAll(/\]\(\.\.\/\.\.\/(src\/[^)]+)\)/g)].map(([, path]) => path));
const sources = readSources('src');
const pathsOf = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test('every file that uses cryptography is in the list of its uses, and no other', () => {
  const uses = pathsOf(
    /from '(node:crypto|standardwebhooks|@slack\/oauth)'|AuthenticationConstants\.ToBotFromChannelTokenIssuer/,
  );
  const named = /handlers\/slack\/oauth\/installation/;
  expect(uses.filter((path) => !listed.has(path) && !named.test(path))).toEqual([]);
  expect([...listed].filter((path) => !uses.includes(String(path)) && path !== 'src/config.ts')).toEqual([]);
});

test('no other algorithm is used than those in the list', () => {
  const calls = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(createHash|createHmac|hkdfSync|createCipheriv|createDecipheriv)\(([^,)]+)/g)].map(
      ([, call, algorithm]) => ({ path, call, algorithm }),
    ),
  );
  expect(calls.length).toBeGreaterThan(20);
  expect(new Set(calls.map(({ algorithm }) => algorithm))).toEqual(new Set(["'sha256'", 'CIPHER']));
  const ciphers = sources.flatMap(({ text }) => [...text.matchAll(/const CIPHER = '(.+)'/g)].map(([, name]) => name));
  expect(new Set(ciphers)).toEqual(new Set(['aes-256-gcm']));
});

test('what opens what was sealed takes a whole tag alone', () => {
  const openings = sources.flatMap(({ text }) =>
    [...text.matchAll(/= createDecipheriv\((.+)\);/g)].map(([, how]) => how),
  );
  expect(openings).toHaveLength(2);
  for (const how of openings) expect(how).toContain('authTagLength: TAG_BYTES');
});

test('chance that can be guessed draws pauses and references alone', () => {
  expect(pathsOf(/\bMath\.random\b/).sort()).toEqual([
    'src/handlers/handle.ts',
    'src/main.ts',
    'src/store/database/postgres/outdone.ts',
    'src/store/database/sqlite.ts',
    'src/store/database/sqlite/busy.ts',
  ]);
});

test('calls out begin with TLS 1.2, and none takes whoever answers', () => {
  expect(DEFAULT_MIN_VERSION).toBe('TLSv1.2');
  expect(
    pathsOf(/rejectUnauthorized|secureProtocol|checkServerIdentity/).filter((path) => !/postgres/.test(path)),
  ).toEqual([]);
});
