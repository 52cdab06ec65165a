import { nameNobody } from '../../../cards/about.ts';
import { goalDoneCard } from '../../../cards/promises/goal/goal-messages.ts';
import type { Mission } from '../../../domain/promises/goal/goal.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** A manager writes the mission, in place of the one before. */
export const missionSet: MemberFlow<'mission.set', Mission | undefined> = {
  read: (reads, { organisation }) => reads.mission(organisation.id),
  decide: ({ person: { locale, id: by }, organisation: { id: organisation }, more: before }, event, at) => {
    const was = before?.version ?? 0;
    if (event.version !== was) return refuseFields<'mission.set'>({ words: say(locale, 'mission.outdated') });
    const words = event.words.trim();
    return {
      changes: [{ kind: 'mission.set', organisation, mission: { version: was + 1, words, by, at } }],
      reply: {
        kind: 'notice',
        card: goalDoneCard(nameNobody(locale), say(locale, words === '' ? 'mission.is-gone' : 'mission.is-set')),
      },
    };
  },
};
