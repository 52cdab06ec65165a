import { keepLanguagesOf, readLanguages } from '../../../domain/people/language.ts';
import { change } from '../../flow.ts';
import { type Actor, readActor } from '../../guards/member.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';

/** Somebody's chat is in a language (again, another, or none that says something): kept, also where something else decides today. */
export const languageSeen: UnguardedFlow<'language.seen', Actor> = {
  read: (reads, _nobody, { who }) => readActor(reads, who),
  decide: ({ more: { person, organisation } }, { language }) => {
    if (person === undefined || organisation === undefined) return change();
    const { chat, ...others } = readLanguages(person, organisation.locale);
    if (chat === language) return change();
    const languages = language === undefined ? others : { ...others, chat: language };
    return change({ kind: 'language.kept', person, now: keepLanguagesOf(person, languages, organisation.locale) });
  },
};
