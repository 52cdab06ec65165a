import type { SetterFlow } from '../../guards/setup/administrator.ts';
import { CHAT_SOURCE, findDoor, readSecrets, showDoor, type WriteSecret } from './lib/intake-door.ts';

/** Another secret, and the one before opens nothing any more. */
export const intakeRenewed: SetterFlow<'intake.renewed', WriteSecret> = {
  read: readSecrets,
  decide: (facts, { base }, now) => {
    const known = findDoor(facts.organisation);
    const newest = Math.max(0, ...(known?.secrets ?? [1]));
    return showDoor(facts, {
      source: { id: CHAT_SOURCE, kind: 'webhooks', ...known, secrets: [newest + 1] },
      base,
      now,
    });
  },
};
