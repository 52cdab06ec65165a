import { nameNobody } from '../../../cards/about.ts';
import type { Reply } from '../../../cards/card.ts';
import type { TermNames } from '../../../cards/language/term-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { TermEntry, TermVersion } from '../../../domain/language/term.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { TEAMS } from '../../../domain/people/person.ts';
import type { Reads } from '../../../store/store.ts';

/** The names of whoever proposed and signed these versions; of those who left there is none. */
export async function readTermNames(
  reads: Reads,
  organisation: string,
  versions: (TermVersion | undefined)[],
): Promise<TermNames> {
  const ids = versions.flatMap((version) =>
    version === undefined ? [] : [version.by, ...TEAMS.flatMap((team) => version.signatures[team]?.person ?? [])],
  );
  const people = await Promise.all([...new Set(ids)].map((id) => reads.personById(organisation, id)));
  return new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person.name] as const])));
}

/** A word, all it needs to be shown. */
export type TermFacts = { entry: TermEntry | undefined; names: TermNames };

export async function readTerm(reads: Reads, organisation: string, term: string): Promise<TermFacts> {
  const entry = await reads.termEntry(organisation, term);
  return { entry, names: await readTermNames(reads, organisation, [entry?.agreed, entry?.proposed]) };
}

export function refuseGone(locale: Locale): Reply {
  return refuse(nameNobody(locale), 'term.gone');
}
