import { type Action, FEEDBACK_MS, type Finding } from '../../../domain/findings/finding.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';

/** Who said what an action answers, who of them has its receipt already, and who can be found. */
export type ReceiptFacts = { saidBy: string[]; given: ReadonlySet<string>; people: Person[] };

export async function readReceiptFacts(
  reads: Reads,
  organisation: string,
  { about, action, now }: { about: Finding | undefined; action?: string; now: Instant },
): Promise<ReceiptFacts> {
  if (about === undefined) return { saidBy: [], given: new Set(), people: [] };
  const [saidBy, given, people] = await Promise.all([
    reads.peopleWhoSaid(organisation, about, now - FEEDBACK_MS),
    action === undefined ? new Set<string>() : reads.receipts(organisation, action),
    reads.people(organisation),
  ]);
  return { saidBy, given, people };
}

/**
 * One message, once, to each whose feedback it answers; not to the manager who answers it. Whoever cannot be reached
 * gets none, and may still when they can.
 */
export function giveReceipts(action: Action, { saidBy, given, people }: ReceiptFacts, at: Instant): Change[] {
  if (action.state === 'open') return [];
  const { id, organisation, by } = action;
  const byId = new Map(people.map((person) => [person.id, person]));
  return saidBy.flatMap((person): Change[] => {
    if (given.has(person) || person === by) return [];
    const target = findDirectTarget(byId.get(person));
    if (target === undefined) return [];
    return [
      { kind: 'receipt.given', organisation, action: id, person, at },
      { kind: 'direct.queued', organisation, subject: { kind: 'receipt', action: id, person }, target, at },
    ];
  });
}
