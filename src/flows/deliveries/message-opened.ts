import { nameCard, nameNobody } from '../../cards/about.ts';
import type { Card } from '../../cards/card.ts';
import { refuse } from '../../cards/notices.ts';
import { type BegunSubject, getMessageKind, isBegun } from '../../domain/deliveries/message-kinds.ts';
import { makePersonTarget } from '../../domain/deliveries/target.ts';
import type { Person } from '../../domain/people/person.ts';
import { readSubject } from '../../domain/subject.ts';
import type { Reads } from '../../store/store.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';
import type { House } from '../room.ts';
import { drawStanding } from '../shared/draw-standing.ts';

/** Somebody opens what stood in one line: they read all of it, in private, as it is now. */
export function createMessageOpened(house: House): MemberFlow<'message.opened', Card | undefined> {
  return {
    read: async (reads, { person, organisation }, { subject: given, by }, now) => {
      const subject = parseSubject(given);
      if (subject === undefined || !(await isFor(reads, subject, person))) return undefined;
      const { enterprise: _, ...account } = by;
      const audience = { organisation, locale: person.locale, target: makePersonTarget(account), now };
      // However long ago it was said in one line: what it asked for may be done.
      return drawStanding(
        { draw: await house.findDraw(subject.kind), findSettled: house.findSettled },
        reads,
        subject,
        audience,
      );
    },
    decide: ({ person: { locale }, more: card }) =>
      reply(
        card === undefined
          ? refuse(nameNobody(locale), 'message.gone')
          : { kind: 'notice', card: nameCard(nameNobody(locale), card) },
      ),
  };
}

/** A button can be made up on Teams: what is none of ours is nothing. */
function parseSubject(given: string): BegunSubject | undefined {
  try {
    const subject = readSubject(given);
    return isBegun(subject) ? subject : undefined;
  } catch {
    return undefined;
  }
}

async function isFor(reads: Reads, subject: BegunSubject, { id, role, organisation }: Person): Promise<boolean> {
  switch (getMessageKind(subject).gets) {
    case 'named':
      return 'person' in subject && subject.person === id;
    case 'managers':
      return role === 'manager';
    case 'thanked':
      return 'thanks' in subject && (await reads.thanks(organisation, subject.thanks))?.to === id;
  }
}
