import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import { createCast } from '../../life/cast.ts';
import { openLiving } from '../../life/living.ts';
import { openEmptyStore } from '../../world/database/sqlite.ts';

// What a CRM sends of one lead arrives in any order, some of it twice, while messages are sent or wait.

const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
/** Where the set-up sends each: one has a channel of its own. */
const CHANNELS = { buitenland: 'C-export', Buitenland: 'C-export', infra: 'C-verkoop', '': 'C-verkoop' } as const;
const SEGMENTS = Object.keys(CHANNELS) as (keyof typeof CHANNELS)[];

/** Facts by the moment at which they were so, as they arrive: any order, any of them again; and whether what is due is sent then. */
const arrivals = fc.array(fc.constantFrom(...SEGMENTS), { minLength: 1, maxLength: 6 }).chain((segments) => {
  const facts = segments.map((segment, at) => ({ segment, at }));
  const again = fc.subarray(facts);
  return again.chain((twice) =>
    fc
      .shuffledSubarray([...facts, ...twice], { minLength: facts.length + twice.length })
      .chain((order) => fc.tuple(...order.map((each) => fc.boolean().map((isSent) => ({ ...each, isSent }))))),
  );
});

test('whatever the order in which segments arrive: one card is left, in the channel of the newest facts', async () => {
  const property = fc.asyncProperty(arrivals, async (order) => {
    const store = await openEmptyStore();
    try {
      const cast = createCast('noord', 'noordmerk');
      const { id: organisation } = cast.organisation;
      await store.commit([{ kind: 'organisation.kept', organisation: cast.organisation, people: cast.people }]);
      const living = openLiving(store, cast, TUESDAY);
      for (const [place, { segment, at, isSent }] of order.entries()) {
        const lead = { externalId: 'crm-1', company: 'Een BV', contact: { name: 'Iris' }, ...(segment && { segment }) };
        const factsAt = TUESDAY - MINUTE_MS * (10 - at);
        await living.happen({ kind: 'lead.received', key: `lead-${place}`, organisation, factsAt, lead });
        if (isSent) await living.deliver();
      }
      await living.deliver();
      const newest = order.reduce((one, other) => (other.at > one.at ? other : one));
      const places = await store.reads.placesOf(organisation, {
        kind: 'lead',
        lead: deriveLeadId(organisation, 'crm-1'),
      });
      expect(places.map(({ target, isThere }) => [target.id, isThere])).toEqual([[CHANNELS[newest.segment], true]]);
    } finally {
      await store.close();
    }
  });
  await fc.assert(property, { numRuns: 60 });
}, 60_000);
