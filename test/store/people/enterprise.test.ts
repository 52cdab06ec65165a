import { expect } from 'vitest';
import { ACME, makeLead, makeOrganisation, makePerson, NOW, TEAM } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const GRID = 'E0GRID';
const account = (workspace: string) => ({ platform: 'slack', workspace, user: 'U-1' }) as const;

testOnBoth('somebody is found by their workspace first, else by the enterprise it is of', async ({ store }) => {
  const [inTeam, inGrid] = [makePerson('sanne'), makePerson('bram')];
  inTeam.identities = [account(TEAM)];
  inGrid.identities = [account(GRID)];
  await store.commit([{ kind: 'organisation.kept', organisation: makeOrganisation(), people: [inTeam, inGrid] }]);
  const find = async (workspace: string, enterprise?: string) =>
    (await store.reads.person({ ...account(workspace), ...(enterprise && { enterprise }) }))?.id;
  expect(await find(TEAM)).toBe('sanne');
  expect(await find(TEAM, GRID)).toBe('sanne');
  expect(await find('T0ANOTHER', GRID)).toBe('bram');
  expect(await find('T0ANOTHER')).toBeUndefined();
});

testOnBoth('a card that stands in an enterprise is found by a workspace of it, and by no other', async ({ store }) => {
  const target = { kind: 'channel', platform: 'slack', workspace: GRID, id: 'C-sales' } as const;
  await store.commit([
    { kind: 'lead.added', lead: makeLead('a') },
    { kind: 'post.queued', organisation: ACME, subject: { kind: 'lead', lead: 'a' }, target, at: NOW },
  ]);
  const [delivery] = await store.outbox.claim(NOW, 1);
  if (delivery === undefined) throw new Error('nothing was queued');
  const result = { kind: 'sent', channel: 'C-sales', message: '1.1' } as const;
  await store.commit([{ kind: 'delivery.ended', delivery, result, at: NOW, againAt: NOW }]);
  const at = { platform: 'slack', workspace: TEAM, channel: 'C-sales', message: '1.1' } as const;
  expect(await store.reads.leadAt(ACME, at, GRID)).toMatchObject({ id: 'a' });
  expect(await store.reads.leadAt(ACME, at)).toBeUndefined();
});
