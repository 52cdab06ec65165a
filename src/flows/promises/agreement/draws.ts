import { agreementDueCard, agreementNotedCard, settledCard } from '../../../cards/promises/agreement/agreement-card.ts';
import { type Agreement, isAgreementOwner } from '../../../domain/promises/agreement/agreement.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import type { Reads } from '../../../store/store.ts';
import type { Audience, Draw } from '../../room.ts';

/** As long as it is open, and theirs. */
export const drawAgreementNoted: Draw<'agreement-noted'> = async (reads, subject, audience) => {
  const agreement = await readOwn(reads, subject, audience);
  if (agreement === undefined) return undefined;
  const by = await reads.personById(audience.organisation.id, agreement.by);
  return agreementNotedCard(agreement, by?.name, readPlace(audience));
};

/** As long as it is open, and theirs. */
export const drawAgreementDue: Draw<'agreement-due'> = async (reads, subject, audience) => {
  const agreement = await readOwn(reads, subject, audience);
  return agreement && agreementDueCard(agreement, readPlace(audience));
};

/** Done or dropped, by whoever. */
export const drawSettledAgreement: Draw<'agreement-noted' | 'agreement-due'> = async (
  reads,
  { agreement: id },
  { organisation, locale },
) => {
  const agreement = await reads.agreement(organisation.id, id);
  return agreement === undefined || agreement.state === 'open' ? undefined : settledCard(agreement, locale);
};

async function readOwn(
  reads: Reads,
  { agreement: id, person }: { agreement: string; person: string },
  { organisation }: Audience,
): Promise<Agreement | undefined> {
  const agreement = await reads.agreement(organisation.id, id);
  return agreement?.state === 'open' && isAgreementOwner(agreement, { id: person }) ? agreement : undefined;
}

function readPlace({ locale, organisation: { zone }, now }: Audience) {
  return { locale, today: getLocalDate(now, zone) };
}
