import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { countKept, post, readPayload, type Sent, SOURCES, secretOf, sendAs } from '../../world/crm/senders.ts';
import { INTAKE_SECRET, openWorld, type World } from '../../world/world.ts';
import { readProblem } from './signed-requests.ts';

const OWN = { organisation: 'noordlicht', source: SOURCES.webhooks };
const sample = JSON.parse(readPayload('cloudevents-structured-lead-sql.json')) as { data: object; id: string };

let world: World;
beforeAll(async () => {
  world = await openWorld({ organisation: { sources: [SOURCES.webhooks] } });
});
afterAll(() => world.end());

const kept = (id: string) => world.store.reads.lead('noordlicht', deriveLeadId('noordlicht', id));
const build = (id: string, over: object = {}) => ({ ...sample, id, data: { ...sample.data, id }, ...over });

/** To the main door, or to the door of the source. */
function structured(where: 'main' | 'source', body: unknown, type = 'application/cloudevents+json'): Sent {
  const secret = where === 'main' ? INTAKE_SECRET : secretOf(OWN);
  return {
    path: where === 'main' ? '/intake/leads' : sendAs(OWN, '').path,
    headers: { 'content-type': type, authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
  };
}

describe.each(['main', 'source'] as const)('at the %s door', (where) => {
  test('the sample is a lead, and its crmUrl the link of the card', async () => {
    const event = where === 'main' ? sample : build('ce-source');
    expect((await post(world.address, structured(where, event))).status).toBe(202);
    await world.settle();
    const id = where === 'main' ? 'crm-4711' : 'ce-source';
    expect((await kept(id))?.facts).toMatchObject({ url: 'https://crm.example.nl/leads/4711', score: 82 });
  });

  test('a repeat of source and id changes nothing', async () => {
    const id = `ce-twice-${where}`;
    const again = { ...build(id), data: { ...sample.data, id, company: 'Anders BV' } };
    for (const event of [build(id), again])
      expect((await post(world.address, structured(where, event))).status).toBe(202);
    await world.settle();
    expect((await kept(id))?.facts.company).toBe('Voorbeeld BV');
  });

  test.each([
    ['another version', { specversion: '0.3' }, 'specversion'],
    ['no id', { id: '' }, 'id'],
    ['no source', { source: undefined }, 'source'],
    ['another type', { type: 'com.example.lead.sqlite' }, 'type'],
    ['other data', { data: 'text' }, 'data'],
    ['data in another form', { datacontenttype: 'application/xml' }, 'datacontenttype'],
    ['a lead without a company', { data: { id: 'x', contact: { name: 'n' } } }, 'data.company'],
  ])('%s is refused, and named', async (_what, over, field) => {
    const answer = await post(world.address, structured(where, build('ce-wrong', over)));
    expect(await readProblem(answer)).toMatchObject({ status: 422, field });
    expect(await countKept(world)).toBe(0);
  });

  test('without the secret, or with another, nothing is taken', async () => {
    const good = structured(where, build('ce-forged'));
    for (const authorization of ['', 'Bearer ', 'Bearer wrong', `Basic ${good.headers['authorization']}`])
      expect((await post(world.address, { ...good, headers: { ...good.headers, authorization } })).status).toBe(401);
    await world.settle();
    expect(await kept('ce-forged')).toBeUndefined();
  });

  test('another format is 415', async () => {
    expect((await post(world.address, structured(where, sample, 'application/cloudevents+xml'))).status).toBe(415);
  });

  test('whoever asks beforehand is told that it may send', async () => {
    const { path } = structured(where, sample);
    const ask = (headers: Record<string, string>) => fetch(world.address + path, { method: 'OPTIONS', headers });
    const answer = await ask({ 'webhook-request-origin': 'events.crm.example' });
    expect([answer.status, answer.headers.get('webhook-allowed-origin')]).toEqual([200, 'events.crm.example']);
    expect(Number(answer.headers.get('webhook-allowed-rate'))).toBeGreaterThan(0);
    for (const origin of [{}, { 'webhook-request-origin': 'two hosts' }]) expect((await ask(origin)).status).toBe(400);
  });

  test('binary: attributes in headers, data alone in the body', async () => {
    const { path, headers: plain } = structured(where, sample, 'application/json');
    const headers = {
      ...plain,
      'ce-specversion': '1.0',
      'ce-type': 'com.example.lead.qualified',
      'ce-source': '/caf%C3%A9',
      'ce-id': 'binary-1',
      'ce-time': '2026-11-20T09:14:02Z',
    };
    const id = `ce-binary-${where}`;
    const body = JSON.stringify({ ...sample.data, id });
    const forged = { ...headers, authorization: 'Bearer wrong' };
    expect((await post(world.address, { path, headers: forged, body })).status).toBe(401);
    expect((await post(world.address, { path, headers, body })).status).toBe(202);
    await world.settle();
    expect(await kept(id)).toMatchObject({ factsAt: Date.parse('2026-11-20T09:14:02Z') });
    // Source and id are those of a repeat.
    const again = JSON.stringify({ ...sample.data, id, company: 'Anders BV' });
    expect((await post(world.address, { path, headers, body: again })).status).toBe(202);
    await world.settle();
    expect((await kept(id))?.facts.company).toBe('Voorbeeld BV');
  });

  test('several at once: all of them, or none where one is wrong', async () => {
    const [one, two] = [`ce-many-1-${where}`, `ce-many-2-${where}`];
    const send = (events: unknown) =>
      post(world.address, structured(where, events, 'application/cloudevents-batch+json'));
    const wrong = await send([build(one), build(two, { type: 'other' })]);
    expect(await readProblem(wrong)).toMatchObject({ status: 422, field: '1.type' });
    expect(await readProblem(await send(build(one)))).toMatchObject({ status: 422 });
    await world.settle();
    expect(await kept(one)).toBeUndefined();
    const good = await send([build(one), build(two, { data: { ...sample.data, id: two, score: 'x' } })]);
    expect([good.status, await good.json()]).toMatchObject([202, { ignored: ['1.data.score'] }]);
    await world.settle();
    expect([await kept(one), await kept(two)]).not.toContain(undefined);
  });
});

test('of several at the main door, what is declined holds up none after it, and is the answer', async () => {
  const outcome = build('ce-unknown', {
    type: 'com.example.lead.outcome',
    data: { id: 'ce-unknown', outcome: 'won' },
  });
  const batch = structured('main', [outcome, build('ce-after')], 'application/cloudevents-batch+json');
  expect(await readProblem(await post(world.address, batch))).toMatchObject({ status: 404, field: '0.data.id' });
  await world.settle();
  expect(await kept('ce-after')).toBeDefined();
});

test('either of two secrets is good while a sender changes over', async () => {
  const changing = await openWorld({ organisation: { sources: [{ ...SOURCES.webhooks, secrets: [1, 2] }] } });
  try {
    for (const version of [1, 2, 3]) {
      const of = { ...OWN, source: { ...SOURCES.webhooks, secrets: [version] } };
      const body = readPayload('standardwebhooks-lead-qualified.json');
      const { status } = await post(changing.address, sendAs(of, body, { id: `msg_${version}` }));
      expect([version, status]).toEqual([version, version === 3 ? 401 : 202]);
    }
  } finally {
    await changing.end();
  }
});
