import { expect, test } from 'vitest';
import { intake } from '../../../src/flows/guards/intake.ts';
import { unguarded } from '../../../src/flows/guards/unguarded.ts';
import { makeOrganisation } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const organisation = makeOrganisation();

const event = { organisation: organisation.id };

test('what the CRM sends is for the organisation that the door names', async () => {
  const reads = makeReads({ organisation: async (id) => (id === organisation.id ? organisation : undefined) });
  expect(await intake.read(reads, event, NOW)).toEqual({ organisation });
  expect(await intake.read(reads, { organisation: 'other' }, NOW)).toEqual({ organisation: undefined });
  expect(intake.refuse({ organisation }, event, NOW)).toBeUndefined();
});

test('what the CRM sends for an organisation that is not there is declined, to be sent again', () => {
  expect(intake.refuse({ organisation: undefined }, event, NOW)).toEqual({
    kind: 'declined',
    why: 'no organisation is set up yet',
  });
});

test('what doors, the clock and the courier say is let through, and nothing is read for it', async () => {
  expect(await unguarded.read(makeReads(), {}, NOW)).toEqual({});
  expect(unguarded.refuse({}, {}, NOW)).toBeUndefined();
});
