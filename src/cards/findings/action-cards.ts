import { ACTIONS_LISTED_MAX, type Action, type Finding } from '../../domain/findings/finding.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import {
  type About,
  type Button,
  briefCard,
  type Card,
  clip,
  isolateText,
  type NamedCard,
  type Part,
  type Reply,
  type Span,
  type Text,
  titledCard,
} from '../card.ts';
import { sayCode, sayReason } from '../leads/lead-words.ts';
import { refuse } from '../notices.ts';
import { joinLines } from '../phone-lines.ts';

const ACTION_SHOWN_MAX = 80;
/** So many signs of an action tell it apart. */
const MARK = 30;

/** What an action answers, as it is said in a sentence. */
export function sayFinding(about: Finding, locale: Locale): string {
  switch (about.kind) {
    case 'reason':
      return say(locale, 'about.reason', { reason: sayReason(about.reason, locale).toLowerCase() });
    case 'campaign':
      return say(locale, 'about.campaign', { campaign: sayCode(about.campaign) });
    case 'topic':
      return say(locale, 'about.topic', { topic: say(locale, `topic.${about.topic}`).toLowerCase() });
    case 'finding':
      return about.words;
  }
}

/** What is said about an action alone names what is done. */
export function nameAction({ words }: Pick<Action, 'words'>, locale: Locale): About {
  return { locale, name: `“${isolateText(clip(joinLines(words), ACTION_SHOWN_MAX))}”`, mark: words.slice(0, MARK) };
}

/** The open actions, newest first, for a manager. */
export function actionsCard(actions: Action[], locale: Locale): NamedCard {
  const listed = actions.slice(0, ACTIONS_LISTED_MAX);
  const left = actions.length - listed.length;
  const more: Part[] = left > 0 ? [{ kind: 'small', text: [say(locale, 'action.more', { actions: left })] }] : [];
  const add: Button = {
    kind: 'tap',
    label: say(locale, 'action.new'),
    tap: { kind: 'action.form-asked' },
    style: 'primary',
  };
  const card = titledCard(
    say(locale, 'action.title'),
    ...listed.flatMap((action): Part[] => [
      { kind: 'text', text: sayAction(action, locale) },
      { kind: 'buttons', buttons: listClosingButtons(action, locale) },
    ]),
    ...more,
    { kind: 'buttons', buttons: [add] },
  );
  return nameCard(nameNobody(locale), card);
}

function sayAction({ about, words }: Action, locale: Locale): Text {
  return [
    makeStrong(`${say(locale, 'action.you-said')}: `),
    sayFinding(about, locale),
    '\n',
    makeStrong(`${say(locale, 'action.we')}: `),
    words,
  ];
}

function listClosingButtons({ id }: Action, locale: Locale): Button[] {
  return [
    { kind: 'tap', label: say(locale, 'action.mark-done'), tap: { kind: 'action.done', action: id } },
    { kind: 'tap', label: say(locale, 'action.decline'), tap: { kind: 'action.decline-asked', action: id } },
  ];
}

/** An action after a manager changed its state, with a button to undo that. Never how many people it answers. */
export function actionCard(action: Action, locale: Locale): NamedCard {
  const { id, about, state } = action;
  const hasReceipts = state !== 'open' && about.kind !== 'finding';
  const kept = [say(locale, `action.kept.${state}`), ...(hasReceipts ? [say(locale, 'action.told')] : [])];
  const again: Button[] =
    state === 'open'
      ? []
      : [{ kind: 'tap', label: say(locale, 'action.again'), tap: { kind: 'action.reopened', action: id } }];
  const text: Part = { kind: 'text', text: sayAction(action, locale) };
  return nameCard(nameAction(action, locale), briefCard([kept.join(' ')], text, addAllButton(again, locale)));
}

/** An action that is open again. */
export function actionReopenedCard(action: Action, locale: Locale): NamedCard {
  const text: Part = { kind: 'text', text: sayAction(action, locale) };
  const card = briefCard([say(locale, 'action.reopened')], text, addAllButton([], locale));
  return nameCard(nameAction(action, locale), card);
}

function addAllButton(first: Button[], locale: Locale): Part {
  const all: Button = { kind: 'tap', label: say(locale, 'action.all'), tap: { kind: 'action.asked' } };
  return { kind: 'buttons', buttons: [...first, all] };
}

/** Only managers record actions; everybody may say what they hear. */
export function actionRefusedNotice(locale: Locale): Reply {
  return refuse(nameNobody(locale), 'action.refused');
}

/** What somebody’s feedback led to, in one line. */
export function sayReceipt({ about, state }: Pick<Action, 'about' | 'state'>, locale: Locale): string {
  return say(locale, 'brief.receipt', { about: clip(sayFinding(about, locale), ACTION_SHOWN_MAX), state });
}

/** To somebody whose feedback an action answers: what is done about it. */
export function receiptCard({ about, words, state, why }: Action, locale: Locale): Card {
  const because: Text = why === undefined ? [] : ['\n', makeStrong(`${say(locale, 'receipt.because')}: `), why];
  const text: Text = [
    makeStrong(`${say(locale, 'receipt.said')}: `),
    sayFinding(about, locale),
    '\n',
    makeStrong(`${say(locale, `receipt.${state}`)}: `),
    words,
    ...because,
  ];
  const card = titledCard(
    say(locale, 'receipt.title'),
    { kind: 'text', text },
    { kind: 'small', text: [say(locale, 'receipt.thanks')] },
  );
  return { ...card, summary: sayReceipt({ about, state }, locale) };
}

function makeStrong(text: string): Span {
  return { kind: 'strong', text };
}
