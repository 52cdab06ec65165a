import { agreementsCard, type ShownAgreements } from '../../../cards/promises/agreement/agreement-card.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readShownAgreements } from './lib/read-agreements.ts';

/** Somebody looks at what is agreed and still open. */
export const agreementListed: MemberFlow<'agreement.listed', ShownAgreements> = {
  read: (reads, { organisation }) => readShownAgreements(reads, organisation.id),
  decide: ({ person, organisation: { zone }, more }, { page }, now) =>
    reply({ kind: 'card', card: agreementsCard(more, page, person, getLocalDate(now, zone)) }),
};
