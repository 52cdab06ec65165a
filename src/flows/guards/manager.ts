import { actionRefusedNotice } from '../../cards/findings/action-cards.ts';
import { strangerNotice } from '../../cards/notices.ts';
import { mayRecordActions } from '../../domain/findings/finding.ts';
import type { Identity } from '../../domain/people/person.ts';
import type { Guard } from '../flow.ts';
import { type Actor, type Member, member } from './member.ts';

/** The managers of both teams; others are told who may, and what they may do themselves. */
export const manager: Guard<{ by: Identity }, Actor, Member> = {
  read: member.read,
  refuse: ({ person, organisation }) => {
    if (person === undefined || organisation === undefined) return strangerNotice();
    return mayRecordActions(person.role) ? undefined : actionRefusedNotice(person.locale);
  },
};
