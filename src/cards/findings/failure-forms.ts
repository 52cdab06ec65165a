import { STORY_OWNERS, WORDS_MAX } from '../../domain/findings/finding.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say } from '../../words/say.ts';
import { nameNobody } from '../about.ts';
import { clip, type Field, type FormOf } from '../card.ts';

type FormContext = { asked: Instant; locale: Locale };

/** What was tried and what it taught. `step`: where it takes another form’s place. */
export function braveFailureForm(
  words: string | undefined,
  { asked, locale }: FormContext,
  step?: string,
): FormOf<'failure.shared'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'brave.title'),
    submit: say(locale, 'brave.share'),
    cancel: say(locale, 'action.cancel'),
    tap: { kind: 'failure.shared', asked },
    fields: [
      buildSmall(say(locale, 'brave.note')),
      {
        kind: 'text',
        name: 'words',
        label: say(locale, 'brave.words'),
        isRequired: true,
        isLong: true,
        max: WORDS_MAX,
        ...(words !== undefined && { value: clip(showPlaceholders(words, locale), WORDS_MAX) }),
      },
      {
        kind: 'choice',
        name: 'whose',
        label: say(locale, 'brave.whose'),
        options: STORY_OWNERS.map((owner) => ({ label: say(locale, `brave.whose.${owner}`), value: owner })),
        // Nothing is chosen beforehand: consent has to be given.
        value: '',
      },
    ],
    ...(step !== undefined && { step }),
  };
}

/** What was kept, as others may read it, and a button to reword it. */
export function keptBraveFailureForm(
  words: string,
  wasScrubbed: boolean,
  { asked, locale }: FormContext,
): FormOf<'failure.form-asked'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'brave.title'),
    saved: say(locale, 'brave.kept'),
    submit: say(locale, 'answer.reword'),
    cancel: say(locale, 'answer.done'),
    tap: { kind: 'failure.form-asked', asked },
    fields: [
      { kind: 'part', part: { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'brave.saved') }] } },
      { kind: 'part', part: { kind: 'text', text: [showPlaceholders(words, locale)] } },
      ...(wasScrubbed ? [buildSmall(say(locale, 'answer.scrubbed'))] : []),
    ],
  };
}

function buildSmall(text: string): Field<never> {
  return { kind: 'part', part: { kind: 'small', text: [text] } };
}
