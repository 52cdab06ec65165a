import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/domain/organisation.ts';
import { CATALOGUES, type WordKey } from '../../src/words/catalogues.ts';
import { say } from '../../src/words/say.ts';
import { fillInEveryWay } from './fillings.ts';

/** What is counted, as it is said of several. */
const SEVERAL: Record<Locale, RegExp> = {
  en: /(?<![\d.,])1 (?:\p{L}+ )?(leads|people|days|weeks|months|hours|minutes|SQLs|words|judgements|attempts|criteria|characters|spellings|versions|actions|agreements|goals|campaigns|lines|workspaces|administrators|absences|steps|sources|systems|messages|notes|colleagues|members|answers|reminders|codes|opportunities)(?![\p{L}’])/u,
  nl: /(?<![\d.,])1 (?:\p{L}+ )?(leads|mensen|dagen|weken|maanden|uren|werkuren|minuten|SQL’s|begrippen|beoordelingen|pogingen|criteria|tekens|schrijfwijzen|versies|acties|werkafspraken|doelen|campagnes|regels|workspaces|beheerders|periodes|stappen|leadbronnen|systemen|berichten|notities|collega’s|leden|antwoorden|herinneringen|codes|kansen)(?![\p{L}’])/u,
};

/** What is never one: floors of anonymity, bounds and lengths that are fixed, and counts that are published only from five. */
const NEVER_ONE: Partial<Record<WordKey, string[]>> = {
  'start.k': ['k'],
  'invitation.who': ['k'],
  'invitation.talk-value': ['minutes'],
  'talks.planned': ['minutes'],
  'own.invited': ['minutes'],
  'summary.exact': ['asked'],
  'summary.everyone': ['asked'],
  'summary.nearly-all': ['asked'],
  'summary.most': ['asked'],
  'summary.some': ['asked'],
  'summary.k': ['k'],
  'digest.first.few-leads': ['few'],
  'digest.reasons': ['judgements'],
  'digest.in-time': ['due'],
  'digest.in-time.few': ['due'],
  'digest.pair': ['due'],
  'digest.agreed.accepted': ['after', 'weeks'],
  'digest.policy': ['people', 'leads'],
  'kpis.pair': ['due'],
  'pair.why': ['due'],
  'signal.text': ['days'],
  'value.total': ['months'],
  'value.none': ['months'],
  'load.text': ['perRep'],
  'home.channels': ['k'],
  'privacy.checkin': ['k'],
  'privacy.shared': ['days'],
  'privacy.leads': ['people', 'leads'],
  'privacy.keeping': ['leadDays'],
  'settings.value.anonymity': ['k'],
  'settings.value.retention': ['leads'],
  'disputed.definition': ['days', 'people', 'judgements'],
  'disputed.profile': ['days', 'people', 'judgements'],
  'lexicon.unknown-long': ['max'],
  'term.full': ['most'],
  'term.full-versions': ['most'],
  'term.fault.criteria-many': ['most'],
  'term.fault.criteria-line': ['most'],
  'term.fault.spellings': ['most', 'max'],
  'agreement.too-many': ['most'],
  'goal.too-many': ['most'],
  'action.too-many': ['most'],
  'away.limit': ['max'],
  'link.code': ['minutes'],
  'join.code': ['hours'],
  'join.full': ['workspaces', 'administrators'],
  'setup.people.hint': ['most'],
  'form.too-long': ['max'],
};
const SOME = 7;

/** A message with one of whatever is counted in it but what is always `many`, in every choice. */
function sayOfOne(locale: Locale, key: WordKey, many: string[] = NEVER_ONE[key] ?? []): string[] {
  const fillings = fillInEveryWay(CATALOGUES[locale][key], ({ name }) => [many.includes(name) ? SOME : 1]);
  return fillings.map((values) => say(locale, key, values));
}

const KEYS = Object.keys(CATALOGUES.en) as WordKey[];

describe.each(LOCALES)('of one thing, in %s,', (locale) => {
  test('no message speaks as of several: “1 lead”, never “1 leads”', () => {
    expect(KEYS.flatMap((key) => sayOfOne(locale, key).filter((said) => SEVERAL[locale].test(said)))).toEqual([]);
  });
});

test('what is never one would be spoken of wrongly if it were', () => {
  const isWrong = (key: WordKey, many: string[]) =>
    LOCALES.some((locale) => sayOfOne(locale, key, many).some((said) => SEVERAL[locale].test(said)));
  const needless = Object.entries(NEVER_ONE).flatMap(([key, names]) =>
    names
      .filter(
        (name) =>
          !isWrong(
            key as WordKey,
            names.filter((each) => each !== name),
          ),
      )
      .map((name) => `${key} ${name}`),
  );
  expect(needless).toEqual([]);
});
