import type { TermVersion } from '../../domain/language/term.ts';
import { TEAMS } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import { say, sayFullMoment } from '../../words/say.ts';
import { defineExporter } from '../room.ts';

/** What somebody proposed and signed; what others wrote is left out. */
export const exportTerms = defineExporter<TermVersion[]>({
  as: 'terms',
  title: 'own.terms',
  read: (reads, { person, organisation }) => reads.ownVersions(organisation.id, person.id),
  write: (versions, { person: { id, locale }, organisation: { zone } }) => {
    const sayDate = (at: Instant) => sayFullMoment(locale, zone, at);
    return versions.flatMap(({ name, number: version, text, by, at, signatures }) => [
      ...(by === id ? [say(locale, 'own.term-proposed', { date: sayDate(at), name, version, text })] : []),
      ...TEAMS.flatMap((team) => {
        const signed = signatures[team];
        if (signed?.person !== id) return [];
        return [say(locale, 'own.term-signed', { date: sayDate(signed.at), name, version })];
      }),
    ]);
  },
});
