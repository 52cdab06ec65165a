import { settledCard } from '../../../../cards/promises/agreement/agreement-card.ts';
import type { Person } from '../../../../domain/people/person.ts';
import type { Agreement, AgreementState } from '../../../../domain/promises/agreement/agreement.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Decision } from '../../../flow.ts';

type Settled = { state: Exclude<AgreementState, 'open'>; why?: string };

/** It is settled, by whoever may. */
export function closeAgreement(
  agreement: Agreement,
  settled: Settled,
  { id: by, locale }: Person,
  at: Instant,
): Decision {
  const { id, organisation } = agreement;
  return {
    changes: [{ kind: 'agreement.settled', organisation, agreement: id, ...settled, by, at }],
    reply: { kind: 'card', card: settledCard({ ...agreement, ...settled }, locale) },
  };
}
