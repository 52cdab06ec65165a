import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { Address } from '../../../src/domain/addresses/address.ts';
import type { Delivery, Target } from '../../../src/domain/deliveries/delivery.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Workspace } from '../../../src/domain/organisation.ts';
import type { Identity, Person } from '../../../src/domain/people/person.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { openDrawing } from '../../../src/flows/drawing.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { say } from '../../../src/words/say.ts';
import { ACME, claimOne, makeOrganisation, makePerson, NOW, queuePost, TEAM } from '../../store/makers.ts';

const TENANT = 'tenant';
const WORKSPACES: Workspace[] = [
  { platform: 'slack', id: TEAM },
  { platform: 'teams', id: TENANT },
];
const SERVICE = 'https://smba.example/emea/';
const slack = (user: string): Identity => ({ platform: 'slack', workspace: TEAM, user });
const teams = (user: string): Identity => ({ platform: 'teams', workspace: TENANT, user });
const targetOf = ({ user, ...where }: Identity): Target => ({ kind: 'person', ...where, id: user });
const manager = (id: string, ...identities: Identity[]): Person => makePerson(id, { role: 'manager', identities });
const sales: Target = { kind: 'channel', platform: 'teams', workspace: TENANT, id: '19:sales' };

let store: Store;
let handle: (event: Event) => Promise<unknown>;

beforeEach(async () => {
  store = await openStore('file::memory:');
  handle = runFlows(store, () => NOW);
});
afterEach(() => store.close());

async function describeAs(...people: Person[]): Promise<void> {
  await handle({ kind: 'organisation.described', organisation: makeOrganisation({ workspaces: WORKSPACES }), people });
}

describe('an app that is installed in a team', () => {
  const team: Address = { platform: 'teams', workspace: TENANT, kind: 'team', id: '19:general', serviceUrl: SERVICE };

  test('is enough to reach the team’s channels, before anybody there said a word', async () => {
    await describeAs(makePerson('sanne'));
    expect(await store.reads.address(sales)).toBeUndefined();
    await handle({ kind: 'app.installed', address: team });
    expect(await store.reads.address(sales)).toMatchObject({ serviceUrl: SERVICE });
    expect(await store.reads.teams({ platform: 'teams', id: TENANT })).toEqual([team]);
  });

  test('has what could not be posted there tried again, and what could not in Slack not', async () => {
    await describeAs(makePerson('sanne'));
    const closed = { ...sales, platform: 'slack', workspace: TEAM } as const;
    for (const target of [sales, closed]) {
      await store.commit([queuePost(target.platform, target)]);
      await fail(await claimOne(store), 'BotNotInConversationRoster');
    }
    await handle({ kind: 'app.installed', address: team });
    expect(await store.reads.isTargetClosed(sales)).toBe(false);
    expect(await store.reads.isTargetClosed(closed)).toBe(true);
    expect((await claimOne(store)).target).toEqual(sales);
  });

  test('for one person alone has only their messages tried again', async () => {
    await describeAs(makePerson('sanne'));
    const direct = (id: string) => ({ ...sales, kind: 'person', id }) as const;
    for (const target of [sales, direct('aad-sanne'), direct('aad-sanne2')]) {
      await store.commit([queuePost(target.id, target)]);
      await fail(await claimOne(store), 'BotNotInConversationRoster');
    }
    await handle({ kind: 'app.installed', address: { ...team, kind: 'person', id: 'aad-sanne' } });
    expect(await store.reads.isTargetClosed(direct('aad-sanne'))).toBe(false);
    expect(await store.reads.isTargetClosed(direct('aad-sanne2'))).toBe(true);
    expect(await store.reads.isTargetClosed(sales)).toBe(true);
    expect((await store.outbox.claim(NOW + 1000, 50)).map(({ target }) => target.id)).toEqual(['aad-sanne']);
  });

  test('and removed again is no longer one of its teams', async () => {
    await handle({ kind: 'app.installed', address: team });
    const { serviceUrl: _serviceUrl, ...place } = team;
    await handle({ kind: 'app.removed', place });
    expect(await store.reads.teams({ platform: 'teams', id: TENANT })).toEqual([]);
  });

  test('of nobody’s workspace is kept and changes nothing else', async () => {
    await describeAs(makePerson('sanne'));
    await store.commit([queuePost('a', sales)]);
    await fail(await claimOne(store), 'gone');
    await handle({ kind: 'app.installed', address: { ...team, workspace: 'elsewhere' } });
    expect(await store.reads.isTargetClosed(sales)).toBe(true);
  });
});

