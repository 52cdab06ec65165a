import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { type BotOnSlack, openBotOnSlack } from '../bot-on-slack.ts';
import { buildSample, postLead, readProblem } from './signed-requests.ts';

let running: BotOnSlack;
beforeAll(async () => {
  running = await openBotOnSlack();
});
afterAll(() => running.end());

type Data = Record<string, unknown>;
const give = (data: Data) => postLead(running.address, JSON.stringify(buildSample(data)));
const stored = async (externalId: string) =>
  (await running.store.reads.lead('noordlicht', deriveLeadId('noordlicht', externalId)))?.facts;

let made = 0;
/** Gives a lead with these fields and says what the answer names, and what was kept. */
async function take(data: Data) {
  made += 1;
  const id = `crm-optional-${made}`;
  const answer = await give({ id, ...data });
  expect(answer.status).toBe(202);
  return { named: (await answer.json()) as object, facts: await stored(id) };
}

const IRIS = { name: 'Iris' };

test('an owner with blanks around the address is found, and the address is not kept', async () => {
  const { named, facts } = await take({ id: 'crm-owned', ownerEmail: ' sanne@noordlicht.example\n' });
  expect(named).toEqual({ ignored: [] });
  const lead = await running.store.reads.lead('noordlicht', deriveLeadId('noordlicht', 'crm-owned'));
  expect(lead?.owner).toBe('sanne');
  expect(JSON.stringify(facts ?? lead)).not.toContain('sanne@');
});

describe('an optional field in another form is read', () => {
  test.each<[string, Data, object]>([
    ['an empty e-mail', { contact: { ...IRIS, email: '' } }, { contact: IRIS }],
    [
      'blanks around an e-mail',
      { contact: { email: ' ida@firma.example ' } },
      { contact: { email: 'ida@firma.example' } },
    ],
    [
      'an internationalised address',
      { contact: { email: 'jörg@bücher.example' } },
      { contact: { email: 'jörg@bücher.example' } },
    ],
    [
      'marks without width in an e-mail',
      { contact: { email: '\ufeffida@firma.example\u200b' } },
      { contact: { email: 'ida@firma.example' } },
    ],
    [
      'an e-mail as a link',
      { contact: { email: 'mailto:ida@firma.example' } },
      { contact: { email: 'ida@firma.example' } },
    ],
    [
      'an e-mail beside a name',
      { contact: { email: 'Ida Bos <ida@firma.example>' } },
      { contact: { email: 'ida@firma.example' } },
    ],
    ['a score as text', { score: ' 82 ' }, { score: 82 }],
    ['a score with a comma', { score: '82,5' }, { score: 82.5 }],
    [
      'an amount as text',
      { value: { amount: '18000', currency: 'EUR' } },
      { value: { amount: 18_000, currency: 'EUR' } },
    ],
    [
      'an amount in groups',
      { value: { amount: '18.000,50', currency: ' eur ' } },
      { value: { amount: 18_000.5, currency: 'EUR' } },
    ],
    [
      'a phone as number',
      { contact: { ...IRIS, phone: 31_205_550_123 } },
      { contact: { ...IRIS, phone: '31205550123' } },
    ],
    [
      'criteria in words',
      { criteria: { need: 'ja', budget: 'no', time: 1, who: 'TRUE' } },
      { criteria: { need: true, budget: false, time: true, who: true } },
    ],
    ['criteria that are neither', { criteria: { need: null, budget: '', time: true } }, { criteria: { time: true } }],
    ['a link with blanks', { url: ' https://crm.example/1 ' }, { url: 'https://crm.example/1' }],
    ['a link with marks without width', { url: '\ufeffhttps://crm.example/1\u200b' }, { url: 'https://crm.example/1' }],
    ['a campaign as number', { campaign: 2026 }, { campaign: '2026' }],
  ])('%s', async (_name, data, expected) => {
    const { named, facts } = await take(data);
    expect(named).toEqual({ ignored: [] });
    expect(facts).toMatchObject(expected);
  });

  test.each<[string, Data]>([
    ['an amount without figures', { value: { amount: '', currency: 'EUR' } }],
    ['no value', { value: '' }],
    ['an empty link', { url: '' }],
    ['no criteria', { criteria: '' }],
    ['an empty score', { score: ' ' }],
  ])('%s is nothing', async (_name, data) => {
    const { named, facts } = await take(data);
    expect(named).toEqual({ ignored: [] });
    for (const field of Object.keys(data)) expect(facts).not.toHaveProperty(field);
  });

  test('a number is an id, and the same lead as its digits', async () => {
    expect((await give({ id: 4711 })).status).toBe(202);
    expect(await stored('4711')).toMatchObject({ externalId: '4711' });
  });
});

