import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import type { CrmClient } from '../../../src/handlers/crm/client.ts';
import { countKept, post, readPayload, SOURCES, sendAs } from '../../world/crm/senders.ts';
import { openSmallCrm } from '../../world/crm/small-crm.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { openWorld } from '../../world/world.ts';

const hub = { organisation: 'noordlicht', source: SOURCES.hubspot };

test('what was kept when the bot stopped is worked on when it is there again, once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-restart-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const database = await copyNewest(join(folder, 'restart.db'));
  const crm = await openSmallCrm();
  onTestFinished(crm.stop);
  // Its CRM never answers: the stop cuts the call.
  const silent: CrmClient = {
    ...crm.client,
    fetchRecord: (_pointer, cut) =>
      new Promise((resolve) => cut.addEventListener('abort', () => resolve({ kind: 'unknown', reason: 'cut' }))),
  };
  const body = readPayload('hubspot-webhook-contact-propertychange-lifecyclestage.json');
  const open = (client: CrmClient) =>
    openWorld({ database, organisation: { sources: [SOURCES.hubspot] }, crm: { clients: () => client } });
  const before = await open(silent);
  expect((await post(before.address, sendAs(hub, body))).status).toBe(202);
  expect(await countKept(before)).toBe(1);
  await before.end();

  const fields = {
    email: 'kim@acme.nl',
    firstname: 'Kim',
    company: 'Na de herstart',
    lifecyclestage: 'salesqualifiedlead',
  };
  crm.records.set('contact/65059681032', { fields });
  const after = await open(crm.client);
  await after.turn(MINUTE_MS);
  await after.tick();
  expect(after.card('Na de herstart').text()).toContain('Kim');
  expect((await post(after.address, sendAs(hub, body))).status).toBe(202);
  await after.settle();
  expect([after.messages().length, await countKept(after)]).toEqual([1, 0]);
  await after.end();
});
