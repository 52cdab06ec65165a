import { expect, test } from 'vitest';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { isHandled } from '../../../src/domain/leads/lead.ts';
import {
  completeOutcome,
  isSameOutcome,
  isSettled,
  LEAD_STAGES,
  type LeadOutcome,
  type LeadStage,
  mayFollow,
  OUTCOME_SOURCES,
  OUTCOMES,
  type OutcomeKind,
} from '../../../src/domain/leads/outcome.ts';
import { makeLead } from '../../store/makers.ts';

/** Who may move a lead from where it stands (line) to an outcome (column, in the order of `OUTCOMES`). */
const TABLE: Record<LeadStage, string> = {
  //            opportunity won   lost  nurture rejected
  none: '       both        both  both  both    crm',
  opportunity: 'both        both  both  both    crm',
  won: '        both        both  both  nobody  nobody',
  lost: '       both        both  both  both    nobody',
  nurture: '    both        both  both  both    crm',
  rejected: '   crm         crm   nobody crm    crm',
};
const WHO: Record<string, string[]> = { both: ['sales', 'crm'], crm: ['crm'], nobody: [] };

const cells = LEAD_STAGES.flatMap((from) => OUTCOMES.map((to, place) => [from, to, readCell(from, place)] as const));

function readCell(from: LeadStage, place: number): string {
  return TABLE[from].trim().split(/\s+/)[place] ?? '';
}

test('the table holds every stage and every outcome', () => {
  expect(cells).toHaveLength(30);
});

test.each(cells)('from %s a lead goes to %s by: %s', (from, to, who) => {
  expect(OUTCOME_SOURCES.filter((teller) => mayFollow(from, to, teller))).toEqual(WHO[who]);
});

test('every outcome but an opportunity settles a lead, and so its card', () => {
  const settled = (kind: OutcomeKind) => ({ kind, returnsOn: '2027-03-01' }) as LeadOutcome;
  const withOutcome = (outcome?: LeadOutcome, more: Partial<Lead> = {}) =>
    makeLead('a', { ...(outcome && { outcome, outcomeAt: 1 }), ...more });
  expect(OUTCOMES.filter((kind) => isSettled(settled(kind)))).toEqual(['won', 'lost', 'nurture', 'rejected']);
  expect(OUTCOMES.filter((kind) => isHandled(withOutcome(settled(kind))))).toEqual(
    OUTCOMES.filter((kind) => isSettled(settled(kind))),
  );
  expect(isSettled(undefined)).toBe(false);
  expect(isHandled(withOutcome({ kind: 'opportunity' }, { contactedAt: 1 }))).toBe(true);
});

test('a lead that is back is to be handled again, whoever contacted it before', () => {
  const back = makeLead('a', { outcomeAt: 5, contactedAt: 1 });
  expect(isHandled(back)).toBe(false);
});

test('an outcome is the same however its details are ordered, and another with another detail', () => {
  const lost: LeadOutcome = { kind: 'lost', reason: 'price', competitor: 'Rivaal' };
  expect(isSameOutcome(lost, { competitor: 'Rivaal', reason: 'price', kind: 'lost' })).toBe(true);
  expect(isSameOutcome(lost, { kind: 'lost', reason: 'price' })).toBe(false);
  expect(isSameOutcome(undefined, lost)).toBe(false);
});

test('what was known of the same outcome stays known when it comes with less', () => {
  const lost: LeadOutcome = { kind: 'lost', reason: 'price', competitor: 'Rivaal' };
  expect(completeOutcome({ kind: 'lost', reason: 'other' }, lost)).toEqual({ ...lost, reason: 'other' });
  expect(completeOutcome({ kind: 'won' }, lost)).toEqual({ kind: 'won' });
});
