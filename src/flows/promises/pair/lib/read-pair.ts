import type { Reply } from '../../../../cards/card.ts';
import { refuse } from '../../../../cards/notices.ts';
import { namePair, type ShownPair } from '../../../../cards/promises/pair/pair-card.ts';
import type { Locale } from '../../../../domain/organisation.ts';
import { TEAMS } from '../../../../domain/people/person.ts';
import { findStanding, type PairVersion } from '../../../../domain/promises/pair/pair.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Reads } from '../../../../store/store.ts';

/** All versions, newest first, and who proposed and signed them; of those who left there is no name. */
export type PairFacts = { versions: PairVersion[]; names: ReadonlyMap<string, string> };

export async function readPair(reads: Reads, organisation: string): Promise<PairFacts> {
  const [versions, people] = await Promise.all([reads.pairVersions(organisation), reads.people(organisation)]);
  const named = new Set(
    versions.flatMap(({ by, signatures }) => [by, ...TEAMS.flatMap((team) => signatures[team]?.person ?? [])]),
  );
  return { versions, names: new Map(people.flatMap(({ id, name }) => (named.has(id) ? [[id, name] as const] : []))) };
}

/** One of them as it is shown; undefined where there is no such version. */
export function findShownPair(
  { versions, names }: PairFacts,
  number: number | undefined,
  now: Instant,
): ShownPair | undefined {
  const standing = findStanding(versions, now);
  const version =
    number === undefined
      ? (standing.agreed ?? standing.proposed)
      : (findVersion(versions, number) ?? standing.agreed ?? standing.proposed);
  return version && { version, standing, names };
}

export function findVersion(versions: PairVersion[], number: number): PairVersion | undefined {
  return versions.find((each) => each.number === number);
}

export function refusePair(
  key: 'pair.gone' | 'pair.manager-only' | 'pair.not-newest' | 'pair.is-signed' | 'pair.same-person' | 'pair.not-asked',
  locale: Locale,
): Reply {
  return refuse(namePair(locale), key);
}
