import { isCancelled, QUESTIONS, type Round, type SharedAnswers } from '../../domain/checkins/checkin.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import type { LocalDate, Month } from '../../domain/working-time.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say, sayDayNear, sayMoment, sayMonth } from '../../words/say.ts';
import { type Button, type Card, type Field, type FormOf, type Option, type Text, titledCard } from '../card.ts';
import type { CalendarLinks } from './invitation-card.ts';
import { nameRound } from './round-name.ts';

const TALKS_SHOWN_MAX = 40;
/** Of so many talks each calendar has its link; more would not fit into a card on Teams. */
const LINKED_WHOLE_MAX = 12;
const OPTIONS_MAX = 100;

/** Somebody to talk with, as their interviewer sees them: never whether they answered. */
export type TalkPartner = { person: string; name: string; minutes: number; talkAt: Instant; hasTalked: boolean };

export type TalksContent = {
  round: Round;
  partners: (TalkPartner & { calendar: CalendarLinks })[];
  shared: number;
  locale: Locale;
  zone: string;
  today: LocalDate;
};

/** The talks somebody holds, and a button to the answers shared with them. */
export function talksCard({ round, partners, shared, locale, zone, today }: TalksContent): Card {
  const { month } = round;
  const title = say(locale, 'talks.title', { month: sayMonth(locale, month) });
  const left = partners.length - TALKS_SHOWN_MAX;
  const isShort = partners.length <= LINKED_WHOLE_MAX;
  const items = partners.slice(0, TALKS_SHOWN_MAX).map(({ name, minutes, talkAt, hasTalked, calendar }): Text => {
    const date = sayMoment(locale, zone, talkAt, today);
    const words = say(locale, hasTalked ? 'talks.held' : 'talks.planned', { name, minutes, date });
    return hasTalked ? [words] : [words, ...linkCalendars(calendar, isShort, locale)];
  });
  if (isCancelled(round)) return titledCard(title, { kind: 'text', text: [say(locale, 'invitation.cancelled')] });
  const isDone = partners.every(({ hasTalked }) => hasTalked);
  const buttons: Button[] = [
    { kind: 'tap', label: say(locale, 'talks.tell'), tap: { kind: 'checkin.talks-asked', month } },
  ];
  if (shared > 0) {
    const label = say(locale, 'talks.shared', { people: shared });
    buttons.push({ kind: 'tap', label, tap: { kind: 'checkin.shared-asked', month }, style: 'primary' });
  }
  return titledCard(
    title,
    { kind: 'text', text: [say(locale, isDone ? 'talks.all-held' : 'talks.what')] },
    { kind: 'list', items: [...items, ...(left > 0 ? [[say(locale, 'talks.more', { people: left })]] : [])] },
    { kind: 'buttons', buttons: isDone ? buttons.slice(1) : buttons },
  );
}

/** Each in its own words where there is room; of many talks the file alone, which every calendar takes. */
function linkCalendars({ google, outlook, file }: CalendarLinks, isShort: boolean, locale: Locale): Text {
  const links: [key: 'google' | 'outlook' | 'file', url: string | undefined][] = [
    ['google', isShort || file === undefined ? google : undefined],
    ['outlook', isShort ? outlook : undefined],
    ['file', file],
  ];
  return links.flatMap(
    ([key, url]): Text =>
      url === undefined ? [] : [' · ', { kind: 'link', text: say(locale, `invitation.${key}`), url }],
  );
}

/** Asks which talks were held, by ticks alone. */
export function talksForm(month: Month, partners: TalkPartner[], locale: Locale): FormOf<'checkin.talks-told'> {
  return {
    about: nameRound(month, locale),
    title: say(locale, 'talks.tell'),
    submit: say(locale, 'edit.save'),
    cancel: say(locale, 'answer.cancel'),
    tap: { kind: 'checkin.talks-told', month },
    fields: [
      { kind: 'pick', name: 'people', label: say(locale, 'talks.with'), options: listOptions(partners), isMany: true },
    ],
  };
}

/** Asks whose shared answers to read. */
export function sharedForm(
  month: Month,
  people: { person: string; name: string }[],
  locale: Locale,
  step?: string,
): FormOf<'checkin.shared-read'> {
  return {
    about: nameRound(month, locale),
    title: say(locale, 'shared.title'),
    submit: say(locale, 'shared.show'),
    cancel: say(locale, 'shared.close'),
    tap: { kind: 'checkin.shared-read', month },
    fields: [
      { kind: 'pick', name: 'person', label: say(locale, 'shared.who'), options: listOptions(people), isMany: false },
    ],
    ...(step !== undefined && { step }),
  };
}

function listOptions(people: { person: string; name: string }[]): Option[] {
  return people.slice(0, OPTIONS_MAX).map(({ person, name }) => ({ label: name, value: person }));
}

/** The answers one person shared with their interviewer, who reads this. */
export function sharedAnswersForm(
  month: Month,
  { answers }: SharedAnswers,
  { name, deletedOn, today, locale }: { name: string; deletedOn: LocalDate; today: LocalDate; locale: Locale },
): FormOf<'checkin.shared-asked'> {
  const buildText = (text: Text): Field<never> => ({ kind: 'part', part: { kind: 'text', text } });
  return {
    about: nameRound(month, locale),
    title: say(locale, 'shared.title'),
    submit: say(locale, 'shared.another'),
    cancel: say(locale, 'shared.close'),
    tap: { kind: 'checkin.shared-asked', month },
    fields: [
      buildText([{ kind: 'strong', text: name }]),
      ...QUESTIONS.map((question) =>
        buildText([
          { kind: 'strong', text: say(locale, `question.${question}`) },
          `\n${showPlaceholders(answers[question] ?? say(locale, 'shared.empty'), locale)}`,
        ]),
      ),
      {
        kind: 'part',
        part: { kind: 'small', text: [say(locale, 'shared.note', { date: sayDayNear(locale, deletedOn, today) })] },
      },
    ],
  };
}
