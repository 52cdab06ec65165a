import { z } from 'zod';
import { LOCALES, type Locale, type Platform } from '../organisation.ts';

const locale = z.enum(LOCALES).exactOptional();

/** What is known of somebody's language: `chosen` by themselves in the chat, `given` by the set-up, `chat`: what their chat is in. */
export const languagesSchema = z.object({ chosen: locale, given: locale, chat: locale });
export type Languages = z.infer<typeof languagesSchema>;

/** Why somebody is written to in a language. */
export type LanguageSource = keyof Languages | 'organisation';

/** Slack has no Dutch: that somebody's Slack is in English is no choice of theirs. */
const OFFERS_BOTH: Record<Platform, boolean> = { slack: false, teams: true };

/** What the language of somebody's chat (`nl-NL`) says of theirs; undefined where it says nothing. */
export function readChatLanguage(platform: Platform, tag: string): Locale | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  return OFFERS_BOTH[platform] ? LOCALES.find((each) => each === language) : undefined;
}

/** Their own choice, else what the set-up says, else their chat, else the organisation: in this order. */
export function findLanguageSource({ chosen, given, chat }: Languages): LanguageSource {
  if (chosen !== undefined) return 'chosen';
  if (given !== undefined) return 'given';
  return chat === undefined ? 'organisation' : 'chat';
}

export function decideLanguage(languages: Languages, organisation: Locale): Locale {
  const source = findLanguageSource(languages);
  return (source === 'organisation' ? undefined : languages[source]) ?? organisation;
}

/**
 * Of somebody who was set up before this was kept, all that is known is what they were written to in. That it is the
 * `organisation`’s was hardly said of them.
 */
export function readLanguages({ languages, locale: given }: Speaker, organisation?: Locale): Languages {
  return languages ?? (given === organisation ? {} : { given });
}

/** Somebody of whose language this is known now. */
export function keepLanguagesOf<P extends Speaker>(person: P, languages: Languages, organisation: Locale): P {
  return { ...person, locale: decideLanguage(languages, organisation), languages };
}

type Speaker = { locale: Locale; languages?: Languages };
