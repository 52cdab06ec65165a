import { brief } from '../../cards/card.ts';
import { strangerNotice } from '../../cards/notices.ts';
import type { Person } from '../../domain/person.ts';
import { monthOf } from '../../domain/working-time.ts';
import { say } from '../../words/say.ts';
import { flow, reply } from '../flow.ts';
import { monthsUntil } from './own-data.ts';

type Facts = { person: Person; pseudonyms: string[]; months: string[]; open: string[] } | undefined;

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
    return { person, pseudonyms, months: rounds.map(({ month }) => month), open };
  },
  decide: (facts, _event, now) => {
    if (facts === undefined) return reply(strangerNotice());
    const { person, pseudonyms, open } = facts;
    const months = [...new Set([...facts.months, ...monthsUntil(monthOf(now, 'UTC'))])];
    const { id, organisation, locale } = person;
    return {
      changes: [
        { kind: 'person.erased', organisation, person: id, pseudonyms, months, at: now },
        ...open.map((month) => {
          const subject = { kind: 'invitation', month, person: id } as const;
          return { kind: 'card.changed' as const, subject, at: now };
        }),
      ],
      reply: { kind: 'card', card: brief([say(locale, 'erase.done')]) },
    };
  },
});
