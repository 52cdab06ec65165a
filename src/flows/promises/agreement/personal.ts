import { type Agreement, isAgreementOwner } from '../../../domain/promises/agreement/agreement.ts';
import { say, sayDate, sayFullMoment } from '../../../words/say.ts';
import { defineExporter } from '../../room.ts';

/** What somebody noted, took on and settled; who else did is left out. */
export const exportAgreements = defineExporter<Agreement[]>({
  as: 'agreements',
  title: 'own.agreements',
  read: (reads, { person, organisation }) => reads.ownAgreements(organisation.id, person.id),
  write: (agreements, { person, organisation: { zone } }) => {
    const { id, locale } = person;
    return agreements.flatMap((agreement) => {
      const { what, lastDay, by, at, state, why = '', settledBy, settledAt = at } = agreement;
      const noted = { text: what, date: sayFullMoment(locale, zone, at), last: sayDate(locale, lastDay) };
      const settled = { text: what, date: sayFullMoment(locale, zone, settledAt) };
      return [
        ...(by === id ? [say(locale, 'own.agreement-noted', noted)] : []),
        ...(isAgreementOwner(agreement, person) ? [say(locale, 'own.agreement-owner', noted)] : []),
        ...(settledBy === id && state === 'done' ? [say(locale, 'own.agreement-done', settled)] : []),
        ...(settledBy === id && state === 'dropped' ? [say(locale, 'own.agreement-dropped', { ...settled, why })] : []),
      ];
    });
  },
});
