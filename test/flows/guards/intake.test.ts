import { expect, test } from 'vitest';
import { intake } from '../../../src/flows/guards/intake.ts';
import { unguarded } from '../../../src/flows/guards/unguarded.ts';
import { makeOrganisation } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const organisation = makeOrganisation();

test('what the CRM sends is for the organisation whose leads arrive at the intake', async () => {
  const reads = makeReads({ intakeOrganisation: async () => organisation });
  expect(await intake.read(reads, {}, NOW)).toEqual({ organisation });
  expect(intake.refuse({ organisation }, {}, NOW)).toBeUndefined();
});

test('what the CRM sends before there is an organisation is declined, to be sent again', () => {
  expect(intake.refuse({ organisation: undefined }, {}, NOW)).toEqual({
    kind: 'declined',
    why: 'no organisation is set up yet',
  });
});

test('what doors, the clock and the courier say is let through, and nothing is read for it', async () => {
  expect(await unguarded.read(makeReads(), {}, NOW)).toEqual({});
  expect(unguarded.refuse({}, {}, NOW)).toBeUndefined();
});
