import { missingNotice, startCard } from '../../../cards/checkins/checkin-notices.ts';
import { planRound } from '../../../domain/checkins/checkin-plan.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { CommandFlow } from '../../guards/round.ts';
import { findAskedAt, type OpeningFacts, readOpeningFacts } from '../lib/round-opening.ts';

/** A manager wants to open the month's check-in: first they see who would be asked. */
export const checkinStartAsked: CommandFlow<'checkin.start-asked', OpeningFacts> = {
  read: (reads, { organisation }, _event, now) => readOpeningFacts(reads, organisation, now),
  decide: ({ here, more }, _event, now) => {
    const plan = planRound(more, now);
    if (plan.kind !== 'plan') return reply(missingNotice(plan, here));
    const names = new Map(more.people.map(({ id, name }) => [id, name]));
    const askedAt = findAskedAt(more.receivers, plan.invitations, now);
    const nameOf = (person: string): string => names.get(person) ?? say(here.locale, 'term.nobody');
    return reply({ kind: 'notice', card: startCard(plan, { nameOf, askedAt }, here) });
  },
};
