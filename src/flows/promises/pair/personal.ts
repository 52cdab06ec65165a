import { TEAMS } from '../../../domain/people/person.ts';
import { getLastDayOf, type PairVersion } from '../../../domain/promises/pair/pair.ts';
import type { Instant } from '../../../domain/time.ts';
import { say, sayDate, sayFullMoment } from '../../../words/say.ts';
import { defineExporter } from '../../room.ts';

/** What somebody proposed and signed; who else did is left out. */
export const exportPairs = defineExporter<PairVersion[]>({
  as: 'promises',
  title: 'own.pairs',
  read: (reads, { person, organisation }) => reads.ownPairs(organisation.id, person.id),
  write: (versions, { person: { id, locale }, organisation: { zone } }) => {
    const sayMoment = (at: Instant) => sayFullMoment(locale, zone, at);
    return versions.flatMap((pair) => {
      const { number: version, sqls, hours, attempts, weekly = 0, by, at, signatures } = pair;
      const last = sayDate(locale, getLastDayOf(pair, zone));
      const proposed = { date: sayMoment(at), version, sqls, hours, attempts, weekly, last };
      return [
        ...(by === id ? [say(locale, 'own.pair-proposed', proposed)] : []),
        ...TEAMS.flatMap((team) => {
          const signed = signatures[team];
          if (signed?.person !== id) return [];
          return [say(locale, 'own.pair-signed', { date: sayMoment(signed.at), version })];
        }),
      ];
    });
  },
});
