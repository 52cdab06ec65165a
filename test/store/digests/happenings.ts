import { expect } from 'vitest';
import type { JudgedCounts, WeekCounts } from '../../../src/domain/digests/counts.ts';
import type { Reason, Verdict } from '../../../src/domain/leads/verdict.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, makeFacts, makeLead, NOW } from '../makers.ts';
import type { TestStore } from '../test-store.ts';

export const WEEK = 7 * DAY_MS;
export const END = NOW + WEEK;

export const added = (id: string, campaign = '', receivedAt = NOW): Change => ({
  kind: 'lead.added',
  lead: makeLead(id, { facts: makeFacts(`crm-${id}`, campaign === '' ? {} : { campaign }), receivedAt }),
});
export const moved = (id: string, from: string, campaign: string): Change => ({
  kind: 'lead.updated',
  lead: id,
  facts: makeFacts(`crm-${id}`, { campaign }),
  was: JSON.stringify(makeFacts(`crm-${id}`, { campaign: from })),
  at: NOW,
});
export const given = (id: string, by: string, verdict: Verdict, at: number, was?: Verdict): Change => ({
  kind: 'verdict.given',
  lead: id,
  person: by,
  verdict,
  ...(was && { was }),
  at,
});
export const back = (id: string, by: string, was: Verdict, at: number): Change => ({
  kind: 'verdict.withdrawn',
  lead: id,
  person: by,
  was,
  at,
});
export const why = (id: string, by: string, reason: Reason, at: number): Change => ({
  kind: 'verdict.explained',
  organisation: ACME,
  lead: id,
  person: by,
  reason,
  at,
});
export const erased = (id: string, organisation = ACME): Change => ({
  kind: 'person.erased',
  organisation,
  person: id,
  at: NOW,
});

export const week = (store: Store, n = 0): Promise<WeekCounts> =>
  store.reads.weekCounts(ACME, NOW + n * WEEK, NOW + (n + 1) * WEEK);
/** A campaign as it stood a moment after `NOW`. */
export const campaign = (store: Store, name: string, without: string[] = []) =>
  store.reads.campaignCounts(ACME, name, { from: NOW, until: NOW + 1, without, toldSince: NOW });
/** `good fair poor by whom` of a week. */
export const shown = ({ leads, good, fair, poor, people }: JudgedCounts): string => {
  expect(good + fair + poor).toBe(leads);
  return [good, fair, poor, ...people.toSorted()].join(' ');
};

export async function followUp(
  { store, runSql }: TestStore,
  id: string,
  due: number | null,
  touched: number | null,
): Promise<void> {
  await store.commit([added(id, '', NOW - 30 * HOUR_MS)]);
  const dueAt = due === null ? 'null' : NOW + due * HOUR_MS;
  await runSql(`update leads set due_at = ${dueAt} where id = '${id}'`);
  if (touched === null) return;
  const touchedMs = (touched + 30) * HOUR_MS;
  await store.commit([{ kind: 'lead.contacted', lead: id, by: 'bram', at: NOW + touched * HOUR_MS, touchedMs }]);
}
