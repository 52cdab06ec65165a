import type { TapOf } from '../../../domain/event.ts';
import { LINK_CODE_LENGTH } from '../../../domain/people/link.ts';
import { say } from '../../../words/say.ts';
import { nameNobody } from '../../about.ts';
import type { FormOf } from '../../card.ts';

/** People put spaces and hyphens into what they read out. */
const CODE_TYPED_MAX = 3 * LINK_CODE_LENGTH;

/** Where a code from another workspace is typed. */
export function joinForm({ standing, locale }: TapOf<'join.form-asked'>): FormOf<'join.given'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'join.form.title'),
    submit: say(locale, 'join.form.send'),
    cancel: say(locale, 'setup.basics.cancel'),
    tap: { kind: 'join.given', standing, locale },
    fields: [
      {
        kind: 'text',
        name: 'code',
        label: say(locale, 'join.form.code'),
        hint: say(locale, 'join.form.hint'),
        isRequired: true,
        isLong: false,
        max: CODE_TYPED_MAX,
      },
    ],
  };
}
