import { briefCard } from '../../cards/card.ts';
import { strangerNotice } from '../../cards/notices.ts';
import { exportCard } from '../../cards/privacy/privacy-card.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { flow, reply } from '../flow.ts';
import { linesOf, type OwnData, ownData } from './lib/own-data.ts';

type Facts = { data: OwnData; organisation: Organisation } | undefined;

/** Somebody wants to see everything about themselves: at once, to them alone. */
export const privacyExportAsked = flow<'privacy.export-asked', Facts>({
  read: async (reads, event, now) => {
    const person = await reads.person(event.by);
    const organisation = person && (await reads.organisation(person.organisation));
    return person && organisation && { data: await ownData(reads, person, now), organisation };
  },
  decide: (facts) => {
    if (facts === undefined) return reply(strangerNotice());
    const { data, organisation } = facts;
    const { id, locale } = data.person;
    const card = exportCard(linesOf(data, organisation.zone), id, locale);
    return reply({ kind: 'notice', card, instead: briefCard([say(locale, 'export.late')]) });
  },
});
