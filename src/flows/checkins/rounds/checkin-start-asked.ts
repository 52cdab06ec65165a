import { missingNotice, startCard } from '../../../cards/checkins/checkin-notices.ts';
import { planRound, type RoundPlanFacts } from '../../../domain/checkins/checkin-plan.ts';
import { reply } from '../../flow.ts';
import type { CommandFlow } from '../../guards/round.ts';
import { readRoundPlanFacts } from '../lib/round-opening.ts';

/** A manager wants to open the month's check-in: first they see who would be asked. */
export const checkinStartAsked: CommandFlow<'checkin.start-asked', RoundPlanFacts> = {
  read: (reads, { organisation }, _event, now) => readRoundPlanFacts(reads, organisation, now),
  decide: ({ here, more }, _event, now) => {
    const plan = planRound(more, now);
    if (plan.kind !== 'plan') return reply(missingNotice(plan, here));
    const names = new Map(more.people.map(({ id, name }) => [id, name]));
    return reply({ kind: 'notice', card: startCard(plan, (person) => names.get(person) ?? '—', here) });
  },
};
