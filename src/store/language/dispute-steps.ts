import { bind } from '../database/query.ts';
import type { Steps } from '../room.ts';
import { addInstallationValue, changeInstallationValue } from '../shared/installation.ts';
import type { DisputeChange } from './changes.ts';

export const disputeSteps: Steps<DisputeChange> = {
  'disputes.looked': ({ organisation, watch, was }) => {
    const kept = { name: nameDisputes(organisation), value: JSON.stringify(watch) };
    return was === undefined
      ? [bind(addInstallationValue, kept, 'outrun')]
      : [bind(changeInstallationValue, { ...kept, was: JSON.stringify(was) }, 'outrun')];
  },
};

/** Under which name it is kept when an organisation’s disputes were last looked at. */
export function nameDisputes(organisation: string): string {
  return `disputes/${organisation}`;
}
