import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { type BotOnSlack, openBotOnSlack, waitUntil } from '../bot-on-slack.ts';
import { buildSample, createId, postLead, readProblem } from './signed-requests.ts';

let running: BotOnSlack;
beforeAll(async () => {
  running = await openBotOnSlack();
});
afterAll(() => running.end());

const give = (data: Record<string, unknown>) => postLead(running.address, JSON.stringify(buildSample(data)));
const lead = (externalId: string) => running.store.reads.lead('noordlicht', deriveLeadId('noordlicht', externalId));
const refusal = async (data: Record<string, unknown>) => {
  const { status, field, detail } = await readProblem(await give(data));
  expect(detail).not.toBe('');
  return `${status} ${field}`;
};

/** A JSON text as written: JSON.stringify would lose what stands here. */
const raw = (data: string) => postLead(running.address, `{"type":"lead.qualified","data":${data}}`);

describe('a field that is missing or wrong is named', () => {
  test.each([
    ['id', { id: undefined }, 'data.id'],
    ['company', { company: undefined }, 'data.company'],
    ['contact', { contact: undefined }, 'data.contact'],
    ['contact without name or e-mail', { contact: { title: 'CFO' } }, 'data.contact'],
    ['contact with a blank name', { contact: { name: '  ' } }, 'data.contact'],
    ['a blank id', { id: ' \n' }, 'data.id'],
    ['a blank company', { company: ' ' }, 'data.company'],
    ['a list as id', { id: [4711] }, 'data.id'],
    ['a company of marks without width', { company: '\u200b\u200e\u2066\u3164' }, 'data.company'],
    ['a contact’s name of marks without width', { contact: { name: '\u200b\u202e' } }, 'data.contact'],
    ['a list as company', { company: ['Voorbeeld'] }, 'data.company'],
    ['a text as contact', { contact: 'Iris' }, 'data.contact'],
    ['a list as contact', { contact: [{ name: 'Iris' }] }, 'data.contact'],
    ['a wrong e-mail', { contact: { email: 'iris' } }, 'data.contact.email'],
    ['a long id', { id: 'x'.repeat(201) }, 'data.id'],
    ['a long company', { company: 'x'.repeat(5001) }, 'data.company'],
    ['a control character in the id', { id: 'crm\u00004711' }, 'data.id'],
    ['a lone surrogate in the id', { id: 'crm\ud800' }, 'data.id'],
  ])('%s', async (_name, data, field) => {
    expect(await refusal(data)).toBe(`422 ${field}`);
  });

  test('the type: others are never taken', async () => {
    for (const type of ['lead.outcomes', 'lead.Qualified', '', 7, null, undefined]) {
      const answer = await postLead(running.address, JSON.stringify({ ...buildSample(), type }));
      expect(await readProblem(answer)).toMatchObject({ status: 422, field: 'type' });
    }
  });

  test.each(['null', '[]', '7', '"text"', '{}', '{"type":"lead.qualified"}', '{"type":"lead.qualified","data":[]}'])(
    'the body %s is 422',
    async (body) => {
      expect((await readProblem(await postLead(running.address, body))).status).toBe(422);
    },
  );

  test('nesting 20,000 deep is answered like anything else', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    expect((await raw(`{"id":"deep","company":${deep},"contact":{"name":"n"}}`)).status).toBe(422);
    expect((await raw(`{"id":"deep","company":"c","contact":{"name":"n"},"unknown":${deep}}`)).status).toBe(202);
  });
});

describe('what is kept', () => {
  test('unknown fields are not, wherever they stand', async () => {
    const data = { id: 'crm-extra', secretNote: 'hunter2', contact: { name: 'Iris', bsn: '123456782' } };
    const body = JSON.stringify({ ...buildSample(data), token: 'hunter3' });
    expect((await postLead(running.address, body)).status).toBe(202);
    expect(running.readKept()).toContain('crm-extra');
    expect(running.readKept()).not.toMatch(/hunter|bsn|123456782|secretNote/);
  });

  test('null, empty and blank fields are absent', async () => {
    const empty = { title: null, email: null, phone: '' };
    const none = { source: null, campaign: '', segment: '  ', score: null, value: null, criteria: null, note: null };
    const data = { id: 'crm-null', contact: { name: 'Iris', ...empty }, ...none, url: null, ownerEmail: null };
    expect((await give({ ...data, partnerEmail: null })).status).toBe(202);
    const facts = { externalId: 'crm-null', company: 'Voorbeeld BV', contact: { name: 'Iris' } };
    expect((await lead('crm-null'))?.facts).toEqual(facts);
  });

  test('keys that would change every object change none', async () => {
    const criteria = '{"__proto__":true,"constructor":true,"toString":false}';
    const proto = '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}';
    const answer = await raw(
      `{${proto},"id":"proto","company":"c","contact":{"name":"n",${proto}},"criteria":${criteria}}`,
    );
    expect(answer.status).toBe(202);
    expect((await lead('proto'))?.facts.criteria).toEqual({ constructor: true, toString: false });
    expect('isAdmin' in {}).toBe(false);
  });

  test('control characters and halves of characters are left out of texts, lines and tabs are not', async () => {
    const note = 'one\u0000\u0007\n\ttwo\ud83d three 👩‍👩‍👧 \udc00';
    const data = { id: 'crm-control', company: 'Voor\u0000beeld', note, criteria: { 'ne\u0000ed': true } };
    expect((await give(data)).status).toBe(202);
    const facts = (await lead('crm-control'))?.facts;
    expect(facts).toMatchObject({ company: 'Voorbeeld', note: 'one\n\ttwo three 👩‍👩‍👧', criteria: { need: true } });
    expect(running.readKept()).not.toContain('\\u0000');
  });

  test('a link is kept the way browsers write it', async () => {
    await give({ id: 'crm-link', url: 'HTTPS://CRM.example/a b' });
    expect((await lead('crm-link'))?.facts.url).toBe('https://crm.example/a%20b');
  });
});

describe('repeats', () => {
  const lines = async () => (await running.store.outbox.lines(1000)).length;

  test('the same message again is 202 and changes nothing, whatever it holds', async () => {
    const id = createId();
    const body = (company: string) => JSON.stringify(buildSample({ id: 'crm-repeat', company }));
    expect((await postLead(running.address, body('First BV'), { id })).status).toBe(202);
    const [before, queued] = [running.readKept().length, await lines()];
    expect((await postLead(running.address, body('Second BV'), { id })).status).toBe(202);
    expect(await lines()).toBe(queued);
    expect((await lead('crm-repeat'))?.facts.company).toBe('First BV');
    expect(before).toBeGreaterThan(0);
  });

  test('the same lead with the same facts in another message queues nothing; with new facts the card follows', async () => {
    await give({ id: 'crm-again' });
    const queued = await lines();
    expect((await give({ id: 'crm-again' })).status).toBe(202);
    expect(await lines()).toBe(queued);
    expect((await give({ id: 'crm-again', company: 'Voorbeeld NV' })).status).toBe(202);
    expect((await lead('crm-again'))?.facts.company).toBe('Voorbeeld NV');
    expect(await lines()).toBeGreaterThan(queued);
  });

  test('twenty times the same message at once is one lead', async () => {
    const body = JSON.stringify(buildSample({ id: 'crm-once', company: 'Eenmaal BV', segment: 'export' }));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => postLead(running.address, body, { id: 'msg_once' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    const cards = () => running.slack.messages('C0SALESEXPORT').filter(({ text }) => text.includes('Eenmaal'));
    await waitUntil(() => cards().length > 0, 'the card is posted');
    expect(cards()).toHaveLength(1);
  });
});
