import { nameNobody } from '../../../cards/about.ts';
import type { NamedCard } from '../../../cards/card.ts';
import { closedCard, statusCard } from '../../../cards/checkins/checkin-notices.ts';
import { nameRound } from '../../../cards/checkins/round-name.ts';
import { sentenceCard } from '../../../cards/notices.ts';
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

function buildStatus({ person, round, here }: Commanding, invitations: Invitation[]): NamedCard {
  const { locale, zone } = here;
  if (round === undefined) return sentenceCard(nameNobody(locale), 'status.none');
  const about = nameRound(round.month, locale);
  const month = sayMonth(locale, round.month);
  if (round.state !== 'open') {
    if (round.state !== 'review' || person.role !== 'manager') {
      return sentenceCard(about, `status.${round.state}`, { month });
    }
    return closedCard(say(locale, 'status.review', { month }), round.month, locale);
  }
  if (person.role === 'manager') return statusCard(round, invitations.length, here);
  const own = invitations.find((each) => each.person === person.id);
  const date = sayMoment(locale, zone, round.closesAt, here.month);
  if (own === undefined) return sentenceCard(about, 'checkin.refused.is-open', { month, date });
  return sentenceCard(about, 'status.own', { month, date, answered: own.hasAnswered ? 'yes' : 'no' });
}