describe('what is still not understood is left out and named; the lead is kept', () => {
  test.each<[string, Data, string]>([
    ['an e-mail that is none, beside a name', { contact: { ...IRIS, email: 'iris' } }, 'data.contact.email'],
    ['a title as list', { contact: { ...IRIS, title: ['CFO'] } }, 'data.contact.title'],
    ['a score in words', { score: 'high' }, 'data.score'],
    ['a value as number', { value: 18000 }, 'data.value'],
    ['a value below nothing', { value: { amount: -1, currency: 'EUR' } }, 'data.value'],
    ['a currency in words', { value: { amount: 1, currency: 'euro' } }, 'data.value'],
    ['an amount that could be two', { value: { amount: '18.500', currency: 'EUR' } }, 'data.value'],
    ['an amount without a currency', { value: { amount: 5 } }, 'data.value'],
    ['criteria as list', { criteria: ['need'] }, 'data.criteria'],
    ['a criterion that is no yes or no', { criteria: { need: 'perhaps', budget: true } }, 'data.criteria.need'],
    ['an owner who is no address', { ownerEmail: 'Sanne' }, 'data.ownerEmail'],
    ['a link that runs', { url: 'javascript:alert(1)' }, 'data.url'],
    ['a link that is a file', { url: 'file:///etc/passwd' }, 'data.url'],
    ['a link without a place', { url: 'https://' }, 'data.url'],
    ['a source as list', { source: ['web'] }, 'data.source'],
  ])('%s', async (_name, data, field) => {
    const { named, facts } = await take(data);
    expect(named).toEqual({ ignored: [field] });
    expect(facts).toMatchObject({ company: 'Voorbeeld BV' });
    expect(JSON.stringify(facts)).not.toContain('javascript');
  });

  test('several at once are all named, and everything else is kept', async () => {
    const { named, facts } = await take({ score: 'x', url: 'x', ownerEmail: 'x', campaign: 'Beurs' });
    expect(named).toEqual({ ignored: ['data.score', 'data.ownerEmail', 'data.url'] });
    expect(facts).toMatchObject({ campaign: 'Beurs' });
  });

  test('a moment that is none costs nothing either', async () => {
    const body = JSON.stringify({ ...buildSample({ id: 'crm-when' }), timestamp: 'last week' });
    const answer = await postLead(running.address, body);
    expect([answer.status, await answer.json()]).toEqual([202, { ignored: ['timestamp'] }]);
  });

  test('a note of 200 KB is cut at a whole character and said to be', async () => {
    const { named, facts } = await take({ note: '👍'.repeat(50_000) });
    expect(named).toEqual({ ignored: [], shortened: ['data.note'] });
    expect(facts?.note).toMatch(/^👍+…$/u);
    expect(facts?.note?.length).toBeLessThanOrEqual(5000);
  });

  test('of 1,000 criteria the first 20 are kept, and of many faults 20 are named', async () => {
    const ticked = (value: unknown) => Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`c${n}`, value]));
    const many = await take({ criteria: ticked(true) });
    expect(many.named).toEqual({ ignored: [], shortened: ['data.criteria'] });
    expect(Object.keys(many.facts?.criteria ?? {})).toHaveLength(20);
    const { named } = await take({ criteria: ticked('perhaps') });
    expect((named as { ignored: string[] }).ignored).toHaveLength(20);
  });
});

describe('older facts never replace newer ones', () => {
  const hours = (ago: number) => new Date(Date.now() - ago * HOUR_MS).toISOString();
  const giveAt = async (id: string, company: string, ago: number) => {
    const body = JSON.stringify({ ...buildSample({ id, company }), timestamp: hours(ago) });
    expect((await postLead(running.address, body)).status).toBe(202);
    return (await stored(id))?.company;
  };

  test('a message that comes late changes nothing', async () => {
    expect(await giveAt('crm-late', 'Now BV', 1)).toBe('Now BV');
    expect(await giveAt('crm-late', 'Then BV', 2)).toBe('Now BV');
    expect(await giveAt('crm-late', 'Newest BV', 0.5)).toBe('Newest BV');
  });

  test('what was so again later is newer than what was so in between', async () => {
    await giveAt('crm-again-later', 'Old BV', 3);
    await giveAt('crm-again-later', 'Old BV', 1);
    expect(await giveAt('crm-again-later', 'Between BV', 2)).toBe('Old BV');
  });

  test('a clock that is ahead does not shut out what comes after', async () => {
    await giveAt('crm-ahead', 'Ahead BV', -48);
    expect(await giveAt('crm-ahead', 'After BV', -49)).toBe('After BV');
  });
});

describe('the same facts in another order are no update', () => {
  test('whatever the order of keys, nothing is queued', async () => {
    const lines = async () => (await running.store.outbox.lines(1000)).length;
    const criteria = { need: true, budget: false };
    await give({ id: 'crm-order', criteria, note: 'n' });
    const queued = await lines();
    const { data } = buildSample({ id: 'crm-order', criteria: { budget: false, need: true }, note: 'n' });
    const turned = Object.fromEntries(Object.entries(data).toReversed());
    const answer = await postLead(running.address, JSON.stringify({ data: turned, type: 'lead.qualified' }));
    expect([answer.status, await lines()]).toEqual([202, queued]);
  });
});

describe('bodies', () => {
  test('a mark of the order of bytes before the text is no fault', async () => {
    const answer = await postLead(running.address, `\ufeff${JSON.stringify(buildSample({ id: 'crm-mark' }))}`);
    expect(answer.status).toBe(202);
  });

  test.each([
    ['gzip', { 'content-encoding': 'gzip' }],
    ['br', { 'content-encoding': 'br' }],
    ['another alphabet', { 'content-type': 'application/json; charset=iso-8859-1' }],
  ])('what cannot be read is refused as that: %s', async (_name, headers) => {
    const body = gzipSync(JSON.stringify(buildSample({ id: 'crm-packed' })));
    expect(await readProblem(await postLead(running.address, body, { headers }))).toMatchObject({ status: 415 });
  });

  test('UTF-8 by name, and “identity”, are what they are', async () => {
    const headers = { 'content-type': 'application/json; charset="UTF-8"', 'content-encoding': 'identity' };
    expect((await postLead(running.address, JSON.stringify(buildSample()), { headers })).status).toBe(202);
  });
});
