import { makePersonTarget, type PersonTarget } from '../../domain/deliveries/target.ts';
import type { Person } from '../../domain/people/person.ts';

/** Where somebody reads private messages: the first place they are known in; undefined when they are in none. */
export function findDirectTarget(person: Person | undefined): PersonTarget | undefined {
  return listDirectTargets(person)[0];
}

/** Every place in which somebody could be written to in private. */
export function listDirectTargets(person: Person | undefined): PersonTarget[] {
  return (person?.identities ?? []).map(makePersonTarget);
}
