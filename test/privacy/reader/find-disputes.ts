import { DISPUTE } from '../../../src/domain/language/dispute.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Look } from '../year/looks.ts';
import type { Disputing } from '../year/truth.ts';
import { listPauses } from './list-pauses.ts';

/** The message that tells managers of a point. */
const TOLD = 'points-disputed';
/** Its own numbers are the bounds; any other tells more. */
const BOUNDS = new Set(Object.values(DISPUTE).map(String));

/** Points of the definition of which a manager was told too early, too often, or with a number; at the most as many disputed it as ever did. */
export function findFewDisputed(looks: Look[], disputes: Disputing[]): string[] {
  const told = looks.filter(({ of }) => of === TOLD);
  // Of the points of another version is told anew.
  const again = listPauses(told, ({ text, version }) => `${version}: ${text}`).flatMap(({ days }) =>
    days < DISPUTE.windowDays ? [`disputed again: after ${days} days`] : [],
  );
  const early = told.flatMap((look) => {
    const midnight = look.since - (look.since % DAY_MS);
    const from = midnight - DISPUTE.windowDays * DAY_MS;
    const stood = disputes.filter(({ at, person }) => !look.managers.includes(person) && at >= from && at < midnight);
    const people = new Set(stood.map(({ person }) => person)).size;
    const judgements = new Set(stood.map(({ person, lead }) => `${person}/${lead}`)).size;
    const isFew = people < DISPUTE.people || judgements < DISPUTE.judgements;
    const numbers = look.text.match(/\d+/g)?.filter((number) => !BOUNDS.has(number)) ?? [];
    return [
      ...(isFew ? [`disputed: told of ${judgements} judgements by ${people} people`] : []),
      ...numbers.map((number) => `disputed counts: ${number}`),
    ];
  });
  return [...again, ...early];
}
