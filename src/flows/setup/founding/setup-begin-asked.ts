import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { basicsForm } from '../../../cards/setup/basics-form.ts';
import { reply } from '../../flow.ts';
import { type FoundingFacts, mayFound, readFounding } from '../../guards/setup/may-found.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';

/** The first form; its button was shown only to whoever may. */
export const setupBeginAsked: UnguardedFlow<'setup.begin-asked', FoundingFacts> = {
  read: (reads, _nobody, { by }) => readFounding(reads, by),
  decide: ({ more: known }, { by, key: _heard, ...begun }) =>
    reply(
      mayFound(known, by, begun.standing)
        ? { kind: 'form', form: basicsForm(begun) }
        : refuse(nameNobody(begun.locale), 'setup.founded-before'),
    ),
};
