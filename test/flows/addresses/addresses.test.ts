import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Address } from '../../../src/domain/addresses/address.ts';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import type { Target } from '../../../src/domain/deliveries/target.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Workspace } from '../../../src/domain/organisation.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, asChat, claimOne, makeOrganisation, makePerson, NOW, queuePost, TEAM } from '../../store/makers.ts';
import { openEmptyStore } from '../../world/database/sqlite.ts';

const TENANT = 'tenant';
const WORKSPACES: Workspace[] = [
  { platform: 'slack', id: TEAM },
  { platform: 'teams', id: TENANT },
];
const SERVICE = 'https://smba.example/emea/';
const ruben = makePerson('ruben', {
  role: 'manager',
  identities: [
    { platform: 'slack', workspace: TEAM, user: 'U-ruben' },
    { platform: 'teams', workspace: TENANT, user: 'aad-ruben' },
  ],
});
const sales: Target = { kind: 'channel', platform: 'teams', workspace: TENANT, id: '19:sales' };

let store: Store;
let handle: (event: Event) => Promise<unknown>;

beforeEach(async () => {
  store = await openEmptyStore();
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
    expect(await store.reads.isTargetClosed(ACME, sales)).toBe(false);
    expect(await store.reads.isTargetClosed(ACME, closed)).toBe(true);
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
    expect(await store.reads.isTargetClosed(ACME, direct('aad-sanne'))).toBe(false);
    expect(await store.reads.isTargetClosed(ACME, direct('aad-sanne2'))).toBe(true);
    expect(await store.reads.isTargetClosed(ACME, sales)).toBe(true);
    expect((await store.outbox.claim(NOW + 1000, 50)).map(({ target }) => asChat(target).id)).toEqual(['aad-sanne']);
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
    expect(await store.reads.isTargetClosed(ACME, sales)).toBe(true);
  });
});

/** A delivery that was refused for good, as the courier tells it. */
async function fail(delivery: Delivery, reason: string): Promise<void> {
  await handle({
    kind: 'delivery.refused',
    failure: { delivery, state: 'refused', reason, isTargetClosed: true, isSomebodyNeeded: true },
  });
}

test('a manager is told once of what cannot be reached, until the app is there again', async () => {
  await describeAs(ruben);
  for (const id of ['a', 'b']) await store.commit([queuePost(id, sales)]);
  await fail(await claimOne(store), 'gone');
  const queued = await store.outbox.claim(NOW, 50);
  expect(queued.map(({ target }) => asChat(target).id).sort()).toEqual(['19:sales', 'aad-ruben']);
  for (const delivery of queued) if (asChat(delivery.target).id === '19:sales') await fail(delivery, 'gone');
  expect(await store.outbox.claim(NOW, 50)).toEqual([]);
});
