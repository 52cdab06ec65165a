import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'home.title': 'Dit kun je nu doen',
  'home.nothing': 'Er ligt nu niets op je te wachten.',
  'home.more': '{count, plural, one {En nog # ding.} other {En nog # dingen.}}',
  'menu.checkin': 'Check-in van de maand',
  'menu.digest': 'Weekbericht',
  'menu.lexicon': 'Begrippenlijst',
  'command.home': 'bekijk op één pagina wat op je wacht',
  'command.menu': 'kies uit alles wat ik voor je kan doen',
  'help.do.home': 'Mijn pagina',
  'help.do.menu': 'Menu openen',
  'home.menu': 'Wat ik voor je kan doen',
  'home.guest': 'Deze pagina is voor mensen van het bedrijf dat smarketing gebruikt. Fijn dat je met hen samenwerkt.',
  'home.answer': 'Check-in van {month}: antwoorden kan tot {date}.',
  'home.answer.do': 'Antwoorden',
  'home.draft': 'Check-in van {month}: het concept ligt klaar voor beide managers.',
  'home.draft.do': 'Concept bekijken',
  'home.round': 'Check-in van {month}: open tot {date}.',
  'home.round-own':
    'Check-in van {month}: {answered, select, yes {je hebt geantwoord; wijzigen kan tot {date}.} other {antwoorden kan tot {date}.}}',
  'home.sign': 'Onder “{name}” ontbreekt jouw handtekening.',
  'home.sign-many': 'Onder {count, plural, one {# voorstel} other {# voorstellen}} ontbreekt jouw handtekening.',
  'home.join': '{name} wil “{room}” aanzetten.',
  'home.managers': 'Voor managers',
  'home.channels':
    '{channels, select, none {Leads hebben nog geen kanaal.} other {Leads gaan naar {channels}.}} Een check-in toont pas iets als {k} mensen hebben geantwoord.',
  'home.paused': '{platform} weigert de bot: daar komt niets aan. Vraag je beheerder.',
  'home.well': 'Berichten komen aan.',
  'home.warned':
    '{count, plural, one {# instelling vraagt aandacht} other {# instellingen vragen aandacht}}: vraag je beheerder.',
};
