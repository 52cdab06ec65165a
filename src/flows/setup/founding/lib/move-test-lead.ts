import { NOTHING } from '../../../../cards/card.ts';
import type { TestLead } from '../../../../domain/setup/founding/test-lead.ts';
import { change, reply } from '../../../flow.ts';
import type { SetterFlow } from '../../../guards/setup/administrator.ts';

/** It looks right, or goes: the cards show it. Of one that is gone, or another by now, nothing follows. */
export function moveTestLead<K extends 'test-lead.approved' | 'test-lead.removed'>(
  to: 'approved' | 'removed',
): SetterFlow<K, TestLead | undefined> {
  return {
    read: (reads, { organisation }) => reads.testLead(organisation.id),
    decide: ({ organisation: { id: organisation }, more: lead }, { at: meant }, now) => {
      if (lead?.at !== meant) return reply(NOTHING);
      return change(
        to === 'approved'
          ? { kind: 'test-lead.kept', organisation, lead: { at: meant, isRight: true } }
          : { kind: 'test-lead.dropped', organisation, at: meant },
        { kind: 'card.changed', organisation, subject: { kind: 'test-lead', at: meant }, at: now },
      );
    },
  };
}
