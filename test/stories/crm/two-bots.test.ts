import { expect, test } from 'vitest';
import { CRM_TOKEN } from '../../../sandbox/samples/noordlicht-crm.ts';
import { RECORD_NOTE_TITLE } from '../../../src/cards/crm/record-note.ts';
import type { RecordTarget } from '../../../src/domain/deliveries/target.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { readDrawnRecord } from '../../../src/flows/crm/writing/draw-record.ts';
import { createFindClient } from '../../../src/handlers/crm/open.ts';
import { createRecordOutbound } from '../../../src/handlers/crm/outbound.ts';
import { openHubspotWorld } from '../../world/crm/hubspot.ts';

test('what was written and not kept, since the bot died in between, is not written twice', async () => {
  const there = await openHubspotWorld({ startsAt: Date.UTC(2026, 10, 3, 9, 0) });
  const { world, crm } = there;
  await there.handOver();
  // What is said waits, and one instance writes it and dies before it can say so.
  crm.setTroubles([{ vendor: 'hubspot', kind: 'server-error' }]);
  await world.card('Brugrenovatie Zuid BV').tap('sanne', 'Goed');
  crm.setTroubles([]);
  const target: RecordTarget = {
    ...{ kind: 'record', organisation: 'noordlicht', vendor: 'hubspot', source: 'hub', lead: there.lead },
  };
  const settings = { token: CRM_TOKEN, apiUrl: crm.apiUrl('hubspot') };
  const dying = createRecordOutbound({
    draw: ({ organisation, ...of }) => readDrawnRecord(world.store.reads, organisation, of, world.now()),
    findClient: createFindClient(() => settings, world.now),
    commit: world.store.commit,
    handle: world.bot.handle,
    now: world.now,
  });
  const [line] = await world.store.outbox.lines(1);
  if (!line) throw new Error('nothing waits');
  const delivery = { ...DELIVERY, id: Number(line.id), subject: { kind: 'record', lead: there.lead }, target } as const;
  const depart = await dying.prepare(delivery);
  const ended = typeof depart === 'function' && (await depart({ cut: AbortSignal.timeout(5000), leftMs: () => 5000 }));
  expect(ended && 'result' in ended ? ended.result : ended).toEqual({ kind: 'accepted' });
  expect(there.note()).toContain(RECORD_NOTE_TITLE);
  // The other finds the note there.
  await world.turn(HOUR_MS);
  expect(there.note()).toContain('1 goed');
  expect(there.writes().filter(({ answer }) => answer === '201')).toHaveLength(1);
  await there.end();
});

const DELIVERY = {
  kind: 'update',
  organisation: 'noordlicht',
  key: 'k',
  attempts: 1,
  doubts: 0,
  queuedAt: 0,
  token: 't',
} as const;
