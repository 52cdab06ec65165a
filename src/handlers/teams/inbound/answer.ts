import { briefCard, type Card, type Form, flattenText, type Reply } from '../../../cards/card.ts';
import { exportOfferCard } from '../../../cards/privacy/privacy-card.ts';
import type { Event } from '../../../domain/event.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { WordKey } from '../../../words/catalogues.ts';
import { say } from '../../../words/say.ts';

/** A card or a form, not drawn yet. */
export type Shown = { card: Card } | { form: Form };

/**
 * How somebody is shown what their deed led to: `told` with the answer to the press itself, as a word under the card or as
 * a card in its place; `put` in the place of the pressed message and `send` into the private chat, by calls of ours.
 */
export type Plan = { told?: string | Shown; put?: Shown; send?: Shown };

/**
 * How a press came: `invoke` waits for an answer; what an older client sends (`submit`) can be answered only by calls, and
 * so can what was waited for too long (`late`).
 */
export type Came = { by: 'invoke' | 'submit' | 'late'; on: 'card' | 'reply' | 'form'; isChat: boolean; locale: Locale };

/** What stands in the pressed button's message was shown to one person alone, so an answer may take its place. */
export function planPressed(reply: Reply, came: Came): Plan {
  switch (reply.kind) {
    case 'nothing':
    case 'declined':
      return came.on === 'form' ? inPlace({ card: words(came.locale, 'teams.kept') }) : { told: kept(came.locale) };
    case 'form-errors':
      // What was typed stays in the form.
      return said(briefCard([Object.values(reply.errors).join('\n')]), came);
    case 'notice':
      return planNotice(reply, came);
    case 'card':
      return came.on === 'card' ? sent({ card: reply.card }, came) : inPlace({ card: reply.card });
    case 'form':
      return planForm(reply.form, came);
  }
}

/** A command is answered in the private chat, wherever it was typed; what may pass through no call of ours is offered there. */
export function planCommanded(reply: Reply, offer?: Card): Plan {
  switch (reply.kind) {
    case 'nothing':
    case 'declined':
      return {};
    case 'form-errors':
      return { send: { card: briefCard([Object.values(reply.errors).join('\n')]) } };
    case 'notice':
      return { send: { card: reply.instead === undefined ? reply.card : (offer ?? reply.instead) } };
    case 'card':
      return { send: { card: reply.card } };
    case 'form':
      return { send: { form: reply.form } };
  }
}

/** What passes through no call of ours is a press away: that has an answer of its own. */
export function offerOf({ kind }: Event, locale: Locale): Card | undefined {
  return kind === 'privacy.export-asked' ? exportOfferCard(locale) : undefined;
}

/** A form put away unfilled. */
export function planClosed(locale: Locale): Plan {
  return inPlace({ card: words(locale, 'teams.closed') });
}

/** What happened to be kept, without more to say. */
export function kept(locale: Locale): string {
  return say(locale, 'teams.kept');
}

function planNotice({ card, instead }: Extract<Reply, { kind: 'notice' }>, came: Came): Plan {
  // It passes through no call of ours: with the answer itself, or not at all.
  if (instead !== undefined) {
    const isAnswer = came.by === 'invoke' && came.on !== 'card';
    if (isAnswer) return { told: { card } };
    const other = came.by === 'submit' ? words(came.locale, 'teams.too-old') : instead;
    return planNotice({ kind: 'notice', card: other }, came);
  }
  if (came.on === 'form') return inPlace({ card });
  return said(card, came);
}

function planForm(form: Form, came: Came): Plan {
  if (came.on === 'card') return sent({ form }, came);
  if (came.on === 'reply') return inPlace({ form });
  // The form after a form may hold what somebody wrote: it goes with the answer alone (docs/checkin.md).
  if (came.by === 'invoke') return { told: { form } };
  return { put: { card: words(came.locale, came.by === 'submit' ? 'teams.too-old' : 'teams.kept') } };
}

/** A word under the card where that is enough and there is somebody to tell it to, else a message. */
function said(card: Card, came: Came): Plan {
  const text = plainText(card);
  return text !== undefined && came.by === 'invoke' ? { told: text } : sent({ card }, came);
}

/** With the answer, for the eye; by a call, so that it stays. */
function inPlace(shown: Shown): Plan {
  return { told: shown, put: shown };
}

function sent(shown: Shown, { isChat, locale }: Came): Plan {
  return { told: say(locale, isChat ? 'teams.below' : 'teams.in-chat'), send: shown };
}

/** A card that is only text, as text; what is linked must stay a link. */
function plainText({ parts }: Card): string | undefined {
  const texts = parts.flatMap((part) => (part.kind === 'text' || part.kind === 'small' ? [part.text] : []));
  const isLinked = texts.flat().some((span) => typeof span === 'object' && span.kind === 'link');
  return texts.length === parts.length && !isLinked ? texts.map(flattenText).join('\n') : undefined;
}

function words(locale: Locale, key: Extract<WordKey, 'teams.kept' | 'teams.closed' | 'teams.too-old'>): Card {
  return briefCard([say(locale, key)]);
}
