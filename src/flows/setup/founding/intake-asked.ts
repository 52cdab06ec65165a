import { intakeShownCard } from '../../../cards/setup/intake-card.ts';
import { reply } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';
import { CHAT_SOURCE, findDoor, readSecrets, showDoor, type WriteSecret, writeAddress } from './lib/intake-door.ts';

/** Where leads come in, with a secret of its own; shown by this once, since it stands in no database. */
export const intakeAsked: SetterFlow<'intake.asked', WriteSecret> = {
  read: readSecrets,
  decide: (facts, { base }, now) => {
    const known = findDoor(facts.organisation);
    if (known !== undefined) {
      const { organisation, locale } = facts;
      const address = writeAddress(organisation, known, base);
      return reply({ kind: 'notice', card: intakeShownCard(address, organisation.name, locale) });
    }
    return showDoor(facts, { source: { id: CHAT_SOURCE, kind: 'webhooks' }, base, now });
  },
};
