import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'setup.welcome': 'Hallo, ik ben smarketing',
  'setup.welcome.what':
    'Ik breng elke lead als kaart naar sales, sales beoordeelt hem met één tik, en marketing ziet wat ervan komt.',
  'setup.welcome.how': 'Met vijf korte formulieren sta ik klaar. Stoppen kan altijd: ik onthoud waar je was.',
  'setup.begin': 'Beginnen',
  'setup.whose':
    'smarketing is hier nog niet ingesteld. {platform, select, slack {Dat kan een beheerder van deze workspace: die typt /smarketing of opent mijn tabblad Home.} other {Dat kan wie mij heeft toegevoegd: die schrijft mij een bericht.}}',
  'setup.founded-before': 'smarketing is hier intussen ingesteld. Vraag wie dat deed om je toe te voegen.',
  'setup.basics.title': 'Je bedrijf',
  'setup.basics.name': 'Bedrijf, zoals iedereen het noemt',
  'setup.basics.locale': 'Taal van kanalen en berichten',
  'setup.basics.zone': 'Tijdzone',
  'setup.basics.zone-hint': 'Zoals Europe/Amsterdam.',
  'setup.basics.hours': 'Werktijden, maandag tot en met vrijdag',
  'setup.basics.hours-hint': 'Met een pauze: 9:00-12:30, 13:00-17:30.',
  'setup.basics.save': 'Opslaan',
  'setup.basics.cancel': 'Nu niet',
  'setup.basics.name-empty': 'Schrijf hoe je bedrijf heet.',
  'setup.basics.zone-unknown': 'Deze tijdzone ken ik niet. Schrijf er een zoals Europe/Amsterdam.',
  'setup.basics.hours-unread': 'Schrijf tijden zoals 9:00-17:30, met een pauze: 9:00-12:30, 13:00-17:30.',
  'setup.language.nl': 'Nederlands',
  'setup.language.en': 'Engels',
  'setup.card': '{organisation}: smarketing instellen',
  'setup.card.left':
    '{left, plural, =0 {Alle vijf stappen zijn klaar.} one {Nog één stap, dan kunnen er leads komen.} other {Nog # stappen, dan kunnen er leads komen.}}',
  'setup.step.basics': 'Bedrijf en werktijden',
  'setup.step.channels': 'Kanalen',
  'setup.step.managers': 'Managers van beide teams',
  'setup.step.members': 'Teamleden',
  'setup.step.days': 'Dagen en termijnen',
};
