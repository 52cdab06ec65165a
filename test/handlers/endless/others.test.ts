import { describe, expect, test } from 'vitest';
import { examineRunningBot } from '../../../src/cli/doctor/progress.ts';
import { ANSWER_TOO_LONG } from '../../../src/domain/deliveries/delivery.ts';
import { SECOND_MS } from '../../../src/domain/time.ts';
import { askCrm, CRM_ANSWER_MAX, type CrmRequest, type Refusals } from '../../../src/handlers/crm/ask.ts';
import { createPost } from '../../../src/handlers/listeners/post.ts';
import { openEndless, openPacked } from './server.ts';

const KIB = 1024;
const cut = new AbortController().signal;

describe('a CRM that answers without an end', () => {
  const REFUSALS: Refusals = { retryAfterUnitMs: SECOND_MS, explain: () => undefined };
  const ask = (url: string, method: CrmRequest['method']) => askCrm({ method, url, headers: {} }, REFUSALS, cut);
  const CASES: [method: CrmRequest['method'], status: number, answer: object][] = [
    ['GET', 200, { kind: 'later', reason: ANSWER_TOO_LONG }],
    ['PATCH', 200, { kind: 'unknown', reason: ANSWER_TOO_LONG }],
    ['PATCH', 404, { kind: 'later', reason: 'answered 404', isOwn: true }],
    ['PATCH', 500, { kind: 'later', reason: 'answered 500' }],
  ];
  test.each(CASES)('%s, as %i', async (method, status, answer) => {
    const { url, expectCut } = await openEndless({ status });
    expect(await ask(url, method)).toEqual(answer);
    await expectCut(CRM_ANSWER_MAX);
  });

  test('or by a few packed bytes', async () => {
    expect(await ask(await openPacked(), 'PATCH')).toEqual({ kind: 'unknown', reason: ANSWER_TOO_LONG });
  });
});

test('of a listener that answers without an end, its status is its answer', async () => {
  const { url, expectCut } = await openEndless();
  const post = createPost({ base: url });
  const posting = { url: 'https://hooks.example.com/in', headers: {}, body: '{}' };
  expect(await post(posting, cut)).toEqual({ kind: 'answered', status: 200 });
  await expectCut(16 * KIB);
});

test('what answers without an end where the bot should is none', async () => {
  const { url, expectCut } = await openEndless();
  const [told] = await examineRunningBot({ HOST: '127.0.0.1', PORT: Number(new URL(url).port) });
  expect(told?.text).toMatch(/none answers/);
  await expectCut(64 * KIB);
});
