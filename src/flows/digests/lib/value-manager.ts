import { nameNobody } from '../../../cards/about.ts';
import { refuse, strangerNotice } from '../../../cards/notices.ts';
import type { EventKind } from '../../../domain/event.ts';
import type { Identity } from '../../../domain/people/person.ts';
import type { Flow, Guard } from '../../flow.ts';
import { type Actor, type Member, readActor } from '../../guards/member.ts';

export type ValueFlow<K extends EventKind, More = undefined> = Flow<K, Member, More>;

/** A manager of either team. */
export const valueManager: Guard<{ by: Identity }, Actor, Member> = {
  read: (reads, { by }) => readActor(reads, by),
  refuse: ({ person, organisation }) => {
    if (person === undefined || organisation === undefined) return strangerNotice();
    return person.role === 'manager' ? undefined : refuse(nameNobody(person.locale), 'value.managers-only');
  },
};
