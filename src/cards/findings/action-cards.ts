import { ACTIONS_LISTED_MAX, type Action, type Finding } from '../../domain/findings/finding.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { type Button, brief, type Card, clip, type Part, type Reply, type Span, type Text, titled } from '../card.ts';
import { notice } from '../notices.ts';

const CAMPAIGN_SHOWN_MAX = 100;

/** What an action answers, as it is said in a sentence. */
export function aboutSaid(about: Finding, locale: Locale): string {
  switch (about.kind) {
    case 'reason':
      return say(locale, 'about.reason', { reason: reasonSaid(about.reason, locale).toLowerCase() });
    case 'campaign':
      return say(locale, 'about.campaign', { campaign: clip(about.campaign, CAMPAIGN_SHOWN_MAX) });
    case 'topic':
      return say(locale, 'about.topic', { topic: say(locale, `topic.${about.topic}`).toLowerCase() });
    case 'finding':
      return about.words;
  }
}

/** On its own button a reason may end in an ellipsis; here it does not lead on. */
export function reasonSaid(reason: Extract<Finding, { kind: 'reason' }>['reason'], locale: Locale): string {
  return say(locale, `reason.${reason}`).replace(/…$/, '');
}

/** The open actions, newest first, for a manager. */
export function actionsCard(actions: Action[], locale: Locale): Card {
  const listed = actions.slice(0, ACTIONS_LISTED_MAX);
  const left = actions.length - listed.length;
  const more: Part[] = left > 0 ? [{ kind: 'small', text: [say(locale, 'action.more', { actions: left })] }] : [];
  const add: Button = {
    kind: 'tap',
    label: say(locale, 'action.new'),
    tap: { kind: 'action.form-asked' },
    style: 'primary',
  };
  return titled(
    say(locale, 'action.title'),
    ...listed.flatMap((action): Part[] => [
      { kind: 'text', text: saidAndDone(action, locale) },
      { kind: 'buttons', buttons: closing(action, locale) },
    ]),
    ...more,
    { kind: 'buttons', buttons: [add] },
  );
}

function saidAndDone({ about, words }: Action, locale: Locale): Text {
  return [
    strong(`${say(locale, 'action.you-said')}: `),
    aboutSaid(about, locale),
    '\n',
    strong(`${say(locale, 'action.we')}: `),
    words,
  ];
}

function closing({ id }: Action, locale: Locale): Button[] {
  return [
    { kind: 'tap', label: say(locale, 'action.mark-done'), tap: { kind: 'action.done', action: id } },
    { kind: 'tap', label: say(locale, 'action.decline'), tap: { kind: 'action.decline-asked', action: id } },
  ];
}

/** What a manager made of an action, and the way back. Never how many people it answers. */
export function actionCard(action: Action, locale: Locale): Card {
  const { id, about, state } = action;
  const isTold = state !== 'open' && about.kind !== 'finding';
  const kept = [say(locale, `action.kept.${state}`), ...(isTold ? [say(locale, 'action.told')] : [])];
  const again: Button[] =
    state === 'open'
      ? []
      : [{ kind: 'tap', label: say(locale, 'action.again'), tap: { kind: 'action.reopened', action: id } }];
  return brief([kept.join(' ')], { kind: 'text', text: saidAndDone(action, locale) }, buttonsOf(again, locale));
}

/** An action that is open again. */
export function actionReopenedCard(action: Action, locale: Locale): Card {
  const text: Part = { kind: 'text', text: saidAndDone(action, locale) };
  return brief([say(locale, 'action.reopened')], text, buttonsOf([], locale));
}

function buttonsOf(first: Button[], locale: Locale): Part {
  const all: Button = { kind: 'tap', label: say(locale, 'action.all'), tap: { kind: 'action.asked' } };
  return { kind: 'buttons', buttons: [...first, all] };
}

/** Only managers record actions; everybody may say what they hear. */
export function actionRefused(locale: Locale): Reply {
  return notice(locale, 'action.refused');
}

/** To one who said so: what became of it. */
export function receiptCard({ about, words, state, why }: Action, locale: Locale): Card {
  const because: Text = why === undefined ? [] : ['\n', strong(`${say(locale, 'receipt.because')}: `), why];
  const text: Text = [
    strong(`${say(locale, 'receipt.said')}: `),
    aboutSaid(about, locale),
    '\n',
    strong(`${say(locale, `receipt.${state}`)}: `),
    words,
    ...because,
  ];
  return titled(
    say(locale, 'receipt.title'),
    { kind: 'text', text },
    { kind: 'small', text: [say(locale, 'receipt.thanks')] },
  );
}

function strong(text: string): Span {
  return { kind: 'strong', text };
}
