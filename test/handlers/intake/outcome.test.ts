import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import { type BotOnSlack, openBotOnSlack } from '../bot-on-slack.ts';
import { buildSample, postLead, readPayload, readProblem } from './signed-requests.ts';

let running: BotOnSlack;
beforeAll(async () => {
  running = await openBotOnSlack();
});
afterAll(() => running.end());

type Data = Record<string, unknown>;

const send = (data: Data, id?: string) =>
  postLead(running.address, JSON.stringify({ type: 'lead.outcome', data }), id === undefined ? {} : { id });
const stored = (externalId: string) => running.store.reads.lead('noordlicht', deriveLeadId('noordlicht', externalId));
const lines = async () => (await running.store.outbox.lines(1000)).length;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

async function known(id: string): Promise<string> {
  expect((await postLead(running.address, JSON.stringify(buildSample({ id })))).status).toBe(202);
  return id;
}

test('the documented sample is taken as it is', async () => {
  await known('crm-4711');
  const answer = await postLead(running.address, readPayload('standardwebhooks-lead-outcome.json'));
  expect([answer.status, await answer.json()]).toEqual([202, { ignored: [] }]);
  const lead = await stored('crm-4711');
  expect(lead?.outcome).toEqual({ kind: 'won', value: { amount: 16_500, currency: 'EUR' } });
});

test('an outcome for a lead that never came is 404, and is taken once the lead is there', async () => {
  const data = { id: 'crm-unheard', outcome: 'won' };
  expect(await readProblem(await send(data, 'msg_early_outcome'))).toMatchObject({
    status: 404,
    field: 'data.id',
    detail: expect.stringContaining('not known here'),
  });
  await known('crm-unheard');
  expect((await send(data, 'msg_early_outcome')).status).toBe(202);
  expect((await stored('crm-unheard'))?.outcome).toEqual({ kind: 'won' });
});

test('a move that cannot be is 409, says where the lead stands, and changes nothing', async () => {
  const id = await known('crm-conflict');
  await send({ id, outcome: 'won' });
  const queued = await lines();
  expect(await readProblem(await send({ id, outcome: 'rejected' }))).toMatchObject({
    status: 409,
    field: 'data.outcome',
    detail: 'this lead is won, which does not become rejected',
  });
  expect((await stored(id))?.outcome).toEqual({ kind: 'won' });
  expect(await lines()).toBe(queued);
});

test('before the set-up an outcome is refused for now', async () => {
  const bare = await openBotOnSlack({ isSetUp: false });
  try {
    const answer = await postLead(
      bare.address,
      JSON.stringify({ type: 'lead.outcome', data: { id: 'x', outcome: 'won' } }),
    );
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  } finally {
    await bare.end();
  }
});

describe('what is kept of it', () => {
  test.each<[string, Data, object]>([
    ['opportunity', { value: { amount: 1, currency: 'EUR' } }, { kind: 'opportunity' }],
    ['won', { value: null, reason: null, occurredAt: null }, { kind: 'won' }],
    ['won', { value: { amount: 0.5, currency: 'GBP' } }, { kind: 'won', value: { amount: 0.5, currency: 'GBP' } }],
    [
      'lost',
      { reason: 'No-decision', competitor: ' Rivaal ' },
      { kind: 'lost', reason: 'no_decision', competitor: 'Rivaal' },
    ],
    ['lost', { reason: 'They knew Jan personally', competitor: '' }, { kind: 'lost', reason: 'other' }],
    ['lost', { reason: ' ', competitor: null }, { kind: 'lost' }],
    ['nurture', { returnsOn: '2999-01-01' }, { kind: 'nurture', returnsOn: '2999-01-01' }],
    ['rejected', { secretNote: 'hunter2', returnsOn: 'soon' }, { kind: 'rejected' }],
  ])('%s %j', async (outcome, data, expected) => {
    const id = await known(`crm-kept-${outcome}-${JSON.stringify(data).length}`);
    expect((await send({ id, outcome, ...data })).status).toBe(202);
    expect((await stored(id))?.outcome).toEqual(expected);
    expect(running.readKept()).not.toMatch(/hunter2|Jan personally/);
  });
});

describe('what is not understood of an optional field is left out and named; the outcome is kept', () => {
  test.each<[string, Data, string, object]>([
    ['a value as number', { outcome: 'won', value: 5 }, 'data.value', { kind: 'won' }],
    ['a negative value', { outcome: 'won', value: { amount: -1, currency: 'EUR' } }, 'data.value', { kind: 'won' }],
    ['a moment that is none', { outcome: 'won', occurredAt: 'yesterday' }, 'data.occurredAt', { kind: 'won' }],
    [
      'a moment without a zone',
      { outcome: 'won', occurredAt: '2026-12-02T15:39:12' },
      'data.occurredAt',
      { kind: 'won' },
    ],
    ['a competitor as list', { outcome: 'lost', competitor: ['Rivaal'] }, 'data.competitor', { kind: 'lost' }],
  ])('%s', async (_name, data, field, expected) => {
    const id = await known(`crm-odd-${JSON.stringify(data).length}`);
    const answer = await send({ id, ...data });
    expect([answer.status, await answer.json()]).toEqual([202, { ignored: [field] }]);
    expect((await stored(id))?.outcome).toEqual(expected);
  });

  test('a competitor that never ends is cut', async () => {
    const id = await known('crm-long-competitor');
    const answer = await send({ id, outcome: 'lost', competitor: 'x'.repeat(101) });
    expect(await answer.json()).toEqual({ ignored: [], shortened: ['data.competitor'] });
    expect((await stored(id))?.outcome).toEqual({ kind: 'lost', competitor: `${'x'.repeat(99)}…` });
  });

  test.each(['2026-12-02 15:39:12+0000', '2026-12-02T15:39Z', '2026-12-02T16:39:12.5+01'])(
    'the moment %s is read',
    async (occurredAt) => {
      const id = await known(`crm-moment-${occurredAt}`);
      expect(await (await send({ id, outcome: 'won', occurredAt })).json()).toEqual({ ignored: [] });
    },
  );
});

