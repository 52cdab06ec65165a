import type { NextThing } from '../../../cards/home-share.ts';
import { listSettling, sayAgreement, sayUntil } from '../../../cards/promises/agreement/agreement-card.ts';
import {
  type Agreement,
  getAgreementEnd,
  isAgreementOwner,
  planAgreementReminder,
} from '../../../domain/promises/agreement/agreement.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import type { Owner } from '../../room.ts';

/** Their own, once their last day is near or over. */
export function nameNextAgreements(
  open: Agreement[],
  { person, organisation: { zone, hours }, now }: Owner,
): NextThing[] {
  const { locale } = person;
  const today = getLocalDate(now, zone);
  return open.flatMap((agreement): NextThing[] => {
    const isFar = planAgreementReminder(agreement.lastDay, today, hours) !== undefined;
    const [button] = listSettling(agreement, locale, false);
    if (isFar || button === undefined || !isAgreementOwner(agreement, person)) return [];
    const text = `${sayAgreement(agreement)}: ${sayUntil(agreement, { locale, today })}`;
    return [{ at: getAgreementEnd(agreement, zone), text: [text], button }];
  });
}
