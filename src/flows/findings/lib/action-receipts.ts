import { type Action, FEEDBACK_MS, type Finding } from '../../../domain/findings/finding.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Reads } from '../../../store/store.ts';
import { beginMessages, findReceivingMoment, type Receivers, readReceivers } from '../../shared/begin-messages.ts';

/** Who said what an action answers, who of them has its receipt already, and who can be found. */
export type ReceiptFacts = { saidBy: string[]; given: ReadonlySet<string>; receivers: Receivers };

export async function readReceiptFacts(
  reads: Reads,
  organisation: Organisation,
  { about, action, now }: { about: Finding | undefined; action?: string; now: Instant },
): Promise<ReceiptFacts> {
  const { id } = organisation;
  if (about === undefined) return { saidBy: [], given: new Set(), receivers: { organisation, byId: new Map() } };
  const [saidBy, given, people] = await Promise.all([
    reads.peopleWhoSaid(id, about, now - FEEDBACK_MS),
    action === undefined ? new Set<string>() : reads.receipts(id, action),
    reads.people(id),
  ]);
  const told = people.filter((person) => saidBy.includes(person.id));
  return { saidBy, given, receivers: await readReceivers(reads, organisation, told, now) };
}

/**
 * One message, once, to each whose feedback it answers; not to the manager who answers it. Whoever cannot be reached
 * gets none, and may still when they can.
 */
export function giveReceipts(action: Action, { saidBy, given, receivers }: ReceiptFacts, at: Instant): Change[] {
  if (action.state === 'open') return [];
  const { id, organisation, by } = action;
  return saidBy.flatMap((person): Change[] => {
    if (given.has(person) || person === by) return [];
    if (findReceivingMoment(receivers, person, at) === undefined) return [];
    return [
      { kind: 'receipt.given', organisation, action: id, person, at },
      ...beginMessages(receivers, [{ person, subject: { kind: 'receipt', action: id, person } }], at),
    ];
  });
}
