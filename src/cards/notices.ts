import { PERHAPS_SENT } from '../domain/deliveries/delivery.ts';
import type { Locale } from '../domain/organisation.ts';
import type { WordKey } from '../words/catalogues.ts';
import { say, type WordValues } from '../words/say.ts';
import { briefCard, type Card, type Reply } from './card.ts';

// How we write to people: short; kind; say what happened, then what to do; about the lead, never about a person;
// no exclamation marks, no blame, no jargon; the same in both languages, each as its speakers would say it.

/** A private message of one sentence. */
export function notice(locale: Locale, key: WordKey, values: WordValues = {}): Reply {
  return { kind: 'notice', card: briefCard([say(locale, key, values)]) };
}

/** For somebody the bot does not know, whose language it cannot know either. */
export function strangerNotice(): Reply {
  return { kind: 'notice', card: briefCard([`${say('nl', 'not-a-member')}\n${say('en', 'not-a-member')}`]) };
}

/** What was to follow a form came too late to be shown in it; whose language that is, is not known there. */
export function lateNotice(): Reply {
  return { kind: 'notice', card: briefCard([`${say('nl', 'form.late')}\n${say('en', 'form.late')}`]) };
}

/** What a person sees when something failed; `ref` finds the same failure in the log. */
export function errorCard(ref: string, locale?: Locale): Card {
  const locales: Locale[] = locale === undefined ? ['nl', 'en'] : [locale];
  return briefCard([locales.map((each) => say(each, 'error.went-wrong', { ref })).join('\n')]);
}

/** Tells a manager that a channel no longer takes messages, and what to do. */
export function targetClosedCard(place: string, reason: string, locale: Locale): Card {
  if (reason === PERHAPS_SENT) return briefCard([say(locale, 'target.perhaps', { place })]);
  return briefCard([say(locale, 'target.closed', { place, reason, advice: findAdvice(reason, locale) })]);
}

/** Tells a manager that somebody cannot be reached, and what to do. */
export function personClosedCard(name: string, reason: string, locale: Locale): Card {
  if (reason === PERHAPS_SENT) return briefCard([say(locale, 'target.perhaps', { place: name })]);
  // A chat that is not found has no id in the set-up to look at.
  const advice = reason === 'ConversationNotFound' ? say(locale, 'target.install') : findAdvice(reason, locale);
  return briefCard([say(locale, 'target.person-closed', { name, reason, advice })]);
}

function findAdvice(reason: string, locale: Locale): string {
  return say(locale, (Object.hasOwn(ADVICE, reason) ? ADVICE[reason] : undefined) ?? 'target.other');
}

const ADVICE: Record<string, WordKey> = {
  is_archived: 'target.unarchive',
  is_inactive: 'target.unarchive',
  not_in_channel: 'target.invite',
  channel_not_found: 'target.find',
  missing_scope: 'target.permission',
  BotNotInConversationRoster: 'target.install',
  ForbiddenOperationException: 'target.install',
  ConversationNotFound: 'target.find',
  ConversationBlockedByUser: 'target.blocked',
  BotDisabledByAdmin: 'target.admin',
  BotDisabledByHost: 'target.admin',
};
