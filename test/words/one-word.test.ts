import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/domain/organisation.ts';
import { CATALOGUES, type WordKey } from '../../src/words/catalogues.ts';

/** “I” and what is written in capitals are what they are; what is meant there is quoted, or a button of Teams. */
const AFTER_COLON = /: (?!\p{Lu}{2}|I\b)\p{Lu}/u;

/** What the glossary has another word for, or what no colleague would say; with where it is meant all the same. */
const AVOIDED: Record<Locale, { said: RegExp; rather: string; meant?: WordKey[] }[]> = {
  nl: [
    { said: /\boorde(el|len)\b/i, rather: 'beoordeling' },
    { said: /\bdigest\b(?! now)/i, rather: 'weekbericht' },
    { said: /\bdraad\b|\bthread\b/i, rather: 'reacties' },
    { said: /\binrichting\b|\bset-?up\b/i, rather: 'instellingen' },
    { said: /\bbenader(d|en)\b/i, rather: 'contact opgenomen', meant: ['source.outbound'] },
    { said: /\bdapper/i, rather: 'leerzame misser' },
    { said: /\bbeslist niet\b/i, rather: 'geen beslisser' },
    { said: /\bgevraagd(e|en)?\b/i, rather: 'uitgenodigd' },
    { said: /\bpraat met\b|\bgepraat\b/i, rather: 'spreekt met, gesprek gehad' },
    { said: /\bjullie\b.*\blaat\b|\blaat jullie\b/i, rather: 'a plain verb' },
    {
      said: /\bwordt (het )?verteld\b|\bhet vertelt\b|\bzei(den)? het\b|\bstond op\b/i,
      rather: 'a plain verb',
    },
    { said: /\bzei ja\b|\bja tegen\b|\been ja\b|\bja zeggen\b/i, rather: 'akkoord' },
    { said: /\bplaatje\b/i, rather: 'grafiek, afbeelding' },
    { said: /\b(jouw|haar|hun) ja\b/i, rather: 'meedoen, akkoord' },
    { said: /\bleeg (?!laten|mag)\w/i, rather: 'Leeg: …' },
    { said: /\bluisteraar/i, rather: 'ander systeem' },
    { said: /\bzwakke beoordeling/i, rather: 'beoordeling van een zwakke lead' },
    { said: /\bschrijf (hoe|tijden|er een)\b/i, rather: 'vul in' },
    { said: /\(ref\b/, rather: 'kenmerk' },
    { said: /\bsocial media\b/i, rather: 'sociale media' },
    { said: /\bneemt hem over\b/i, rather: 'de lead, where hem could be a colleague' },
    {
      said: AFTER_COLON,
      rather: 'a small letter after a colon',
      meant: ['teams.no-chat', 'term.form-criteria-hint', 'term.fault.criteria-line', 'goal.form-name-hint'],
    },
    { said: /\b(aan(ge)?pas|hooguit\b|bladzijde)/i, rather: 'wijzigen, hoogstens, pagina' },
    { said: /\bweer openen\b|\bopnieuw (openen|geopend)\b/i, rather: 'heropenen' },
    { said: /\b(u|uw|uzelf)\b/i, rather: 'je, jouw' },
    {
      // “Is er niets, dan …”: a question of its own, or “als” and “zodra”.
      said: /(?:^|[.?!;:] )(?:is|zijn|was|zou|staat|hoor|klopt|duurt|werkt|lukt|past|wacht|mis|heb|verlengt|blijft|komt|wil|kan|ontbreekt|ben|gaat)\b[^.?!{}]*, (?!of |en )/i,
      rather: 'als, zodra, a question',
    },
  ],
  en: [
    { said: /\bverdict\b(?!,)/i, rather: 'judgement' },
    { said: /\bthread\b/i, rather: 'replies' },
    { said: /\bset-?up\b/i, rather: 'settings' },
    { said: /\btells?\b|\btold\b/i, rather: 'say, hear, message', meant: ['summary.intro'] },
    { said: /\bstands?\b|\bstood\b/i, rather: 'is', meant: ['checkin.refused.draft-seen'] },
    { said: /\b(said|says|say|tick) so\b|\breads so\b/i, rather: 'a plain verb' },
    { said: /\b(every|some)body\b/i, rather: 'everyone, someone' },
    { said: /\bdoes not decide\b/i, rather: 'not the decision maker' },
    { said: /\ba yes\b|\bsaid yes\b|\bsay yes\b|\byes to\b/i, rather: 'approve' },
    { said: /\bthe matter with\b/i, rather: 'why … is a poor lead' },
    { said: /\b(check-in|draft) of \{month\}/i, rather: 'for {month}' },
    { said: /\byour yes\b/i, rather: 'join, approve' },
    { said: /\bleft empty\b/i, rather: 'Empty: …' },
    { said: /\blisteners?\b(?!\})/i, rather: 'other system', meant: ['listener.off', 'settings.value.shown'] },
    { said: /\bpoor judgements?\b/i, rather: 'judgement of a poor lead' },
    { said: /\b(is|stays) good\b|\bgood (no longer|meanwhile)\b/i, rather: 'valid' },
    { said: /\b(has|for) kept it\b|\bkeeps? it (too|for another)\b/i, rather: 'renew' },
    { said: /\basked in a check-in\b/i, rather: 'invited to' },
    { said: /\bin line\b/i, rather: 'waiting' },
    { said: /\bsince \{\w+\}[^.,;]*\b(?:I am|I cannot|you judge)\b/i, rather: 'have, has: it goes on until now' },
    { said: /\(ref\b/, rather: 'reference' },
    {
      said: AFTER_COLON,
      rather: 'a small letter after a colon',
      meant: ['teams.no-chat', 'term.form-criteria-hint', 'term.fault.criteria-line', 'goal.form-name-hint'],
    },
    { said: /\bdirect messages?\b/i, rather: 'private message, private chat' },
    { said: /\be-mail\b/i, rather: 'email', meant: ['scrub.email'] },
    { said: /\bwrite (a(?! few)|one|hours|days|the word)\b/i, rather: 'enter' },
    {
      said: /\bthrough \{|\bholds? (through|until|from|once)\b/i,
      rather: 'up to and including, applies',
    },
  ],
};
/** Neither language sends people in a chat to a terminal. */
const TERMINAL = /npm run|--\w|\bsetup apply\b/;

describe.each(LOCALES)('in %s', (locale) => {
  const catalogue: Record<string, string> = CATALOGUES[locale];

  test.each(AVOIDED[locale])('$said is said otherwise: $rather', ({ said, meant = [] }) => {
    const found = Object.keys(catalogue).filter((key) => said.test(catalogue[key] ?? ''));
    expect(found.filter((key) => !meant.includes(key as WordKey))).toEqual([]);
  });

  test('people are sent to their administrator, and never to a command line', () => {
    expect(Object.keys(catalogue).filter((key) => TERMINAL.test(catalogue[key] ?? ''))).toEqual([]);
  });
});
