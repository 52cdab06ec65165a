import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed, ZONE } from '../../../sandbox/samples/noordlicht.ts';
import { runSetup } from '../../../src/cli/setup.ts';
import { recordTerminal } from '../terminal.ts';

const PEOPLE = 100;
/** Colleagues who are not in the file, before and among those who are. */
const OTHERS = 450;

const user = (id: string, email: string) => ({ id, name: id, realName: id, email, locale: 'nl-NL' as const, tz: ZONE });
const emailOf = (number: number) => `person-${number}@noordlicht.example`;
const others = Array.from({ length: OTHERS }, (_, number) => user(`U1${number}`, `other-${number}@noordlicht.example`));
const wanted = Array.from({ length: PEOPLE }, (_, number) => user(`U2${number}`, emailOf(number)));
// Spread, so that they are on every page.
const users = others.flatMap((other, place) =>
  place % 4 === 0 && wanted[place / 4] !== undefined ? [other, ...wanted.slice(place / 4, place / 4 + 1)] : [other],
);

let slack: FakeSlack;
let folder: string;
beforeEach(async () => {
  slack = await openFakeSlack({ seed: { ...slackSeed, users }, signingSecret: 's', now: Date.now });
  folder = await mkdtemp(join(tmpdir(), 'smarketing-many-'));
});
afterEach(async () => {
  await slack.stop();
  await rm(folder, { recursive: true, force: true });
});

async function apply(people: object[]): Promise<ReturnType<typeof recordTerminal>> {
  const path = join(folder, 'org.json');
  await writeFile(path, JSON.stringify({ ...organisationOnSlack, people }));
  const env = {
    DATABASE_URL: `file:${join(folder, 'x.db')}`,
    SLACK_BOT_TOKEN: slackSeed.bot.token,
    SLACK_API_URL: slack.apiUrl,
  };
  const recorded = recordTerminal();
  await runSetup({ path, isCheck: true, isJson: false }, env, recorded.terminal);
  return recorded;
}

const describePeople = (emails: string[]) =>
  emails.map((email, number) => ({ id: `p${number}`, name: email, email, team: 'sales', role: 'member' }));
const countCalls = (method: string) => slack.calls().filter((call) => call.method === method).length;

test('a hundred people are found in a few calls, and how far it is is said on the way', async () => {
  const { complained, said, progress } = await apply(describePeople(wanted.map(({ email }) => email.toUpperCase())));
  expect(complained).toEqual([]);
  expect(said[0]).toContain('100 people');
  expect(countCalls('users.list')).toBe(3);
  expect(countCalls('users.lookupByEmail')).toBe(0);
  expect(progress[0]).toBe('Slack: 0 of 100 people found');
  expect(progress.slice(1).map((text) => Number(text.match(/(\d+) of 100/)?.[1]))).toEqual([40, 80, 100]);
});

test('nobody is asked for when the list has said who everybody is', async () => {
  await apply(describePeople(wanted.slice(0, 20).map(({ email }) => email)));
  expect(countCalls('users.list')).toBe(1);
});

test('who is not in it is named, each', async () => {
  const emails = [...wanted.slice(0, 30).map(({ email }) => email), 'gone@noordlicht.example', 'away@x.example'];
  const { complained } = await apply(describePeople(emails));
  expect(complained.filter((line) => line.includes('is nobody in the workspace'))).toHaveLength(2);
});

test('somebody whose account is closed is not found by their old address', async () => {
  await slack.stop();
  const closed = users.map((each) => (each.id === 'U23' ? { ...each, deleted: true } : each));
  slack = await openFakeSlack({ seed: { ...slackSeed, users: closed }, signingSecret: 's', now: Date.now });
  const { complained } = await apply(describePeople(wanted.map(({ email }) => email)));
  expect(complained.join()).toContain(`${emailOf(3)} is nobody in the workspace`);
});