describe('a field that is missing or wrong is named', () => {
  test.each<[string, Data, string]>([
    ['no id', { outcome: 'won' }, 'data.id'],
    ['an odd id', { id: true, outcome: 'won' }, 'data.id'],
    ['no outcome', { id: 'x' }, 'data.outcome'],
    ['another outcome', { id: 'x', outcome: 'maybe' }, 'data.outcome'],
    ['a day that is none', { id: 'x', outcome: 'nurture', returnsOn: '2026-02-30' }, 'data.returnsOn'],
    ['no day to come back', { id: 'x', outcome: 'nurture' }, 'data.returnsOn'],
  ])('%s', async (_name, data, field) => {
    expect(await readProblem(await send(data))).toMatchObject({ status: 422, field });
  });
});

describe('when it happened', () => {
  /** A lead that came two days ago. */
  const older = async (id: string) => {
    const lead = await stored(await known(`${id}-made`));
    if (lead === undefined) throw new Error('no lead');
    const receivedAt = Date.now() - 2 * DAY_MS;
    const made = { ...lead, id: deriveLeadId('noordlicht', id), facts: { ...lead.facts, externalId: id }, receivedAt };
    await running.store.commit([{ kind: 'lead.added', lead: made }]);
    return { id, receivedAt };
  };

  test('is what the CRM says, when that is past', async () => {
    const { id } = await older('crm-past');
    const occurredAt = ago(HOUR_MS);
    await send({ id, outcome: 'won', occurredAt });
    expect((await stored(id))?.outcomeAt).toBe(Date.parse(occurredAt));
  });

  test('is now, when the CRM’s clock is ahead', async () => {
    const { id } = await older('crm-ahead');
    await send({ id, outcome: 'won', occurredAt: ago(-HOUR_MS) });
    expect((await stored(id))?.outcomeAt).toBeLessThanOrEqual(Date.now());
  });

  test('is not before the lead came', async () => {
    const { id, receivedAt } = await older('crm-before');
    await send({ id, outcome: 'won', occurredAt: ago(9 * DAY_MS) });
    expect((await stored(id))?.outcomeAt).toBe(receivedAt);
  });

  test('an older outcome that arrives late is taken and changes nothing, also one that could not follow', async () => {
    const { id } = await older('crm-late');
    await send({ id, outcome: 'won', occurredAt: ago(MINUTE_MS) });
    const queued = await lines();
    for (const outcome of ['opportunity', 'rejected'])
      expect((await send({ id, outcome, occurredAt: ago(HOUR_MS) })).status).toBe(202);
    expect((await stored(id))?.outcome).toEqual({ kind: 'won' });
    expect(await lines()).toBe(queued);
  });

  test('a day to come back that has passed already changes nothing', async () => {
    const { id } = await older('crm-passed');
    expect((await send({ id, outcome: 'nurture', returnsOn: '2020-01-01' })).status).toBe(202);
    expect(await stored(id)).not.toHaveProperty('outcome');
  });
});

test('the same told again queues nothing; with less it takes nothing away; with more the card follows', async () => {
  const id = await known('crm-retold');
  const lost = { id, outcome: 'lost', reason: 'price', competitor: 'Rivaal' };
  await send(lost);
  const { outcomeAt } = (await stored(id)) ?? {};
  const queued = await lines();
  await send(lost);
  await send({ id, outcome: 'lost' });
  expect(await lines()).toBe(queued);
  await send({ id, outcome: 'lost', reason: 'timing' });
  expect(await stored(id)).toMatchObject({
    outcome: { kind: 'lost', reason: 'timing', competitor: 'Rivaal' },
    outcomeAt,
  });
  expect(await lines()).toBeGreaterThan(queued);
});

test('twenty times the same message at once is one outcome', async () => {
  const id = await known('crm-outcome-once');
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => send({ id, outcome: 'opportunity' }, 'msg_outcome_once')),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  expect((await stored(id))?.outcome).toEqual({ kind: 'opportunity' });
});

test('what happened before the lead came here counts, in the order in which it happened', async () => {
  const id = await known('crm-before');
  const happened = async (outcome: string, hours: number) => {
    expect((await send({ id, outcome, occurredAt: ago(hours * HOUR_MS) })).status).toBe(202);
    return (await stored(id))?.outcome?.kind;
  };
  expect(await happened('opportunity', 5)).toBe('opportunity');
  expect(await happened('won', 3)).toBe('won');
  expect(await happened('opportunity', 4)).toBe('won');
});

test('an outcome without a moment of its own happened when its message says', async () => {
  const id = await known('crm-said');
  const tell = (outcome: string, hours: number) =>
    postLead(
      running.address,
      JSON.stringify({ type: 'lead.outcome', timestamp: ago(hours * HOUR_MS), data: { id, outcome } }),
    );
  expect([(await tell('won', 1)).status, (await tell('opportunity', 2)).status]).toEqual([202, 202]);
  expect((await stored(id))?.outcome?.kind).toBe('won');
});
