import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { post, SOURCES, sendAs } from '../../world/crm/senders.ts';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ organisation: { sources: Object.values(SOURCES) } });
});
afterAll(() => world.end());

const AT = Date.UTC(2026, 10, 20, 9);
const STAGES = ['lead', 'salesqualifiedlead', 'opportunity', 'customer'];

/** One moment in the life of a contact; several may be of the same minute. */
const moment = fc.record({
  minute: fc.integer({ min: 0, max: 4 }),
  stage: fc.constantFrom(...STAGES),
  status: fc.constantFrom('NEW', 'UNQUALIFIED'),
  company: fc.constantFrom('Acme', 'Boer BV', 'Cato'),
});

let contacts = 0;

/** What is known of a new contact when all of this was sent in this order. */
async function live(events: { minute: number; stage: string; status: string; company: string }[]): Promise<unknown> {
  contacts += 1;
  const id = String(contacts);
  for (const { minute, stage, status, company } of events) {
    const body = JSON.stringify({
      hs_object_id: id,
      firstname: 'Iris',
      lifecyclestage: stage,
      hs_lead_status: status,
      company,
      lastmodifieddate: new Date(AT + minute * 60_000).toISOString(),
    });
    const answer = await post(world.address, sendAs({ organisation: 'noordlicht', source: SOURCES.hubspot }, body));
    expect(answer.status).toBe(202);
    await world.settle();
  }
  const lead = await world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', `hub:${id}`));
  return lead && { company: lead.facts.company, outcome: lead.outcome?.kind };
}

test('any order and repetition of one record’s events ends in one state', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(moment, { minLength: 1, maxLength: 5 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (events, random) => {
        const draw = () => random.next().value as number;
        const twice = [...events, ...events.filter(() => draw() < 0.5)];
        const shuffled = twice
          .map((event) => ({ event, place: draw() }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ event }) => event);
        expect(await live(shuffled)).toEqual(await live(events));
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
