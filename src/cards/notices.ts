import { PERHAPS_SENT } from '../domain/deliveries/delivery.ts';
import type { Tap } from '../domain/event.ts';
import type { Locale, Platform } from '../domain/organisation.ts';
import type { WordKey } from '../words/catalogues.ts';
import { say, sayPlatform, type WordValues } from '../words/say.ts';
import { nameCard, nameNobody, sayForm } from './about.ts';
import { type About, briefCard, type Card, type Form, type NamedCard, type Part, type Reply } from './card.ts';

// How we write to people: short; kind; say what happened, then what to do; about the lead, never about a person;
// no exclamation marks, no blame, no jargon; the same in both languages, each as its speakers would say it.

/** A private message of one sentence. */
export function notice(about: About, key: WordKey, values: WordValues = {}): Reply {
  return { kind: 'notice', card: sentenceCard(about, key, values) };
}

/** The same, of what cannot be done. */
export function refuse(about: About, key: WordKey, values: WordValues = {}): Reply {
  return { kind: 'refusal', card: sentenceCard(about, key, values) };
}

/** A private answer of one sentence. */
export function sentenceCard(about: About, key: WordKey, values: WordValues = {}): NamedCard {
  return nameCard(about, briefCard([say(about.locale, key, values)]));
}

/** For somebody the bot does not know, whose language it cannot know either. */
export function strangerNotice(): Reply {
  const words = `${say('nl', 'not-a-member')}\n${say('en', 'not-a-member')}`;
  return { kind: 'refusal', card: nameCard(nameNobody('nl'), briefCard([words])), to: 'stranger' };
}

/** What was to follow a form came too late to be shown in it; without a language where none is known. */
export function lateNotice(locale?: Locale): Reply {
  const locales: Locale[] = locale === undefined ? ['nl', 'en'] : [locale];
  const words = locales.map((each) => say(each, 'form.late')).join('\n');
  return { kind: 'notice', card: nameCard(nameNobody(locale ?? 'nl'), briefCard([words])) };
}

/** A form that the platform did not open, with the button that opens it, where one can. */
export function notOpenedCard(form: Form, tap: Tap | undefined): NamedCard {
  const { locale } = form.about;
  const text = say(locale, 'form.not-opened', { form: sayForm(form) });
  const open: Part[] =
    tap === undefined
      ? []
      : [{ kind: 'buttons', buttons: [{ kind: 'tap', label: say(locale, 'form.open-again'), tap }] }];
  return nameCard(form.about, briefCard([text], ...open));
}

/** What a person sees when something failed; `ref` finds the same failure in the log. */
export function errorCard(
  ref: string,
  { locale, typed }: { locale?: Locale | undefined; typed?: string | undefined } = {},
): NamedCard {
  const locales: Locale[] = locale === undefined ? ['nl', 'en'] : [locale];
  const words = locales.map((each) => say(each, 'error.went-wrong', { ref })).join('\n');
  return nameCard(nameNobody(locale ?? 'nl'), briefCard([words], ...giveBack(typed)));
}

/** A command that is not kept yet, with what was typed, as it stands nowhere else any more. */
export function slowCommandCard(typed: string): NamedCard {
  const words = (['nl', 'en'] as const).map((each) => say(each, 'command.slow')).join('\n');
  return nameCard(nameNobody('nl'), briefCard([words], ...giveBack(typed)));
}

function giveBack(typed: string | undefined): Part[] {
  return typed === undefined ? [] : [{ kind: 'text', text: [typed] }];
}

/** Tells a manager that a channel no longer takes messages, and what to do. */
export function targetClosedCard(place: string, reason: string, locale: Locale): Card {
  if (reason === PERHAPS_SENT) return briefCard([say(locale, 'target.perhaps', { place })]);
  const advised = findAdviceKey(reason);
  const after = say(locale, JOINING.has(advised) ? 'target.after-joining' : 'target.after-apply');
  return briefCard([say(locale, 'target.closed', { place, reason, advice: say(locale, advised), after })]);
}

/** Tells a manager that somebody cannot be reached, and what to do. */
export function personClosedCard(name: string, reason: string, locale: Locale): Card {
  if (reason === PERHAPS_SENT) return briefCard([say(locale, 'target.perhaps', { place: name })]);
  // A chat that is not found has no id in the set-up to look at.
  const advice = say(locale, reason === 'ConversationNotFound' ? 'target.install' : findAdviceKey(reason));
  return briefCard([say(locale, 'target.person-closed', { name, reason, advice })]);
}

/** Tells a manager, by what still works, that a platform refuses the bot as a whole. */
export function workspacePausedCard(platform: Platform, reason: string, locale: Locale): Card {
  return briefCard([say(locale, 'target.paused', { platform: sayPlatform(platform), reason })]);
}

function findAdviceKey(reason: string): AdviceKey {
  return (Object.hasOwn(ADVICE, reason) ? ADVICE[reason] : undefined) ?? 'target.other';
}

type AdviceKey = Extract<WordKey, `target.${string}`>;

/** Coming to the channel is enough: what it refused is posted then. */
const JOINING: ReadonlySet<AdviceKey> = new Set(['target.invite', 'target.install']);

const ADVICE: Record<string, AdviceKey> = {
  is_archived: 'target.unarchive',
  is_inactive: 'target.unarchive',
  not_in_channel: 'target.invite',
  channel_not_found: 'target.find',
  BotNotInConversationRoster: 'target.install',
  ForbiddenOperationException: 'target.install',
  ConversationNotFound: 'target.find',
  ConversationBlockedByUser: 'target.blocked',
};
