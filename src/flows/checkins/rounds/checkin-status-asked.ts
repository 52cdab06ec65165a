import { briefCard, type Card } from '../../../cards/card.ts';
import { closedCard, statusCard } from '../../../cards/checkins/checkin-notices.ts';
import type { Invitation } from '../../../domain/checkins/checkin.ts';
import { say, sayMoment, sayMonth } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { CommandFlow, Commanding } from '../../guards/round.ts';

/** How far the check-in is: roughly and as of this morning for managers, for everybody else only what is their own. */
export const checkinStatusAsked: CommandFlow<'checkin.status-asked', Invitation[]> = {
  read: async (reads, { organisation, round }) =>
    round === undefined ? [] : reads.invitations(organisation.id, round.month),
  decide: ({ more, ...commanding }) => reply({ kind: 'notice', card: buildStatus(commanding, more) }),
};

function buildStatus({ person, round, here }: Commanding, invitations: Invitation[]): Card {
  const { locale, zone } = here;
  if (round === undefined) return briefCard([say(locale, 'status.none')]);
  const month = sayMonth(locale, round.month);
  if (round.state !== 'open') {
    const words = say(locale, `status.${round.state}`, { month });
    return round.state === 'review' && person.role === 'manager' ? closedCard(words, locale) : briefCard([words]);
  }
  if (person.role === 'manager') return statusCard(round, invitations.length, here);
  const own = invitations.find((each) => each.person === person.id);
  const date = sayMoment(locale, zone, round.closesAt);
  if (own === undefined) return briefCard([say(locale, 'checkin.refused.is-open', { month, date })]);
  return briefCard([say(locale, 'status.own', { month, date, answered: own.hasAnswered ? 'yes' : 'no' })]);
}
