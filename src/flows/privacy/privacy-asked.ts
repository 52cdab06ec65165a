import { strangerNotice } from '../../cards/notices.ts';
import { type PolicyFigures, privacyCard } from '../../cards/privacy/privacy-card.ts';
import { chooseK } from '../../domain/checkins/anonymity.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { POLICY } from '../../domain/privacy/policy.ts';
import { flow, reply } from '../flow.ts';

type Facts = { person: Person; organisation: Organisation; promised: number | undefined } | undefined;

/** Somebody asks what is kept and who reads it: the promise, in the figures that hold here. */
export const privacyAsked = flow<'privacy.asked', Facts>({
  read: async (reads, event) => {
    const person = await reads.person(event.by);
    const organisation = person && (await reads.organisation(person.organisation));
    if (person === undefined || organisation === undefined) return undefined;
    const [newest] = await reads.rounds(organisation.id);
    const running = newest?.state === 'open' || newest?.state === 'review' ? newest.k : undefined;
    return { person, organisation, promised: running ?? (await reads.promisedK(organisation.id)) };
  },
  decide: (facts) => {
    if (facts === undefined) return reply(strangerNotice());
    const { person, organisation, promised } = facts;
    const { checkin, retention } = organisation;
    const figures: PolicyFigures = {
      k: chooseK(checkin?.k, promised),
      lines: retention?.lines ?? POLICY.linesDays,
      leadDays: retention?.leads ?? POLICY.leadsDays,
    };
    return reply({ kind: 'notice', card: privacyCard(figures, person.locale) });
  },
});
