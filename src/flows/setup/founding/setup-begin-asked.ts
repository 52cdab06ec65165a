import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { basicsForm } from '../../../cards/setup/basics-form.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { reply } from '../../flow.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { mayFound } from './may-found.ts';

/** The first form; its button was shown only to whoever may. */
export const setupBeginAsked: UnguardedFlow<'setup.begin-asked', Organisation[]> = {
  read: (reads) => reads.organisations(),
  decide: ({ more: organisations }, { by, key: _heard, ...begun }) =>
    reply(
      mayFound(organisations, by, begun.standing)
        ? { kind: 'form', form: basicsForm(begun) }
        : refuse(nameNobody(begun.locale), 'setup.founded-before'),
    ),
};
