import { settingsCard } from '../../../cards/setup/settings/settings-card.ts';
import type { Person } from '../../../domain/people/person.ts';
import { reply } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';

/** All settings as they are now. */
export const settingsAsked: SetterFlow<'settings.asked', Person[]> = {
  read: (reads, { organisation }) => reads.people(organisation.id),
  decide: ({ organisation, locale, as, more: people }) =>
    reply({ kind: 'notice', card: settingsCard({ organisation, people }, as, locale) }),
};
