import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/cards/card.ts';
import { writePlainText } from '../../src/cards/plain.ts';
import type { Identity, Person } from '../../src/domain/people/person.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { runFlows } from '../../src/flows/engine.ts';
import type { Remark } from '../../src/flows/flow.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { ACME, makeOrganisation, makePerson, NOW, TEAM } from '../store/makers.ts';
import { computeCode } from '../store/people/computed-code.ts';
import { INTAKE_SECRET } from '../world/intake.ts';

// Somebody with an account of their own in the workspace, or many, wants to be Sanne here: who is asked for a code knows
// her id, the moment to the second, and every secret there is.

const WORKSPACES = [{ platform: 'slack' as const, id: TEAM }];
const onSlack = (user: string): Identity => ({ platform: 'slack', workspace: TEAM, user });

let folder: string;
let store: Store;
let now: number;
let remarks: Remark[];

/** Starts the bot, again if need be: on one database, with the secret that the attacker has too. */
async function start(): Promise<void> {
  store = await openStore(`file:${join(folder, 'test.db')}`, INTAKE_SECRET);
}
const handle = (...[event]: Parameters<ReturnType<typeof runFlows>>) =>
  runFlows(store, () => now, { onRemark: (remark) => void remarks.push(remark) })(event);
const readText = (reply: Reply) => ('card' in reply ? writePlainText(reply.card) : reply.kind);
const type = async (code: string, user: string) =>
  readText(await handle({ kind: 'link.given', code, by: onSlack(user) }));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smarketing-codes-'));
  now = NOW;
  remarks = [];
  await start();
  const people: Person[] = [makePerson('sanne'), makePerson('bram')];
  await handle({ kind: 'organisation.described', organisation: makeOrganisation({ workspaces: WORKSPACES }), people });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sanne asks for a code, which only she reads; the attacker computes all of the second in which she did. */
async function listComputed(): Promise<{ code: string; computed: string[] }> {
  const told = readText(await handle({ kind: 'link.asked', by: onSlack('U-sanne') }));
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(told)?.[0] ?? '';
  const computed = Array.from({ length: 1161 }, (_none, n) => computeCode(INTAKE_SECRET, ACME, 'sanne', now - 580 + n));
  return { code, computed };
}

describe('codes computed from organisation, person and every millisecond, 1,161 of them', () => {
  test('from one account: none is right, five are looked at, the rest is refused for an hour', async () => {
    const { code, computed } = await listComputed();
    const answers: string[] = [];
    for (const each of computed) answers.push(await type(each, 'U-thief'));
    expect(await store.reads.person(onSlack('U-thief'))).toBeUndefined();
    expect(answers.filter((each) => each.includes('I do not know this code'))).toHaveLength(5);
    expect(answers.filter((each) => each.includes('Too many wrong codes'))).toHaveLength(1156);
    // Not even the right one, nor after a restart.
    await store.close();
    await start();
    expect(await type(code, 'U-thief')).toContain('Too many wrong codes');
    expect(await store.reads.person(onSlack('U-thief'))).toBeUndefined();
    now += HOUR_MS;
    expect(await type('00000-00000', 'U-thief')).toContain('I do not know this code');
  });

  test('all at once, from an account each: none is right, a hundred are looked at', async () => {
    const { computed } = await listComputed();
    const answers = await Promise.all(computed.map((each, n) => type(each, `U-thief-${n}`)));
    const people = await store.reads.people(ACME);
    expect(people.flatMap(({ identities }) => identities)).toHaveLength(2);
    expect(answers.filter((each) => each.includes('I do not know this code'))).toHaveLength(100);
  });
});

test('the log says that codes were wrong and where, without who, nor any code', async () => {
  const { computed } = await listComputed();
  for (const each of computed.slice(0, 7)) await type(each, 'U-thief');
  const where = { organisation: ACME, platform: 'slack' };
  expect(remarks).toEqual([
    ...Array(5).fill({ what: 'a link code was wrong', ...where }),
    ...Array(2).fill({ what: 'a link code was not looked at: too many before it were wrong', ...where }),
  ]);
});

test('a code that was asked for at one moment is another when it is asked for at the same moment again', async () => {
  const codes = new Set<string>();
  for (let times = 0; times < 20; times += 1) codes.add((await listComputed()).code);
  expect(codes.size).toBe(20);
});

test('whoever has a copy of the database and reads what was asked for finds no code that fits', async () => {
  const { code } = await listComputed();
  await handle({ kind: 'link.asked', by: onSlack('U-bram') });
  now += MINUTE_MS;
  const other = await openStore(`file:${join(folder, 'test.db')}`, 'the secret of somebody else');
  const found = await other.reads.linkOffered(ACME, code.replace('-', ''), now).finally(() => other.close());
  expect(found).toBeUndefined();
  expect((await store.reads.linkOffered(ACME, code.replace('-', ''), now))?.person.id).toBe('sanne');
});
