import type { House } from '../../../src/flows/room.ts';
import { say } from '../../../src/words/say.ts';

/** Every room is worth it, for the same reason. */
export const loadOffer: House['loadOffer'] = async () => ({
  prepare: async (_reads, _of, locale) => say(locale, 'lexicon.empty'),
});
