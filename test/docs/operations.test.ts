import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SETTINGS } from '../../src/config.ts';
import { parseCommand } from '../../src/domain/command.ts';
import type { Pause } from '../../src/domain/deliveries/pause.ts';
import { listConcerns, listStandstills, STANDS_STILL_MS } from '../../src/domain/deliveries/progress.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { CATALOGUES } from '../../src/words/catalogues.ts';
import { runTyped } from '../cli/terminal.ts';
import { readSources } from '../sources.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/operations.md');
const sources = readSources('src');
const said = [...sources.map(({ text }) => text), ...Object.values(CATALOGUES.en)].join('\n');
const by = { platform: 'slack', workspace: 'T1', user: 'U1' } as const;

const listMatches = (pattern: RegExp, text = page): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, match = '']) => match)),
];

test('every symptom in quotation marks is what the bot says', () => {
  // What stands in brackets or in place of dots differs each time.
  const symptoms = listMatches(/“([^”]+)”/g).flatMap((quoted) => quoted.split(/…|\(|\)/));
  const words = symptoms.map((each) => each.trim()).filter((each) => each.length > 3);
  expect(words.length).toBeGreaterThan(25);
  expect(words.filter((each) => !said.includes(each))).toEqual([]);
});

test('every fault that the log tells has its row', () => {
  const faults = sources.flatMap(({ text }) => listMatches(/log\.error\([^']*'([^']+)',?\s*\)/g, text));
  const constants = listMatches(/const STUMBLED = '([^']+)'/g, said);
  expect(faults.length).toBeGreaterThan(6);
  expect([...faults, ...constants].filter((fault) => !page.includes(`“${fault}”`))).toEqual([]);
});

test('everything that readiness may say has its row', () => {
  const now = 10 * DAY_MS;
  const [oldestQueuedAt, takeableSince] = [now - HOUR_MS, now - HOUR_MS];
  const progress = { platforms: [{ platform: 'slack', oldestQueuedAt, takeableSince } as const], lanesAhead: 1 };
  const pause: Pause = {
    organisation: 'acme',
    isTold: false,
    workspace: { platform: 'slack', id: 'T1' },
    reason: 'token_revoked',
    at: now - HOUR_MS,
  };
  const doubts = [
    ...listStandstills(progress, now - HOUR_MS, now),
    ...listConcerns(progress, [pause], now),
    ...listMatches(/(?:wrong\.push\(|describeUnready\()'([^']+)'/g, read('src/handlers/health.ts')),
  ];
  const told = listMatches(/“([^”]+)”/g).map((each) => each.split(/…|\(/)[0]?.trim() ?? '');
  expect(doubts.length).toBeGreaterThan(5);
  expect(doubts.filter((doubt) => !told.some((each) => each.length > 3 && doubt.includes(each)))).toEqual([]);
});

test('every command is one, on the command line and in the chat', async () => {
  const { said: help } = await runTyped(['--help']);
  const known = listMatches(/^ {2}([a-z]+(?: [a-z]+)*)(?= |$)/gm, help);
  const typed = listMatches(/(?:smarketing -- |`smarketing )([a-z]+(?: [a-z]+)?)/g);
  expect(typed.length).toBeGreaterThan(6);
  const isBegun = (longer: string, shorter: string) => `${longer} `.startsWith(`${shorter} `);
  const isKnown = (words: string) => known.some((each) => isBegun(words, each) || isBegun(each, words));
  expect(typed.filter((each) => !isKnown(each))).toEqual([]);
  const chatted = listMatches(/`\/smarketing ([a-z ]+)`/g);
  expect(chatted.length).toBeGreaterThan(1);
  expect(chatted.filter((each) => parseCommand(each, by).kind === 'command.mistyped')).toEqual([]);
});

test('every script and every setting it names is there', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const run = listMatches(/npm run (?:--silent )?([a-z:]+)/g);
  expect(run.filter((each) => !(each in scripts))).toEqual([]);
  const settings = listMatches(/`([A-Z]+(?:_[A-Z]+)+)\b/g);
  expect(settings.length).toBeGreaterThan(5);
  expect(settings.filter((each) => !SETTINGS.includes(each))).toEqual([]);
});

test('its figures are the code’s', () => {
  expect(page).toContain(`no tick for ${STANDS_STILL_MS.tick / MINUTE_MS} minutes`);
  expect(page).toContain(`${STANDS_STILL_MS.take / MINUTE_MS} minutes nothing taken`);
  expect(read('src/handlers/health.ts')).toContain('FREE_MIN = 64 * 1024 * 1024');
  expect(page).toContain('“the disk is nearly full” (64 MB)');
});
