import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CRM_SETTINGS, countKept, post, readPayload, SOURCES, sendAs } from '../../world/crm/senders.ts';
import { openWorld, type World } from '../../world/world.ts';

const BODIES = {
  hubspot: ['hubspot-workflow-webhook-custombody.json', 'hubspot-webhook-contact-creation.json'],
  salesforce: ['salesforce-outbound-message-lead.xml', 'salesforce-flow-http-callout-lead.json'],
  pipedrive: ['pipedrive-v2-lead-create.json', 'pipedrive-v2-deal-change-won.json'],
  dynamics: ['dynamics-lead-create.json'],
  webhooks: ['standardwebhooks-lead-qualified.json', 'cloudevents-structured-lead-sql.json'],
};
const RUNS = 60;

let world: World;
beforeAll(async () => {
  world = await openWorld({
    organisation: { sources: Object.values(SOURCES) },
    crm: { crmSettings: ({ kind }) => CRM_SETTINGS[kind] },
  });
});
afterAll(() => world.end());

/** A sample in which something was changed, cut or put in another’s place; or anything at all. */
const spoilt = (texts: string[]) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...texts), fc.nat(2000), fc.nat(40), fc.string({ unit: 'binary', maxLength: 30 }))
      .map(([text, from, length, put]) => text.slice(0, from) + put + text.slice(from + length)),
    fc.json(),
    fc
      .tuple(fc.constantFrom(...texts), fc.json())
      .map(([text, json]) => text.replace(/"[^"]+": *("[^"]*"|\d+)/, `"x":${json}`)),
    fc.constantFrom(...texts.map((text) => text.replaceAll(/"(\w+)":/g, '"__proto__":'))),
  );

describe.each(Object.values(SOURCES))('$kind', (source) => {
  const of = { organisation: 'noordlicht', source };
  const texts = BODIES[source.kind].map(readPayload);

  test('whatever comes without proof is refused, and nothing of it is kept', async () => {
    const before = await countKept(world);
    await fc.assert(
      fc.asyncProperty(
        spoilt(texts),
        fc.constantFrom('application/json', 'text/xml', 'application/cloudevents+json'),
        fc.string({ maxLength: 60 }),
        async (body, type, secret) => {
          const path = `${sendAs(of, '{}').path.split('?')[0]}?code=${encodeURIComponent(secret)}&secret=x`;
          const headers = { 'content-type': type, 'x-api-key': 'wrong', authorization: 'Bearer wrong' };
          const { status } = await post(world.address, { path, headers, body });
          expect([401, 415, 429]).toContain(status);
        },
      ),
      { numRuns: RUNS },
    );
    expect(await countKept(world)).toBe(before);
  });

  test('whatever comes from the source itself is taken or refused, and breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt(texts), async (body) => {
        const { status } = await post(world.address, sendAs(of, body));
        expect([200, 202, 400, 401, 422]).toContain(status);
        await world.settle();
        const lines = await world.store.inbox.lines('noordlicht', 1000);
        expect(lines.filter(({ reason }) => reason?.includes('went wrong here'))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});
