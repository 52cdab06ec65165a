import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leadIntakeSchema } from '../../../src/domain/leads/lead.ts';
import { intakeSchema, readIntake } from '../../../src/handlers/intake/read-intake.ts';
import { type BotOnSlack, openBotOnSlack } from '../bot-on-slack.ts';
import { buildSample, postLead, readPayload } from './signed-requests.ts';

const DOOR_RUNS = 150;
const SCHEMA_RUNS = 400;

let running: BotOnSlack;
let published: { isValid(body: unknown): boolean; type: string | null };
beforeAll(async () => {
  running = await openBotOnSlack();
  const answer = await fetch(`${running.address}/intake/schema.json`);
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: false });
  formats.default(ajv);
  const validate = ajv.compile((await answer.json()) as object);
  published = { isValid: (body) => validate(body) === true, type: answer.headers.get('content-type') };
});
afterAll(() => running.end());

test('the published schema is a valid JSON Schema and accepts the documented samples', () => {
  expect(published.type).toBe('application/schema+json');
  expect(published.isValid(JSON.parse(readPayload('standardwebhooks-lead-qualified.json')))).toBe(true);
  expect(published.isValid(JSON.parse(readPayload('standardwebhooks-lead-outcome.json')))).toBe(true);
});

const ascii = fc.string({ maxLength: 12 });
/** Anything that may stand at a field's place: right, nearly right and plainly wrong. */
const odd = fc.oneof(
  fc.constantFrom(undefined, null, '', ' ', '\u0000', '\ud800', 0, -1, true, [], {}, 'x'.repeat(201), 'x'.repeat(5001)),
  fc.constantFrom(
    'iris@voorbeeld.example',
    'iris',
    'https://x.example/',
    'https://',
    'ftp://x.example',
    'mailto:a@b.nl',
  ),
  fc.constantFrom({ name: 'Iris' }, { email: 'a@b.nl' }, { name: ' ' }, { amount: 1, currency: 'EUR' }, { amount: -1 }),
  fc.dictionary(ascii, fc.boolean(), { maxKeys: 25 }),
  ascii,
  fc.jsonValue({ maxDepth: 2 }),
);
const field = fc.constantFrom(
  'id',
  'company',
  'contact',
  'source',
  'score',
  'value',
  'criteria',
  'ownerEmail',
  'note',
  'url',
);
const spoilt = fc.dictionary(field, odd, { maxKeys: 3 }).map((data) => buildSample(data));

test('the published schema refuses what the door refuses', () => {
  fc.assert(
    fc.property(spoilt, (given) => {
      const body: unknown = JSON.parse(JSON.stringify(given));
      if (!intakeSchema.safeParse(body).success) expect(published.isValid(body)).toBe(false);
    }),
    { numRuns: SCHEMA_RUNS },
  );
});

const REQUIRED = ['id', 'company', 'contact'];
const optional = fc.constantFrom(...Object.keys(leadIntakeSchema.shape).filter((each) => !REQUIRED.includes(each)));
const optionalOfContact = fc.constantFrom('title', 'email', 'phone', 'mobile');

test('no optional field costs the lead, whatever stands in it, and what is left out is named', () => {
  fc.assert(
    fc.property(fc.dictionary(optional, odd), fc.dictionary(optionalOfContact, odd), (data, contact) => {
      const given = { ...buildSample({ ...data, contact: { ...contact, name: 'Iris' } }), timestamp: 'x' };
      expect(readIntake(JSON.parse(JSON.stringify(given)))).toMatchObject({
        data: { data: { contact: { name: 'Iris' } } },
        ignored: expect.arrayContaining(['timestamp']),
      });
    }),
    { numRuns: SCHEMA_RUNS },
  );
});

const outcomeField = fc.constantFrom('id', 'outcome', 'value', 'reason', 'competitor', 'returnsOn', 'occurredAt');
const outcomeOdd = fc.oneof(
  odd,
  fc.constantFrom('opportunity', 'won', 'lost', 'nurture', 'rejected', 'maybe'),
  fc.constantFrom('2026-12-02', '2026-02-30', '2026-12-02T15:39:12Z', '2026-12-02T15:39:12+01:00', '2026-12-02T15:39'),
);
const spoiltOutcome = fc
  .record({
    outcome: fc.constantFrom('opportunity', 'won', 'lost', 'nurture'),
    more: fc.dictionary(outcomeField, outcomeOdd, { maxKeys: 3 }),
  })
  .map(({ outcome, more }) => ({
    type: 'lead.outcome',
    data: { id: 'crm-1', outcome, returnsOn: '2026-12-02', ...more },
  }));

test('and so it does of outcomes, of which both kinds occur', () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(spoiltOutcome, (given) => {
      const body: unknown = JSON.parse(JSON.stringify(given));
      const isTaken = intakeSchema.safeParse(body).success;
      seen.add(isTaken);
      if (!isTaken) expect(published.isValid(body)).toBe(false);
    }),
    { numRuns: SCHEMA_RUNS },
  );
  expect(seen.size).toBe(2);
});

const criteria = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, true]));

test.each([
  ['21 criteria', { criteria: criteria(21) }, false],
  ['20 criteria', { criteria: criteria(20) }, true],
  ['a criterion without a name', { criteria: { ' ': true } }, false],
  ['a contact without name or e-mail', { contact: { title: 'CFO' } }, false],
  ['a contact with a blank name', { contact: { name: ' ', email: null } }, false],
  ['a contact with an e-mail only', { contact: { email: 'a@b.nl', name: null } }, true],
  ['a blank company', { company: ' ' }, false],
  ['a company of control characters', { company: '\u0000\u0007' }, false],
  ['a control character in the id', { id: 'a\u0000b' }, false],
  ['a link that runs', { url: 'javascript:alert(1)' }, false],
  ['a link without a place', { url: 'https://' }, false],
  ['no link', { url: null }, true],
])('%s: the published schema and the door agree', (_name, data, isRight) => {
  const body: unknown = JSON.parse(JSON.stringify(buildSample(data)));
  expect([intakeSchema.safeParse(body).success, published.isValid(body)]).toEqual([isRight, isRight]);
});

test('of spoilt bodies both kinds occur, so that the property above says something', () => {
  const given = fc.sample(spoilt, 200).map((body) => intakeSchema.safeParse(JSON.parse(JSON.stringify(body))).success);
  expect(given.filter(Boolean).length).toBeGreaterThan(10);
  expect(given.filter((isRight) => !isRight).length).toBeGreaterThan(10);
});

const anyText = fc.oneof(
  spoilt.map((body) => JSON.stringify(body)),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.jsonValue().map((data) => JSON.stringify({ type: 'lead.qualified', data })),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('no signed body, JSON or not, is answered 5xx, and the process lives', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (body) => {
      const { status } = await postLead(running.address, Buffer.from(body, 'utf8'));
      expect([202, 400, 422]).toContain(status);
    }),
    { numRuns: DOOR_RUNS },
  );
  expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
  expect(running.logged.filter((line) => line.includes('request failed'))).toEqual([]);
});
