import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/cards/card.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { Event, EventOf } from '../../../src/domain/event.ts';
import type { Organisation, Workspace } from '../../../src/domain/organisation.ts';
import { formatLinkCode, LINK_CODE_MS } from '../../../src/domain/people/link.ts';
import type { Identity, Person } from '../../../src/domain/people/person.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import { guard } from '../../../src/flows/flow.ts';
import { unguarded } from '../../../src/flows/guards/unguarded.ts';
import { organisationDescribed } from '../../../src/flows/setup/organisation-described.ts';
import type { Store } from '../../../src/store/store.ts';
import { say } from '../../../src/words/say.ts';
import { ACME, makeOrganisation, makePerson, NOW, TEAM } from '../../store/makers.ts';
import { openEmptyStore } from '../../world/database/sqlite.ts';

const TENANT = 'tenant';
const SLACK: Workspace = { platform: 'slack', id: TEAM };
const TEAMS: Workspace = { platform: 'teams', id: TENANT };
const onSlack = (id: string): Identity => ({ platform: 'slack', workspace: TEAM, user: `U-${id}` });
const onTeams = (user: string, workspace = TENANT): Identity => ({ platform: 'teams', workspace, user });

let store: Store;
let now: number;
let handle: (event: Event) => Promise<Reply>;

beforeEach(async () => {
  store = await openEmptyStore();
  now = NOW;
  handle = runFlows(store, () => now);
  await describeAs([makePerson('sanne'), makePerson('bram', { locale: 'en' })]);
});
afterEach(() => store.close());

/** Applies a set-up as an admin does. */
async function describeAs(people: Person[], workspaces = [SLACK, TEAMS], id = ACME): Promise<void> {
  const described: Organisation = makeOrganisation({ id, workspaces });
  await handle({ kind: 'organisation.described', organisation: described, people });
}

function textOf(reply: Reply): string {
  if (reply.kind !== 'notice' && reply.kind !== 'refusal') throw new Error(`told ${reply.kind}`);
  return writePlainText(reply.card).trim();
}

/** Asks for a code as somebody in Slack; resolves with it as it was shown. */
async function codeOf(id: string): Promise<string> {
  const told = textOf(await handle({ kind: 'link.asked', by: onSlack(id) }));
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(told)?.[0];
  if (code === undefined) throw new Error(`no code in ${told}`);
  return code;
}

const give = async (code: string, by: Identity) => textOf(await handle({ kind: 'link.given', code, by }));
const known = async (by: Identity) => (await store.reads.person(by))?.id;
const UNKNOWN = (['nl', 'en'] as const).map((locale) => say(locale, 'link.unknown')).join('\n');

test('a code typed where the other account is makes both one person, in their own language', async () => {
  const code = await codeOf('bram');
  expect(await give(code, onTeams('aad-bram'))).toBe(say('en', 'link.done', { name: 'bram de Vries' }));
  expect(await known(onTeams('aad-bram'))).toBe('bram');
  expect(await known(onSlack('bram'))).toBe('bram');
  const bram = await store.reads.personById(ACME, 'bram');
  expect(bram?.identities).toEqual([onSlack('bram'), onTeams('aad-bram')]);
  expect(bram?.linked).toEqual([onTeams('aad-bram')]);
});

test('both accounts judge once, and the last word counts', async () => {
  await give(await codeOf('bram'), onTeams('aad-bram'));
  await store.commit([
    { kind: 'lead.added', lead: { id: 'a', organisation: ACME, facts: leadFacts, receivedAt: NOW } },
  ]);
  await handle({ kind: 'lead.judged', lead: 'a', verdict: 'good', by: onSlack('bram') });
  await handle({ kind: 'lead.judged', lead: 'a', verdict: 'poor', by: onTeams('aad-bram') });
  expect(await store.reads.counts(ACME, 'a')).toEqual({ good: 0, fair: 0, poor: 1 });
});

const leadFacts = { externalId: 'a', company: 'Voorbeeld BV', contact: { name: 'Iris' } };

test('somebody unknown gets no code', async () => {
  expect(textOf(await handle({ kind: 'link.asked', by: onTeams('aad-nobody') }))).toBe(
    (['nl', 'en'] as const).map((locale) => say(locale, 'not-a-member')).join('\n'),
  );
});

