import type { Reply } from '../../cards/card.ts';
import { actionRefusedNotice } from '../../cards/findings/action-cards.ts';
import { strangerNotice } from '../../cards/notices.ts';
import { mayRecordActions } from '../../domain/findings/finding.ts';
import type { Identity, Person } from '../../domain/people/person.ts';
import type { Guard } from '../flow.ts';
import { type Actor, type Member, member } from './member.ts';

/** The managers of both teams; others are told who may, and what they may do themselves. */
export const manager = managersOnly(({ locale }) => actionRefusedNotice(locale), mayRecordActions);

/** The managers of both teams; how others hear it is theirs to say. */
export function managersOnly(
  refuse: (person: Person) => Reply,
  may: (role: Person['role']) => boolean = (role) => role === 'manager',
): Guard<{ by: Identity }, Actor, Member> {
  return {
    read: member.read,
    refuse: ({ person, organisation }) => {
      if (person === undefined || organisation === undefined) return strangerNotice();
      return may(person.role) ? undefined : refuse(person);
    },
  };
}
