import { nameRound } from '../../../cards/checkins/round-name.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import { isApproved, type RoundManager, selectEntitled } from '../../../domain/checkins/approval.ts';
import type { Approval } from '../../../domain/checkins/checkin.ts';
import type { Person } from '../../../domain/people/person.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { redraw } from '../../shared/redraw.ts';

type Facts = { earlier: Approval[]; managers: RoundManager[]; people: Person[] };

/** A manager approves the version of the draft that they saw; one that was edited since is not approved. */
export const checkinApproved: RoundFlow<'checkin.approved', Facts> = {
  read: async (reads, { organisation: { id }, round: { month } }) => {
    const [earlier, managers, people] = await Promise.all([
      reads.approvals(id, month),
      reads.roundManagers(id, month),
      reads.people(id),
    ]);
    return { earlier, managers, people };
  },
  decide: ({ person, round, here, more: { earlier, managers, people } }, { version }, now) => {
    const { organisation, month } = round;
    const about = nameRound(month, here.locale);
    const entitled = selectEntitled(managers, people);
    if (!entitled.some((manager) => manager.person === person.id)) {
      return reply(refuse(about, 'draft.not-entitled'));
    }
    if (version !== round.version) return reply(refuse(about, 'draft.outdated'));
    const approval: Approval = { team: person.team, person: person.id, version };
    const both = isApproved(round, [...earlier, approval], entitled) ? 'yes' : 'no';
    return {
      changes: [
        { kind: 'draft.approved', organisation, month, ...approval },
        redraw(organisation, { kind: 'draft', month }, now),
      ],
      reply: notice(about, 'draft.approved', { version, both }),
    };
  },
};
