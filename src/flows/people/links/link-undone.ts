import { nameNobody } from '../../../cards/about.ts';
import { sentenceCard } from '../../../cards/notices.ts';
import { isSameIdentity } from '../../../domain/people/person.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody takes back that an account was linked to them. What the set-up says is theirs stays theirs. */
export const linkUndone: MemberFlow<'link.undone'> = {
  decide: ({ person }, { platform, workspace, user }) => {
    const identity = { platform, workspace, user };
    const isLinked = person.linked?.some((each) => isSameIdentity(each, identity)) ?? false;
    const card = sentenceCard(nameNobody(person.locale), isLinked ? 'link.undone' : 'link.gone');
    return {
      changes: isLinked ? [{ kind: 'identity.unlinked', person, identity }] : [],
      reply: { kind: 'card', card },
    };
  },
};
