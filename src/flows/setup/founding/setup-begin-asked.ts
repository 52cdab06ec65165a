import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { basicsForm } from '../../../cards/setup/basics-form.ts';
import { setupCard } from '../../../cards/setup/setup-card.ts';
import { reply } from '../../flow.ts';
import { mayFound } from '../../guards/setup/may-found.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { type BeginningFacts, readBeginning } from './lib/own-setup.ts';

/** The first form; its button was shown only to whoever may. Who began before goes on where they were. */
export const setupBeginAsked: UnguardedFlow<'setup.begin-asked', BeginningFacts> = {
  read: (reads, _nobody, { by }) => readBeginning(reads, by),
  decide: ({ more: { own, ...known } }, { by, key: _heard, ...begun }) => {
    if (own !== undefined) return reply({ kind: 'notice', card: setupCard(own, own.organisation.locale) });
    return reply(
      mayFound(known, by, begun.standing)
        ? { kind: 'form', form: basicsForm(begun) }
        : refuse(nameNobody(begun.locale), 'setup.founded-before'),
    );
  },
};
