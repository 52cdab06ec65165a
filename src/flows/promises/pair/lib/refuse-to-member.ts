import type { Reply } from '../../../../cards/card.ts';
import { refuse } from '../../../../cards/notices.ts';
import { namePair } from '../../../../cards/promises/pair/pair-card.ts';
import type { Person } from '../../../../domain/people/person.ts';

const SAID = {
  proposes: 'pair.manager-proposes',
  signs: 'pair.manager-only',
  withdraws: 'pair.manager-withdraws',
  keeps: 'pair.manager-keeps',
} as const;

/** How somebody hears who may do this, who may not. */
export function refuseToMember(does: keyof typeof SAID): (person: Person) => Reply {
  return ({ locale }) => refuse(namePair(locale), SAID[does]);
}
