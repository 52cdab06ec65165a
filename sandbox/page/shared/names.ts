import { createContext } from 'react';

/** Who and what a mention may name, and the zone in which times are told. */
export type MentionNames = {
  users: { id: string; name: string }[];
  channels: { id: string; name: string }[];
  zone: string;
  /** What this person reads. */
  language: string;
};

/** Names for mentions, kept apart from the page's state so that a card is not drawn again by every change. */
export const NamesContext = createContext<MentionNames>({
  users: [],
  channels: [],
  zone: 'Europe/Amsterdam',
  language: 'en',
});

/** In which language the bot writes in the conversation that is shown, for who has it read aloud. */
export const LanguageContext = createContext('en');
