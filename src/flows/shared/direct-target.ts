import type { Target } from '../../domain/deliveries/delivery.ts';
import type { Person } from '../../domain/people/person.ts';

/** Where somebody reads private messages: the first place they are known in; undefined when they are in none. */
export function findDirectTarget(person: Person | undefined): Target | undefined {
  return listDirectTargets(person)[0];
}

/** Every place in which somebody could be written to in private. */
export function listDirectTargets(person: Person | undefined): Target[] {
  return (person?.identities ?? []).map(({ platform, workspace, user }) => {
    return { kind: 'person', platform, workspace, id: user };
  });
}
