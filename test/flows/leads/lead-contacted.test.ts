import { test } from 'vitest';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { given, NOW } from '../specification.ts';

const person = makePerson();
const organisation = makeOrganisation();

test('the first contact is kept with the working time it took, and the card and its thread follow', () => {
  const lead = makeLead({ receivedAt: NOW - HOUR_MS });
  given(leads, 'lead.contacted', { person, lead, more: { organisation, contactedBy: undefined } })
    .when({ lead: lead.id })
    .follows([
      { kind: 'lead.contacted', lead: lead.id, by: 'sanne', at: NOW, touchedMs: HOUR_MS },
      { kind: 'card.changed' },
      { kind: 'line.queued' },
    ]);
});

test('a lead that was contacted stays so: the second is told by whom', () => {
  const contactedBy = makePerson({ id: 'bram', name: 'Bram' });
  const lead = makeLead({ contactedAt: NOW - HOUR_MS, contactedBy: 'bram' });
  given(leads, 'lead.contacted', { person, lead, more: { organisation, contactedBy } })
    .when({ lead: lead.id })
    .follows([], 'Bram');
});
