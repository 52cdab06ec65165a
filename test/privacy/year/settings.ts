import type { Engine } from './organisation.ts';
import { WHOLE_YEAR, type YearOptions } from './year.ts';

/**
 * `ATTACKED_ORGANISATIONS=1000 npx vitest run test/privacy/reader.test.ts` (or `administrator.test.ts`) lives a whole
 * year in each, one in fifty of them on PostgreSQL; without it a few live a part of one. `ATTACKED_SEED` is the first seed: by the one
 * written here the parts hold a few published rounds.
 */
const ASKED = process.env['ATTACKED_ORGANISATIONS'];
const FIRST_SEED = Number(process.env['ATTACKED_SEED'] ?? 12);
const POSTGRES_EVERY = 50;

/** An organisation to be simulated. */
export type Plan = { seed: number; engine: Engine; options: YearOptions };

/** How many live how long: `shown` by themselves, `asked` in a thorough run. */
export function planOrganisations(
  shown: { organisations: number; options: YearOptions },
  asked: YearOptions = WHOLE_YEAR,
) {
  const count = ASKED === undefined ? shown.organisations : Number(ASKED);
  return Array.from(
    { length: count },
    (_none, place): Plan => ({
      seed: FIRST_SEED + place,
      engine: place % POSTGRES_EVERY === POSTGRES_EVERY - 1 || place === count - 1 ? 'postgres' : 'sqlite',
      options: ASKED === undefined ? shown.options : asked,
    }),
  );
}

/** What was found, by its kind, most often first, with an example. */
export function summarise(found: string[]): { kind: string; times: number; example: string }[] {
  const kinds = new Map<string, string[]>();
  for (const line of found) {
    const kind = /(?:^|[\d)] (?:kept )?)([a-z][a-z ]*):/.exec(line)?.[1] ?? 'other';
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  return [...kinds]
    .map(([kind, all]) => ({ kind, times: all.length, example: all[0] ?? '' }))
    .sort((one, other) => other.times - one.times);
}
