import { expect } from 'vitest';
import { removeUnstorable } from '../../../src/domain/leads/facts/kept-text.ts';
import {
  ACME,
  claimOne,
  makeFacts,
  makeLead,
  makeOrganisation,
  makePerson,
  markSent,
  NOW,
  queueLine,
  queuePost,
  refuse,
} from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const HOSTILE: [what: string, text: string][] = [
  ['quotes and SQL', `'; drop table leads; -- " \\ $1 ? %s :a`],
  ['emoji', '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽'],
  ['right to left', 'שלום مرحبا \u202eabc'],
  ['combining marks', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢'],
  ['lines and tabs', 'a\r\nb\tc\u2028d\u0085e'],
  ['5,000 characters', '漢'.repeat(5000)],
  ['JSON', '{"a":"\\u0000"}'],
  ['prototype', '__proto__'],
  ['edges of Unicode', '\ufffd\uffff\u{10ffff}\ufeff'],
];

for (const [what, text] of HOSTILE) {
  testOnBoth(`${what} come back as they were written`, async ({ store }) => {
    const given = makeLead('a', {
      facts: makeFacts(text, { company: text, contact: { name: text }, note: text, criteria: { [`x${text}`]: true } }),
      owner: text,
    });
    expect(
      await store.commit([
        { kind: 'key.taken', key: text, at: NOW },
        { kind: 'lead.added', lead: given },
      ]),
    ).toBe('kept');
    expect(await store.reads.lead(ACME, 'a')).toEqual(given);
    const was = JSON.stringify(given.facts);
    expect(await store.commit([{ kind: 'lead.updated', lead: 'a', facts: given.facts, was, at: NOW }])).toBe('kept');
    await store.commit([{ kind: 'verdict.given', lead: 'a', person: text, verdict: 'poor', at: NOW }]);
    await store.commit([{ kind: 'verdict.noted', lead: 'a', person: text, note: text, mayBeQuoted: false, at: NOW }]);
    expect((await store.reads.judgement(ACME, 'a', text))?.note).toBe(text);
    expect(await store.commit([{ kind: 'key.taken', key: text, at: NOW }])).toBe('repeated');
  });

  testOnBoth(`${what} travel through the outbox and the organisation unchanged`, async ({ store }) => {
    await store.commit([
      {
        kind: 'organisation.kept',
        organisation: makeOrganisation({ name: text }),
        people: [makePerson('p', { name: text })],
      },
    ]);
    expect((await store.reads.organisation('acme'))?.name).toBe(text);
    expect((await store.reads.people('acme'))[0]?.name).toBe(text);
    await store.commit([queuePost(text)]);
    const post = await claimOne(store);
    expect(post.subject).toEqual({ kind: 'lead', lead: text });
    await store.commit([markSent(post)]);
    await store.commit([queueLine(text, text)]);
    const line = await claimOne(store);
    expect(line.subject).toMatchObject({ kind: 'lead-line', line: { by: text } });
    await store.commit([
      { ...refuse(line), result: { kind: 'refused', reason: text, isTargetClosed: false } } as ReturnType<
        typeof refuse
      >,
    ]);
    expect((await store.outbox.lines(1))[0]?.reason).toBe(text);
  });
}

testOnBoth('moments and numbers beyond 32 bits come back as numbers', async ({ store }) => {
  const at = Date.UTC(2199, 11, 31);
  const rich = makeLead('a', {
    facts: makeFacts('a', { score: 0.1 + 0.2, value: { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' } }),
    receivedAt: at,
  });
  await store.commit([{ kind: 'lead.added', lead: rich }, queuePost('a', 'C1', at)]);
  await store.commit([{ kind: 'lead.claimed', lead: 'a', by: 'sanne', at: at + 1 }]);
  await store.commit([{ kind: 'verdict.given', lead: 'a', person: 'sanne', verdict: 'good', at }]);
  expect(await store.reads.lead(ACME, 'a')).toEqual({ ...rich, owner: 'sanne', claimedAt: at + 1 });
  expect((await store.reads.judgement(ACME, 'a', 'sanne'))?.givenAt).toBe(at);
  expect(await store.reads.counts(ACME, 'a')).toEqual({ good: 1, fair: 0, poor: 0 });
  expect(await store.outbox.nextDue()).toBe(at);
  expect((await store.outbox.lines(1))[0]?.dueAt).toBe(at);
  const delivery = await claimOne(store, at);
  expect([delivery.queuedAt, delivery.attempts, typeof delivery.id]).toEqual([at, 1, 'number']);
});

testOnBoth(
  'what the intake leaves of NUL and half characters is kept the same by both databases',
  async ({ store }) => {
    const text = removeUnstorable('a\u0000b\ud800c\u0007');
    expect(text).toBe('abc');
    const given = makeLead('a', { facts: makeFacts(text, { company: text }), owner: text });
    expect(await store.commit([{ kind: 'lead.added', lead: given }])).toBe('kept');
    expect(await store.reads.lead(ACME, 'a')).toEqual(given);
  },
);

testOnBoth(
  'NUL in a text that was not cleaned is refused whole or kept whole, never cut',
  async ({ store, dialect }) => {
    const given = makeLead('a', { facts: makeFacts('a\u0000b') });
    const kept = store.commit([{ kind: 'lead.added', lead: given }]);
    if (dialect === 'postgres') {
      await expect(kept).rejects.toThrow(/invalid byte sequence/);
      expect(await store.reads.lead(ACME, 'a')).toBeUndefined();
    } else {
      expect(await kept).toBe('kept');
      expect((await store.reads.lead(ACME, 'a'))?.facts.externalId).toBe('a\u0000b');
    }
  },
);
