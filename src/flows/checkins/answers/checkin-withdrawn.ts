import { nameRound } from '../../../cards/checkins/round-name.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import type { OwnAnswer } from '../../../store/store.ts';
import { reply } from '../../flow.ts';
import type { InvitedFlow } from '../../guards/invited.ts';
import { redraw } from '../../shared/redraw.ts';

/** As if they had not answered: the answers, the shared copy and the remembered goal are gone. */
export const checkinWithdrawn: InvitedFlow<'checkin.withdrawn', OwnAnswer | undefined> = {
  read: (reads, { person, round }) => reads.ownAnswer(round.organisation, round.month, person.id),
  decide: ({ person, round, invitation, more: own }, _event, now) => {
    const about = nameRound(round.month, person.locale);
    if (own?.answers === undefined) return reply(refuse(about, 'withdraw.none'));
    const { organisation, month, version } = round;
    const { pseudonym } = own;
    return {
      changes: [
        { kind: 'answer.withdrawn', organisation, month, person: person.id, pseudonym, version },
        redraw(organisation, { kind: 'invitation', month, person: person.id }, now),
        redraw(organisation, { kind: 'talks', month, person: invitation.interviewer }, now),
      ],
      reply: notice(about, 'withdraw.done'),
    };
  },
};
