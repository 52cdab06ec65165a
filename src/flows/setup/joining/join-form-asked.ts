import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { joinForm } from '../../../cards/setup/joining/join-form.ts';
import { reply } from '../../flow.ts';
import { type FoundingFacts, isTaken, mayJoin, readFounding } from '../../guards/setup/may-found.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';

/** Where the code is typed; its button was shown only to whoever may. */
export const joinFormAsked: UnguardedFlow<'join.form-asked', FoundingFacts> = {
  read: (reads, _nobody, { by }) => readFounding(reads, by),
  decide: ({ more: known }, { by, key: _heard, ...asked }) =>
    reply(
      mayJoin(known, by, asked.standing)
        ? { kind: 'form', form: joinForm(asked) }
        : refuse(nameNobody(asked.locale), isTaken(known, by) ? 'join.taken' : 'join.whose'),
    ),
};
