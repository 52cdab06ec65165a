import { findAbout, nameCard, nameNobody } from '../../../cards/about.ts';
import {
  type About,
  briefCard,
  type Card,
  type Form,
  flattenText,
  type NamedCard,
  type Reply,
} from '../../../cards/card.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { WordKey } from '../../../words/catalogues.ts';
import { say } from '../../../words/say.ts';

/** A card or a form, not drawn yet. */
export type CardOrForm = { card: Card } | { form: Form };

/**
 * How somebody is shown what their deed led to: `answer` with the response to the press itself, as a word under the card or as
 * a card in its place; `replace` in the place of the pressed message and `send` into the private chat, by calls of ours.
 * `replaceFirst`: the same before the answer, which would be gone with it.
 */
export type ReplyPlan = {
  answer?: string | CardOrForm;
  replace?: CardOrForm;
  replaceFirst?: CardOrForm;
  send?: CardOrForm;
};

/**
 * How a press came: `invoke` waits for an answer; what an older client sends (`submit`) can be answered only by calls, and
 * so can what was waited for too long (`late`).
 */
export type PressContext = {
  by: 'invoke' | 'submit' | 'late';
  on: 'card' | 'reply' | 'form';
  isChat: boolean;
  locale: Locale;
  /** What stays of a form when it is sent or put away. */
  stays?: string;
  /** Something could be filled in, which stays where it is when it cannot be taken. */
  isTyped?: boolean;
};

/** What stands in the pressed button's message was shown to one person alone, so an answer may take its place. */
export function planPressReply(reply: Reply, press: PressContext): ReplyPlan {
  switch (reply.kind) {
    case 'nothing':
    case 'unset':
    case 'declined':
    case 'imported':
      return press.on === 'form'
        ? planInPlace({ card: buildLeftCard(press, 'teams.kept') })
        : { answer: sayBriefly('teams.kept', press.locale, findAbout(reply)) };
    case 'repeated':
      // What it was answered with stays where it is.
      return { answer: sayBriefly('reply.repeated', press.locale, reply.about) };
    case 'form-errors':
      // What was typed stays in the form.
      return planText(buildErrorCard(reply.errors, press.locale), press);
    case 'refusal':
      // Where nothing could be typed, nothing is lost.
      return press.on === 'form' && !press.isTyped ? planInPlace({ card: reply.card }) : planText(reply.card, press);
    case 'notice':
      return planNotice(reply.card, press);
    case 'card':
      return press.on === 'card' ? planMessage({ card: reply.card }, press) : planInPlace({ card: reply.card });
    case 'form':
      return planForm(reply.form, press);
  }
}

/** A command is answered in the private chat, wherever it was typed. */
export function planCommandReply(reply: Reply): ReplyPlan {
  switch (reply.kind) {
    case 'nothing':
    case 'unset':
    case 'repeated':
    case 'declined':
    case 'imported':
      return {};
    case 'form-errors':
      return { send: { card: buildErrorCard(reply.errors, 'en') } };
    case 'refusal':
    case 'notice':
    case 'card':
      return { send: { card: reply.card } };
    case 'form':
      return { send: { form: reply.form } };
  }
}

/** A form put away. */
export function planCloseReply(press: Pick<PressContext, 'locale' | 'stays'>): ReplyPlan {
  return planInPlace({ card: buildLeftCard(press, 'teams.closed') });
}

/** What happened to be kept, without more to say. */
export function sayKept(locale: Locale): string {
  return sayBriefly('teams.kept', locale, undefined);
}

/** A word under a card, with what it is about, in the language of whom it is told; `locale` is that of their Teams. */
function sayBriefly(
  key: 'teams.kept' | 'teams.below' | 'teams.in-chat' | 'reply.repeated',
  locale: Locale,
  about: About | undefined,
): string {
  return say(about?.locale ?? locale, key, { about: about?.name ?? 'none' });
}

function planNotice(card: NamedCard, press: PressContext): ReplyPlan {
  return press.on === 'form' ? planInPlace({ card }) : planText(card, press);
}

function planForm(form: Form, press: PressContext): ReplyPlan {
  if (press.on === 'card') return planMessage({ form }, press);
  if (press.on === 'reply') return planInPlace({ form });
  // The form after a form may hold what somebody wrote: it goes with the answer alone (docs/checkin.md).
  const left = form.saved === undefined ? undefined : { card: buildTextCard(press.locale, form.saved) };
  // The form that was filled would stand there again, empty, wherever the chat is opened next.
  if (press.by === 'invoke') return { answer: { form }, ...(left && { replaceFirst: left }) };
  const more = press.by === 'submit' ? say(press.locale, 'teams.too-old') : undefined;
  if (left === undefined)
    return {
      replace: { card: more === undefined ? buildLeftCard(press, 'teams.kept') : buildTextCard(press.locale, more) },
    };
  return { replace: more === undefined ? left : { card: buildTextCard(press.locale, `${form.saved}\n${more}`) } };
}

/** A word under the card where that is enough and there is somebody to tell it to, else a message. */
function planText(card: NamedCard, press: PressContext): ReplyPlan {
  const text = readPlainText(card);
  return text !== undefined && press.by === 'invoke' ? { answer: text } : planMessage({ card }, press);
}

/** With the answer, for the eye; by a call, so that it stays. */
function planInPlace(content: CardOrForm): ReplyPlan {
  return { answer: content, replace: content };
}

function planMessage(content: { card: NamedCard } | { form: Form }, { isChat, locale }: PressContext): ReplyPlan {
  const { about } = 'form' in content ? content.form : content.card;
  return { answer: sayBriefly(isChat ? 'teams.below' : 'teams.in-chat', locale, about), send: content };
}

/** A card that is only text, as text; what is linked must stay a link. */
function readPlainText({ parts }: Card): string | undefined {
  const texts = parts.flatMap((part) => (part.kind === 'text' || part.kind === 'small' ? [part.text] : []));
  const isLinked = texts.flat().some((span) => typeof span === 'object' && span.kind === 'link');
  return texts.length === parts.length && !isLinked ? texts.map(flattenText).join('\n') : undefined;
}

function buildErrorCard(errors: Record<string, string>, locale: Locale): NamedCard {
  return buildTextCard(locale, Object.values(errors).join('\n'));
}

/** All that stays of a form; one from before says nothing of itself. */
function buildLeftCard({ locale, stays }: Pick<PressContext, 'locale' | 'stays'>, otherwise: WordKey): NamedCard {
  return buildTextCard(locale, stays ?? say(locale, otherwise, { about: 'none' }));
}

function buildTextCard(locale: Locale, text: string): NamedCard {
  return nameCard(nameNobody(locale), briefCard([text]));
}
