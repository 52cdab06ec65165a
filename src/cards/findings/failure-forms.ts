import { STORY_OWNERS, WORDS_MAX } from '../../domain/findings/finding.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { say } from '../../words/say.ts';
import type { Field, FormOf } from '../card.ts';

type Shown = { asked: Instant; locale: Locale };

/** What was tried and what it taught. `step` makes it stand where another form stood. */
export function failureForm(
  words: string | undefined,
  { asked, locale }: Shown,
  step?: string,
): FormOf<'failure.shared'> {
  return {
    title: say(locale, 'brave.title'),
    submit: say(locale, 'brave.share'),
    cancel: say(locale, 'action.cancel'),
    tap: { kind: 'failure.shared', asked },
    fields: [
      small(say(locale, 'brave.note')),
      {
        kind: 'text',
        name: 'words',
        label: say(locale, 'brave.words'),
        isRequired: true,
        isLong: true,
        max: WORDS_MAX,
        ...(words !== undefined && { value: words }),
      },
      {
        kind: 'choice',
        name: 'whose',
        label: say(locale, 'brave.whose'),
        options: STORY_OWNERS.map((owner) => ({ label: say(locale, `brave.whose.${owner}`), value: owner })),
        // Consent is said, never assumed.
        value: '',
      },
    ],
    ...(step !== undefined && { step }),
  };
}

/** What was kept, as others may read it, and the way to say it otherwise. */
export function sharedFailureForm(
  words: string,
  wasScrubbed: boolean,
  { asked, locale }: Shown,
): FormOf<'failure.form-asked'> {
  return {
    title: say(locale, 'brave.title'),
    submit: say(locale, 'answer.reword'),
    cancel: say(locale, 'answer.done'),
    tap: { kind: 'failure.form-asked', asked },
    fields: [
      { kind: 'told', part: { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'brave.saved') }] } },
      { kind: 'told', part: { kind: 'text', text: [words] } },
      ...(wasScrubbed ? [small(say(locale, 'answer.scrubbed'))] : []),
    ],
  };
}

function small(text: string): Field<never> {
  return { kind: 'told', part: { kind: 'small', text: [text] } };
}
