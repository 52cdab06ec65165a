import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'not-a-member': 'Ik ken je nog niet. Vraag je beheerder om je aan de instellingen van smarketing toe te voegen.',
  'button.unknown': 'Deze knop is van een oudere versie. Er is niets gewijzigd.',

  'help.title': 'smarketing: sales en marketing, één team',
  'help.intro':
    '{team, select, sales {Nieuwe leads komen als kaart in je saleskanaal. Tik op 👍 👌 👎 om te zeggen hoe goed de lead is: het kanaal ziet aantallen, nooit wie wat vond. Een emoji op de kaart doet hetzelfde, maar dan ziet iedereen van wie die is.} other {De leads die je overdraagt, komen als kaart in het saleskanaal. Sales zegt met één tik hoe goed ze zijn: jij ziet aantallen, nooit wie wat vond.}}',
  'help.open': 'Wat kan ik doen?',
  'help.room.leads': 'Leads en de markt',
  'help.room.checkin': 'Check-in',
  'help.room.digest': 'Weekbericht en opvolging',
  'help.room.team': 'Elkaar',
  'help.room.you': 'Jij',
  'help.do.note': 'Marktnotitie',
  'help.do.status': 'Stand bekijken',
  'help.do.start': 'Openen…',
  'help.do.review': 'Concept bekijken',
  'help.do.reopen': 'Heropenen…',
  'help.do.remind': 'Herinneren…',
  'help.do.close': 'Sluiten…',
  'help.do.cancel': 'Annuleren…',
  'help.do.digest': 'Vooraf bekijken',
  'help.do.digest-now': 'Nu plaatsen…',
  'help.do.did': 'Actie vastleggen',
  'help.do.thanks': 'Iemand bedanken',
  'help.do.brave': 'Misser delen',
  'help.do.away': 'Ik ben er niet',
  'help.do.back': 'Ik ben er weer',
  'help.do.link': 'Account koppelen',
  'help.do.privacy': 'Privacy',
  'help.do.export': 'Mijn gegevens',
  'help.do.erase': 'Gegevens wissen…',
  'confirm.remind': 'Iedereen die nog niet heeft geantwoord een herinnering sturen?',
  'confirm.remind.yes': 'Herinnering sturen',
  'confirm.remind.keep': 'Met rust laten',
  'confirm.reopen': 'De check-in heropenen? Iedereen die is uitgenodigd, ziet dat in onze chat.',
  'confirm.reopen.yes': 'Heropenen',
  'confirm.reopen.keep': 'Gesloten laten',
  'confirm.digest-now': 'Het weekbericht nu plaatsen? Beide teams zien het meteen.',
  'confirm.digest-now.yes': 'Nu plaatsen',
  'confirm.digest-now.keep': 'Laten wachten',
  'team.name': '{team, select, sales {Sales} other {Marketing}}',

  'teams.kept': 'Genoteerd.',
  'teams.below': 'Zie hieronder.',
  'teams.late': 'Dit duurt iets langer. Mislukt het, dan laat ik het weten in onze privéchat.',
  'teams.in-chat': 'Ik heb in onze privéchat geantwoord.',
  'teams.no-chat':
    'Hierop antwoord ik alleen privé, en ik kan je nog niet schrijven. Voeg de app in Teams voor jezelf toe: Apps, smarketing, Toevoegen.',
  'teams.closed': 'Gesloten.',
  'teams.too-old':
    'Wat je stuurde is aangekomen. Wat nu komt toon ik alleen als antwoord op je eigen klik, en dat kan deze versie van Teams niet: gebruik Teams in de browser of op een ander apparaat.',
  'teams.welcome': 'Hallo, ik ben smarketing: sales en marketing, één team. Typ help om te zien wat ik doe.',

  'form.late': 'Dat is aangekomen, maar het duurde te lang om verder te gaan. Vraag het gerust nog eens.',
  'page.about': 'Over deze bot',
  'page.privacy': 'Privacy',
  'page.terms': 'Gebruiksvoorwaarden',
  'page.language': 'Nederlands',
  'page.what':
    'Een bot in Slack en Microsoft Teams: sales beoordeelt leads met één tik, elke maand doen beide teams een check-in, en elke week laat één weekbericht zien wat daardoor veranderde.',
  'page.where':
    'Inloggen hoeft hier niet: alles gebeurt in de chat. Typ in Slack /smarketing help, of stuur de bot in Teams het woord help.',
  'page.by': 'Je eigen organisatie beheert deze bot. Vragen? Vraag je beheerder.',
  'page.responsible':
    'Je organisatie beheert deze bot op een server naar eigen keuze en is verantwoordelijk voor de gegevens. De makers van de software krijgen niets. Slack en Microsoft brengen de berichten over, volgens de afspraken van je organisatie met hen.',
  'page.terms.free':
    'De bot is vrije software onder de MIT-licentie, zonder garantie. Je organisatie beheert hem en bepaalt hoe jullie hem gebruiken.',
  'page.terms.who': 'Alleen wie in de instellingen van je organisatie staat, kan hem gebruiken.',
  'page.terms.leads':
    'We beoordelen leads, geen mensen: er zijn geen ranglijsten, en een check-in is geen voortgangsgesprek.',
  'page.terms.elsewhere': 'Voor wat je in Slack of Teams schrijft, gelden ook de voorwaarden van Slack of Microsoft.',
  'page.terms.ask': 'Vragen, of iets over je gegevens? Vraag je beheerder.',

  'app.short': 'Sales en marketing, één team.',
  'app.full':
    'Nieuwe leads komen als kaart in je saleskanaal. Zeg met één tik hoe goed elke lead is; elke week zie je wat daardoor veranderde, elke maand wat beide teams leerden. Een kaart telt beoordelingen en zegt nooit van wie ze zijn. Antwoorden in een check-in worden geanonimiseerd; alleen als jij dat kiest, kan je interviewer die van jou lezen.',
  'app.command': 'Leads, beoordelingen en wat ervan kwam',
  'app.checkin-command': 'De maandelijkse check-in van sales en marketing',
  'scope.cards': 'kaarten plaatsen en bijwerken',
  'scope.commands': '/smarketing en /checkin',
  'scope.direct': 'iemand een privébericht sturen',
  'scope.people': 'namen en talen',
  'scope.email': 'mensen uit de instellingen vinden via hun e-mailadres',
  'scope.emoji': 'een emoji bij een kaart is een beoordeling',
  'scope.channels': 'kanalen vinden op naam',
  'scope.private-channels': 'privékanalen vinden waarvoor hij is uitgenodigd',
  'scope.pictures': 'afbeeldingen in weekberichten',
  'scope.identity': 'wie er tikte: de bot kent iemand aan zijn id in de adreslijst',

  'error.went-wrong': 'Er ging iets mis en er is niets opgeslagen. Probeer het opnieuw (ref {ref}).',

  'command.help': 'dit overzicht',
  'command.mistyped': 'Ik ken “{text}” niet. Probeer:',
};
