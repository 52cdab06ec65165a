import type { Instant } from '../../../domain/time.ts';
import { say, sayFullMoment } from '../../../words/say.ts';
import { defineExporter } from '../../room.ts';

/** Since when somebody is in a team, where that was noted. */
export const exportIntroduction = defineExporter<{ at: Instant } | undefined>({
  as: 'introduction',
  title: 'own.introduction',
  read: (reads, { person, organisation }) => reads.introduction(organisation.id, person.id),
  write: (introduction, { person: { locale }, organisation: { zone } }) =>
    introduction === undefined
      ? []
      : [say(locale, 'own.introduction-since', { date: sayFullMoment(locale, zone, introduction.at) })],
});
