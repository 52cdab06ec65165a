import { languageCard } from '../../../cards/people/language-card.ts';
import { keepLanguagesOf, type Languages, readLanguages } from '../../../domain/people/language.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody chooses their language, or leaves it to set-up, chat and organisation again: everything for them follows from here on. */
export const languageChosen: MemberFlow<'language.chosen'> = {
  decide: ({ person, organisation }, { language }) => {
    const { chosen, ...others } = readLanguages(person);
    const languages: Languages = language === 'none' ? others : { ...others, chosen: language };
    const now = keepLanguagesOf(person, languages, organisation.locale);
    return {
      changes: chosen === languages.chosen ? [] : [{ kind: 'language.kept', person, now }],
      reply: { kind: 'notice', card: languageCard(now) },
    };
  },
};
