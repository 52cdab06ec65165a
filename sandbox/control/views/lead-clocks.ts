import { isSnoozed, listStepsLeft } from '../../../src/domain/leads/clock/follow-up-steps.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { LeadClockRow } from '../protocol.ts';

/** The follow-up clocks that run, the next to be looked at first. */
export const listLeadClocks = (
  leads: Lead[],
  { organisation, people, now }: { organisation: Organisation; people: Person[]; now: number },
): LeadClockRow[] =>
  leads.flatMap((lead): LeadClockRow[] => {
    const { id, facts, owner: by, dueAt, nextStepAt } = lead;
    if (nextStepAt === undefined || dueAt === undefined) return [];
    const next =
      listStepsLeft(lead, organisation).find(({ at }) => at >= nextStepAt) ?? listStepsLeft(lead, organisation)[0];
    const owner = people.find((person) => person.id === by)?.name;
    return [
      {
        id,
        company: facts.company,
        ...(owner !== undefined && { owner }),
        ...(next !== undefined && { step: next.step }),
        at: nextStepAt,
        isOverdue: dueAt < now,
        isSnoozed: isSnoozed(lead, now),
      },
    ];
  });
