import { expect, test } from 'vitest';
import { readSources } from '../sources.ts';

const sources = readSources('src');
const pathsOf = (pattern: RegExp) => sources.flatMap(({ path, text }) => (pattern.test(text) ? [path] : []));

test('the bot starts no other program and runs no text as code', () => {
  expect(pathsOf(/node:(child_process|vm|cluster|inspector|repl)'|\beval\(|new Function\(|eval: true/)).toEqual([]);
});

test('patterns are made of our own words; of anybody else’s they are escaped first', () => {
  expect(pathsOf(/new RegExp\(/).sort()).toEqual([
    'src/crm-settings.ts',
    'src/domain/privacy/companies/company-names.ts',
    'src/domain/privacy/reading/split-words.ts',
    'src/domain/privacy/scrub.ts',
    'src/domain/privacy/shapes/accounts.ts',
    'src/domain/privacy/shapes/addresses.ts',
    'src/domain/privacy/shapes/phones.ts',
    'src/domain/typed-date.ts',
    'src/handlers/teams/render/render-text.ts',
    'src/words/placeholders.ts',
  ]);
  const [scrub] = sources.filter(({ path }) => path === 'src/domain/privacy/scrub.ts');
  expect(scrub?.text).toContain('.map(escapeForRegExp)');
});

test('no call out follows a redirect', () => {
  const calls = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\bfetch\((?!\)).{0,400}/gs)].map(([call]) => ({ path, call })),
  );
  expect(calls.length).toBeGreaterThan(3);
  const following = calls.filter(({ call }) => !/redirect: '(error|manual)'/.test(call));
  // Slack's library says so itself (see its test); a command asks the bot on the same machine.
  expect([...new Set(following.map(({ path }) => path))].sort()).toEqual([
    'src/cli/doctor/progress.ts',
    'src/handlers/crm/ask.ts',
    'src/handlers/slack/outbound/request.ts',
  ]);
  expect(pathsOf(/redirect: 'manual'/)).toEqual(['src/handlers/crm/ask.ts']);
  // undici follows where it is told to, and nobody tells it.
  expect(pathsOf(/from 'undici'/)).toEqual(['src/handlers/slack/outbound/request.ts']);
  expect(pathsOf(/interceptors|maxRedirections/)).toEqual([]);
});

test('SQL is written with its values apart: outside migrations its text is put together only of types of columns', () => {
  const raw = pathsOf(/\bsql\.raw\(/).filter((path) => !path.includes('/migrations/'));
  expect(raw).toEqual(['src/store/database/insert.ts']);
});
