import { expect, test } from 'vitest';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import type { ListenerTarget } from '../../../src/domain/deliveries/target.ts';
import { openEventDrawing } from '../../../src/flows/listeners/draw-event.ts';
import { makeLead, makeOrganisation } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const url = 'https://hooks.example.com/in';
const listener = { id: 'bus', url, events: ['lead.held' as const], secrets: [1] };
const delivery = {
  id: 1,
  organisation: 'acme',
  target: { kind: 'listener', organisation: 'acme', listener: 'bus' },
  subject: { kind: 'held-event', lead: 'lead-1', state: 'held', missing: ['budget'], at: NOW },
  queuedAt: NOW,
} as unknown as Delivery<ListenerTarget>;
const draw = (known: Parameters<typeof makeReads>[0]) => openEventDrawing(makeReads(known), () => NOW + 1)(delivery);

test('what a held lead lacked is told as it was when it began to wait, by nothing that is read again', async () => {
  const told = await draw({
    organisation: async () => makeOrganisation({ listeners: [listener] }),
    lead: async () => makeLead(),
  });
  expect(told?.listener).toEqual(listener);
  expect(told?.body).toMatchObject({
    type: 'lead.held',
    timestamp: new Date(NOW).toISOString(),
    data: { state: 'held', missing: ['budget'] },
  });
});

test('of a lead that is no more nothing is told', async () => {
  const organisation = async () => makeOrganisation({ listeners: [listener] });
  expect(await draw({ organisation, lead: async () => undefined })).toBeUndefined();
});
