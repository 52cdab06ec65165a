import { notice } from '../../../cards/notices.ts';
import { type Approval, isApproved } from '../../../domain/checkins/checkin.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';

/** A manager says yes to the version they saw; to another one nobody says yes. */
export const checkinApproved: RoundFlow<'checkin.approved', Approval[]> = {
  read: (reads, { organisation, round }) => reads.approvals(organisation.id, round.month),
  decide: ({ person, round, here, more }, { version }, now) => {
    const { organisation, month } = round;
    if (version !== round.version) return reply(notice(here.locale, 'draft.outdated'));
    const approval: Approval = { team: person.team, person: person.id, version };
    const both = isApproved(round, [...more, approval]) ? 'yes' : 'no';
    return {
      changes: [
        { kind: 'draft.approved', organisation, month, ...approval },
        { kind: 'card.changed', subject: { kind: 'draft', month }, at: now },
      ],
      reply: notice(here.locale, 'draft.approved', { version, both }),
    };
  },
};
