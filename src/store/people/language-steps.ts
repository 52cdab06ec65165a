import type { Steps } from '../room.ts';
import type { LanguageChange } from './changes.ts';
import { changePersonStep } from './person-steps.ts';

/** Of two languages at once, or a set-up that is applied meanwhile, one comes first and the other is decided afresh. */
export const languageSteps: Steps<LanguageChange> = {
  'language.kept': ({ person, now }) => [changePersonStep(person, now)],
};