/** A delivery that was refused for good, as the courier tells it. */
async function fail(delivery: Delivery, reason: string): Promise<void> {
  const result = { kind: 'refused', reason, isTargetClosed: true } as const;
  await store.commit([{ kind: 'delivery.ended', delivery, result, at: NOW, againAt: NOW }]);
  await handle({
    kind: 'delivery.refused',
    failure: { delivery, reason, isTargetClosed: true, isSomebodyNeeded: true },
  });
}

describe('a manager is told who or what cannot be reached', () => {
  const both = [slack('U-ruben'), teams('aad-ruben')];
  const cases: [sentence: string, manager: Person, told: Identity][] = [
    ['where it happened, when they are there too', manager('ruben', ...both), teams('aad-ruben')],
    ['where they are, when they are not there', manager('ruben', slack('U-ruben')), slack('U-ruben')],
  ];

  test.each(cases)('%s', async (_sentence, ruben, told) => {
    await describeAs(ruben, makePerson('sanne'));
    await store.commit([queuePost('a', sales)]);
    await fail(await claimOne(store), 'BotNotInConversationRoster');
    const { target, subject } = await claimOne(store);
    expect(target).toEqual(targetOf(told));
    const { platform, workspace, id } = sales;
    expect(subject).toEqual({
      kind: 'target-closed',
      target: id,
      platform,
      workspace,
      reason: 'BotNotInConversationRoster',
    });
  });

  test('once, until the app is there again', async () => {
    await describeAs(manager('ruben', ...both));
    for (const id of ['a', 'b']) await store.commit([queuePost(id, sales)]);
    await fail(await claimOne(store), 'gone');
    const told = await store.outbox.claim(NOW, 50);
    expect(told.map(({ target }) => target.id).sort()).toEqual(['19:sales', 'aad-ruben']);
    for (const delivery of told) if (delivery.target.id === '19:sales') await fail(delivery, 'gone');
    expect(await store.outbox.claim(NOW, 50)).toEqual([]);
  });
});

describe('what a manager in Slack reads of somebody on Teams', () => {
  const ruben = manager('ruben', slack('U-ruben'));
  const sanne = makePerson('sanne', { identities: [teams('aad-sanne')] });
  const drawn = async (subject: Subject) => {
    const card = await openDrawing(store.reads, () => NOW)(subject, ACME, targetOf(slack('U-ruben')));
    return card && writePlainText(card).trim();
  };
  const closed = (target: string, reason: string): Subject => ({
    kind: 'target-closed',
    target,
    platform: 'teams',
    workspace: TENANT,
    reason,
  });
  beforeEach(() => describeAs(ruben, sanne));

  test.each([
    ['BotNotInConversationRoster', 'target.install'],
    ['ForbiddenOperationException', 'target.install'],
    ['ConversationBlockedByUser', 'target.blocked'],
    ['BotDisabledByAdmin', 'target.admin'],
    ['ConversationNotFound', 'target.install'],
    ['SomethingNew', 'target.other'],
  ] as const)('is their name, and what to do about %s', async (reason, advice) => {
    expect(await drawn(closed('aad-sanne', reason))).toBe(
      say('nl', 'target.person-closed', { name: 'sanne de Vries', reason, advice: say('nl', advice) }),
    );
  });

  test('is the channel’s name, or the id of what nobody knows', async () => {
    const told = (place: string) =>
      say('nl', 'target.closed', { place, reason: 'gone', advice: say('nl', 'target.other') });
    expect(await drawn(closed('C1', 'gone'))).toBe(told('#sales'));
    expect(await drawn(closed('19:other', 'gone'))).toBe(told('19:other'));
  });

  test('is of their own workspace where the message was queued before it said which', async () => {
    expect(await drawn({ kind: 'target-closed', target: 'U-ruben', reason: 'gone' })).toContain('ruben de Vries');
  });
});
