import { briefCard } from '../../cards/card.ts';
import { strangerNotice } from '../../cards/notices.ts';
import { PACE } from '../../domain/deliveries/delivery.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Person } from '../../domain/people/person.ts';
import { getMonth } from '../../domain/working-time.ts';
import { say } from '../../words/say.ts';
import { flow, reply } from '../flow.ts';
import { monthsUntil } from './lib/own-data.ts';

type Facts = { person: Person; pseudonyms: string[]; months: string[]; open: string[]; leads: Lead[] } | undefined;

/** Everything that is somebody's own is deleted, at once. */
export const privacyEraseConfirmed = flow<'privacy.erase-confirmed', Facts>({
  read: async (reads, event) => {
    const person = await reads.person(event.by);
    if (person === undefined) return undefined;
    const { id, organisation } = person;
    const rounds = await reads.rounds(organisation);
    const open = rounds.filter(({ state }) => state === 'open').map(({ month }) => month);
    const owns = await Promise.all(open.map((month) => reads.ownAnswer(organisation, month, id)));
    const pseudonyms = owns.flatMap((own) => own?.pseudonym ?? []);
    const leads = await reads.leadsOf(organisation, id);
    return { person, pseudonyms, months: rounds.map(({ month }) => month), open, leads };
  },
  decide: (facts, _event, now) => {
    if (facts === undefined) return reply(strangerNotice());
    const { person, pseudonyms, open, leads } = facts;
    const months = [...new Set([...facts.months, ...monthsUntil(getMonth(now, 'UTC'))])];
    const { id, organisation, locale } = person;
    return {
      changes: [
        { kind: 'person.erased', organisation, person: id, pseudonyms, months },
        ...open.map((month) => {
          const subject = { kind: 'invitation', month, person: id } as const;
          return { kind: 'card.changed' as const, subject, at: now };
        }),
        // Their name leaves the cards as well, at a pace that holds up no other card.
        ...leads.map(({ id: lead }, place) => {
          const at = now + place * PACE.update.intervalMs;
          return { kind: 'card.changed' as const, subject: { kind: 'lead' as const, lead }, at };
        }),
      ],
      reply: { kind: 'card', card: briefCard([say(locale, 'erase.done')]) },
    };
  },
});
