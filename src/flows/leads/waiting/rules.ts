import { mayHold } from '../../../domain/leads/definition/holding.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { WeekLoad } from '../../../domain/leads/lists/capacity.ts';
import { ESCALATED_MAX } from '../../../domain/leads/subjects.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { type Person, selectManagers } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { findWorkingDaysLater } from '../../../domain/working-time.ts';
import type { Change } from '../../../store/change.ts';
import { defineRule } from '../../room.ts';
import { beginMessages, gatherByPerson, type Receivers, readReceivers } from '../../shared/begin-messages.ts';
import { moveHeld } from './move-held.ts';
import { readWeekLoad } from './queue-lead.ts';

type Released = { leads: Lead[]; load?: WeekLoad | undefined };

/** Where leads are not held any more, those that are go to sales, as far as it has room: nothing is held where nobody holds it. */
export const releaseHeld = defineRule<Organisation, Released>({
  read: async (reads, organisation, now) => {
    if (mayHold(organisation)) return { leads: [] };
    const of = { waits: 'incomplete' as const, skip: 0, most: ESCALATED_MAX };
    const leads = await reads.waitingLeads(organisation.id, of);
    return { leads, load: leads.length === 0 ? undefined : await readWeekLoad(reads, organisation, now) };
  },
  decide: ({ leads, load }, organisation, now) =>
    leads.flatMap((lead, place) => {
      const then = load && { ...load, taken: load.taken + place };
      const { room, changes } = moveHeld(lead, organisation, { load: then, end: 'ended' }, now);
      return [...room, ...changes];
    }),
  beginsPart: 'lead.handed-over',
});

/** A weekend’s, of which the time of none may have come. */
const LOOKED_AT_MAX = 500;

/** `people`: of the organisation. */
type Reminding = { leads: Lead[]; people: Person[]; receivers: Receivers };

/** A lead that lacks something is said once more: to its partner after a working day, to marketing's managers after two. */
export const remindOfHeld = defineRule<Organisation, Reminding>({
  read: async (reads, organisation, now) => {
    const leads = mayHold(organisation) ? await reads.leadsToRemindOf(organisation.id, now, LOOKED_AT_MAX) : [];
    const people = leads.length === 0 ? [] : await reads.people(organisation.id);
    return { leads, people, receivers: await readReceivers(reads, organisation, people, now) };
  },
  decide: ({ leads, people, receivers }, organisation, now) => {
    const managers = selectManagers(people).flatMap(({ team, id }) => (team === 'marketing' ? [id] : []));
    const there = new Set(people.map(({ id }) => id));
    const all = leads.flatMap((lead) => {
      const reminded = countDue(lead, organisation, now);
      return reminded === 0 || reminded <= (lead.reminded ?? 0) ? [] : [{ lead, reminded }];
    });
    // So few a minute that whoever hears of all of them reads one message.
    const due = all.slice(0, ESCALATED_MAX);
    const told = due.flatMap(({ lead: { id: lead, partner }, reminded }) => {
      const isPartners = reminded === 1 && partner !== undefined && there.has(partner);
      return (isPartners ? [partner] : managers).map((person) => ({ person, lead }));
    });
    const messages = [...gatherByPerson(told)].map(([person, theirs]) => ({
      person,
      subject: {
        ...{ kind: 'leads-held' as const, person },
        leads: theirs.map(({ lead }) => lead),
      },
    }));
    return [
      ...due.map(({ lead, reminded }): Change => {
        return { kind: 'lead.hold-reminded', lead: lead.id, was: lead.reminded ?? 0, reminded };
      }),
      ...beginMessages(receivers, messages, now),
    ];
  },
});

/** After how many working days it is now: none, one, or two and more. */
function countDue({ receivedAt }: Lead, { hours, zone }: Organisation, now: Instant): 0 | 1 | 2 {
  if (findWorkingDaysLater(receivedAt, 1, hours, zone) > now) return 0;
  return findWorkingDaysLater(receivedAt, 2, hours, zone) > now ? 1 : 2;
}
