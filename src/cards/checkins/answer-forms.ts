import {
  ANSWER_MAX,
  type Answers,
  QUESTIONS,
  type Question,
  READERS,
  type Readers,
  type Round,
} from '../../domain/checkins/checkin.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Month } from '../../domain/working-time.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say, sayMoment, sayMonth } from '../../words/say.ts';
import { clip, type Field, type FormOf, type Text } from '../card.ts';
import type { NoticeContext } from './checkin-notices.ts';
import { nameRound } from './round-name.ts';

const NAME_SHOWN_MAX = 30;

/** What somebody finds when they answer: their goal of last month and what they answered already. Nobody else sees it. */
export type OwnAnswers = { goal?: string; answers?: Answers; readers: Readers; isRemembered: boolean };

/** The four questions. `step` differs each time it takes the place of another form. */
export function answerForm(
  month: Month,
  own: OwnAnswers,
  by: { interviewer: string; locale: Locale; step?: string },
): FormOf<'checkin.answered'> {
  const { locale, step } = by;
  return {
    about: nameRound(month, locale),
    title: sayTitle(month, locale),
    submit: say(locale, 'answer.save'),
    cancel: say(locale, 'answer.cancel'),
    tap: { kind: 'checkin.answered', month },
    fields: [
      ...(own.goal === undefined
        ? []
        : [buildText([say(locale, 'answer.goal', { goal: showPlaceholders(own.goal, locale) })])]),
      buildReadersField(own.readers, by),
      ...QUESTIONS.map(
        (question, place): Field<Question> => ({
          kind: 'text',
          name: question,
          label: say(locale, `question.${question}`),
          ...(place === 0 && { hint: say(locale, 'answer.hint') }),
          isRequired: false,
          isLong: true,
          max: ANSWER_MAX,
          ...fillAnswer(own.answers?.[question], locale),
        }),
      ),
      {
        kind: 'tick',
        name: 'remember',
        label: say(locale, 'answer.remember'),
        hint: say(locale, 'answer.remember-hint'),
        choice: say(locale, 'answer.remember-choice'),
        isTicked: own.isRemembered,
      },
    ],
    ...(step !== undefined && { step }),
  };
}

/** A placeholder may be longer in the writer's language than as it is kept. */
function fillAnswer(answer: string | undefined, locale: Locale): { value?: string } {
  return answer === undefined ? {} : { value: clip(showPlaceholders(answer, locale), ANSWER_MAX) };
}

function buildReadersField(
  value: Readers,
  { interviewer, locale }: { interviewer: string; locale: Locale },
): Field<'readers'> {
  const name = clip(interviewer, NAME_SHOWN_MAX);
  return {
    kind: 'choice',
    name: 'readers',
    label: say(locale, 'answer.readers'),
    options: READERS.map((readers) => ({
      label: say(locale, `answer.readers.${readers}`, { interviewer: name }),
      value: readers,
    })),
    value,
  };
}

/** Shown first on Teams where the next form holds somebody’s own words: only the answer to a form is seen by them alone. */
export function gateForm(month: Month, locale: Locale): FormOf<'checkin.form-asked'> {
  return {
    about: nameRound(month, locale),
    title: sayTitle(month, locale),
    submit: say(locale, 'answer.continue'),
    cancel: say(locale, 'answer.cancel'),
    tap: { kind: 'checkin.form-asked', month },
    fields: [buildText([say(locale, 'answer.gate')])],
  };
}

/** What was kept, as others will read it, and a button to reword it. */
export function savedForm(
  month: Month,
  answers: Answers,
  { locale, wasScrubbed, isRareLanguage }: { locale: Locale; wasScrubbed: boolean; isRareLanguage: boolean },
): FormOf<'checkin.form-asked'> {
  const lines = QUESTIONS.flatMap((question) => {
    const text = answers[question];
    return text === undefined
      ? []
      : [
          buildText([
            { kind: 'strong', text: say(locale, `question.${question}`) },
            `\n${showPlaceholders(text, locale)}`,
          ]),
        ];
  });
  return {
    about: nameRound(month, locale),
    title: sayTitle(month, locale),
    saved: say(locale, 'answer.kept', { month: sayMonth(locale, month) }),
    // Where scrubbing changed nothing there is nothing to decide.
    ...((wasScrubbed || isRareLanguage) && { submit: say(locale, 'answer.reword') }),
    cancel: say(locale, 'answer.done'),
    tap: { kind: 'checkin.form-asked', month },
    fields: [
      buildText([{ kind: 'strong', text: `✓ ${say(locale, 'answer.saved')}` }]),
      ...lines,
      ...(wasScrubbed ? [buildSmall(say(locale, 'answer.scrubbed'))] : []),
      ...(isRareLanguage ? [buildSmall(say(locale, 'answer.language'))] : []),
    ],
  };
}

/** Asks once more before answers are deleted. */
export function withdrawForm(round: Round, { locale, zone, month }: NoticeContext): FormOf<'checkin.withdrawn'> {
  const ask =
    round.state === 'short'
      ? say(locale, 'withdraw.ask-short')
      : say(locale, 'withdraw.ask', { date: sayMoment(locale, zone, round.closesAt, month) });
  return {
    about: nameRound(round.month, locale),
    title: say(locale, 'withdraw.title'),
    submit: say(locale, 'withdraw.submit'),
    cancel: say(locale, 'withdraw.keep'),
    tap: { kind: 'checkin.withdrawn', month: round.month },
    fields: [buildText([ask])],
  };
}

function sayTitle(month: Month, locale: Locale): string {
  return say(locale, 'checkin.title', { month: sayMonth(locale, month) });
}

function buildText(text: Text): Field<never> {
  return { kind: 'part', part: { kind: 'text', text } };
}

function buildSmall(text: string): Field<never> {
  return { kind: 'part', part: { kind: 'small', text: [text] } };
}