describe('nothing is linked', () => {
  type Case = { code: (sannes: string) => string; by: Identity; told: string; after?: () => unknown };
  const SANNE = { name: 'sanne de Vries' };
  const cases: [sentence: string, Case][] = [
    ['by a code nobody has', { code: () => '00000-00000', by: onTeams('aad-1'), told: UNKNOWN }],
    ['by what cannot be a code', { code: () => 'please', by: onTeams('aad-1'), told: UNKNOWN }],
    ['by half a code', { code: (sannes) => sannes.slice(0, 5), by: onTeams('aad-1'), told: UNKNOWN }],
    [
      'after its time',
      { code: (sannes) => sannes, by: onTeams('aad-1'), told: UNKNOWN, after: () => (now = NOW + LINK_CODE_MS + 1) },
    ],
    [
      'from a workspace that is none of the organisation’s',
      { code: (sannes) => sannes, by: onTeams('aad-1', 'elsewhere'), told: UNKNOWN },
    ],
    [
      'from the same id on another platform’s workspace',
      { code: (sannes) => sannes, by: { ...onTeams('aad-1'), platform: 'slack' }, told: UNKNOWN },
    ],
    [
      'once the person is no longer in the set-up',
      { code: (sannes) => sannes, by: onTeams('aad-1'), told: UNKNOWN, after: () => describeAs([makePerson('bram')]) },
    ],
    ['where it was asked for', { code: (sannes) => sannes, by: onSlack('sanne'), told: say('nl', 'link.already') }],
    [
      'to an account that is somebody else’s',
      { code: (sannes) => sannes, by: onSlack('bram'), told: say('en', 'link.somebody', { name: 'bram de Vries' }) },
    ],
    [
      'by somebody known with a code nobody has',
      { code: () => '00000-00000', by: onSlack('sanne'), told: say('nl', 'link.somebody', SANNE) },
    ],
  ];

  test.each(cases)('%s', async (_sentence, { code, by, told, after }) => {
    const sannes = await codeOf('sanne');
    await after?.();
    const before = await store.reads.people(ACME);
    expect(await give(code(sannes), by)).toBe(told);
    expect(await store.reads.people(ACME)).toEqual(before);
    expect(await known(onTeams('aad-1'))).toBeUndefined();
  });

  test('a second time by the same code, from whichever account', async () => {
    const code = await codeOf('sanne');
    await give(code, onTeams('aad-1'));
    expect(await give(code, onTeams('aad-2'))).toBe(UNKNOWN);
    expect(await give(code, onTeams('aad-1'))).toBe(say('nl', 'link.somebody', SANNE));
    expect(await known(onTeams('aad-2'))).toBeUndefined();
  });

  test('for the other of two who give one code at the same moment', async () => {
    const code = await codeOf('sanne');
    const told = await Promise.all(['aad-1', 'aad-2'].map((user) => give(code, onTeams(user))));
    expect(told.sort()).toEqual([UNKNOWN, say('nl', 'link.done', SANNE)].sort());
  });
});

test('a code that was refused elsewhere is still good where it belongs', async () => {
  const code = await codeOf('sanne');
  await give(code, onTeams('aad-1', 'elsewhere'));
  await give(code, onSlack('bram'));
  expect(await give(formatLinkCode(code.replace('-', '')).toLowerCase(), onTeams('aad-1'))).toBe(
    say('nl', 'link.done', { name: 'sanne de Vries' }),
  );
});

describe('a linked account, when the set-up is applied again', () => {
  beforeEach(async () => {
    await give(await codeOf('sanne'), onTeams('aad-1'));
  });
  const sanne = () => store.reads.personById(ACME, 'sanne');

  test('stays, however often, and comes after what the set-up says', async () => {
    const described = makePerson('sanne', { name: 'Sanne Visser' });
    for (let times = 0; times < 2; times += 1) await describeAs([described]);
    expect(await sanne()).toEqual({
      ...described,
      identities: [onSlack('sanne'), onTeams('aad-1')],
      linked: [onTeams('aad-1')],
    });
    expect(await known(onTeams('aad-1'))).toBe('sanne');
  });

  test('is the set-up’s own once it names it', async () => {
    const described = makePerson('sanne', { identities: [onTeams('aad-1'), onSlack('sanne')] });
    await describeAs([described]);
    expect(await sanne()).toEqual(described);
  });

  test('goes when the set-up gives it to somebody else', async () => {
    const bram = makePerson('bram', { identities: [onSlack('bram'), onTeams('aad-1')] });
    await describeAs([makePerson('sanne'), bram]);
    expect(await sanne()).toEqual(makePerson('sanne'));
    expect(await known(onTeams('aad-1'))).toBe('bram');
  });

  test('goes with its workspace, and does not come back with it', async () => {
    await describeAs([makePerson('sanne')], [SLACK]);
    expect(await sanne()).toEqual(makePerson('sanne'));
    expect(await known(onTeams('aad-1'))).toBeUndefined();
    await describeAs([makePerson('sanne')]);
    expect(await known(onTeams('aad-1'))).toBeUndefined();
  });

  test('goes with its person, and is then linked to another', async () => {
    await describeAs([makePerson('bram')]);
    expect(await known(onTeams('aad-1'))).toBeUndefined();
    await give(await codeOf('bram'), onTeams('aad-1'));
    expect(await known(onTeams('aad-1'))).toBe('bram');
  });

  test('stays too when it was linked while the set-up was being applied', async () => {
    const event: EventOf<'organisation.described'> = {
      kind: 'organisation.described',
      organisation: makeOrganisation({ workspaces: [SLACK, TEAMS] }),
      people: [makePerson('sanne'), makePerson('bram')],
    };
    const { changes } = await guard(unguarded, organisationDescribed).prepare(store.reads, event, NOW);
    await give(await codeOf('bram'), onTeams('aad-bram'));
    expect(await store.commit(changes)).toBe('outrun');
    await handle(event);
    expect(await known(onTeams('aad-bram'))).toBe('bram');
  });

  test('is found in one’s own data, with the chat it is written to in', async () => {
    await handle({
      kind: 'address.seen',
      address: { ...TEAMS_OF('aad-1'), serviceUrl: 'https://smba.example/', conversation: 'a:chat', member: '29:1' },
    });
    const by = onTeams('aad-1');
    const told = JSON.stringify(await handle({ kind: 'privacy.export-read', page: 0, by }));
    expect(told).toContain('Op Teams ben je aad-1, door jezelf gekoppeld.');
    expect(told).toContain('Op Teams bewaar ik de verwijzing naar onze privéchat');
    await handle({ kind: 'privacy.erase-confirmed', by });
    expect(await store.reads.person(by)).toBeUndefined();
    const address = await store.reads.address({ ...TEAMS_OF('aad-1'), kind: 'person' });
    expect(address).toBeUndefined();
  });
});

const TEAMS_OF = (id: string) => ({ platform: 'teams', workspace: TENANT, kind: 'person', id }) as const;
