import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'scrub.name': '[naam]',
  'scrub.email': '[e-mail]',
  'scrub.phone': '[telefoon]',
  'scrub.link': '[link]',
  'scrub.company': '[bedrijf]',
  'scrub.number': '[nummer]',

  'privacy.title': 'Privacy, in cijfers',
  'privacy.checkin':
    'Check-ins: elke regel die iemand leest kan van minstens {k, number} mensen zijn (nooit minder dan {floor, number}; het aantal ligt vast zodra een check-in opent). Bij te weinig antwoorden schrijven we niets op.',
  'privacy.answers':
    'Je antwoorden staan onder een code, zonder tijd. Als de check-in sluit, vernietigen we de sleutel: daarna kan niemand meer zien wie wat schreef, ook niet met de hele database en alle geheimen.',
  'privacy.shared':
    'Twee uitzonderingen, allebei je eigen keuze: de kopie voor je interviewer, die na {days, number} dagen weggaat, en je doel voor volgende maand. Zolang die er zijn, kan een beheerder die regels herkennen.',
  'privacy.managers':
    'Managers zien in woorden hoe ver een check-in is, met de stand van vanochtend; nooit wie er antwoordde.',
  'privacy.scrub':
    'Namen en roepnamen, e-mailadressen, telefoon- en rekeningnummers, links, en bedrijven en contacten van leads halen we eruit voordat iemand een regel leest. Je ziet het resultaat als je opslaat. De taal en stijl waarin je schrijft blijven van jou.',
  'privacy.leads':
    'Leads: kanalen en weekberichten tonen aantallen, nooit wie wat vond; alleen een emoji bij een kaart is voor iedereen zichtbaar, en wie de bot beheert zou beoordelingen kunnen opzoeken. Achter elk cijfer in het weekbericht zitten minstens {people, number} mensen en {leads, number} leads, ook als je alle berichten naast elkaar legt.',
  'privacy.crm':
    'CRM: bij de lead in het CRM komt te staan hoeveel mensen hem goed, redelijk of zwak vonden en waarom, zonder namen. Als jij de enige was, kan een collega raden dat jij het was.',
  'privacy.crm-named':
    'CRM: bij de lead in het CRM komt met naam te staan hoe ieder van jullie hem beoordeelde, en welke redenen er waren. Daar koos je organisatie voor.',
  'privacy.listeners':
    'Andere systemen van je organisatie krijgen dezelfde aantallen en het resultaat per lead, zonder namen.',
  'privacy.agreed':
    'Begrippen, afspraken, werkafspraken, doelen en de missie: beide teams lezen wie ze voorstelde, ondertekende of op zich nam. Wat afgesproken is, blijft zonder je naam als je je gegevens verwijdert.',
  'privacy.keeping':
    'Bewaard: regels tot {lines, plural, one {# dag} other {# dagen}} na publicatie, persoonsgegevens van leads tot {leadDays, number} dagen na de laatste gebeurtenis, de woorden van marktnotities, bedankjes en leerzame missers even lang.',
  'privacy.yours': 'Alles over jou: /smarketing privacy export · verwijderen: /smarketing privacy erase',
  'export.title': 'Alles over jou',
  'export.intro':
    'Alleen jij ziet dit: ik laat het één keer zien en bewaar er geen kopie van. Wat je in de check-in schreef komt eerst, op een aparte pagina; daarna al het andere.',
  'export.show': 'Laten zien',
  'export.next': 'Verder',
  'export.page':
    '{part, select, answers {Wat je in de check-in schreef} other {Wat er verder over je bewaard wordt}} · pagina {page, number} van {pages, number}',
  'export.left-out':
    'Wat iemand in de check-in schreef, deelde of als doel liet onthouden staat hier niet: dat krijgt alleen diegene zelf, met /smarketing privacy export',
  'erase.ask':
    'Alles van jou verwijderen? Wat je schreef en deelde, je naam bij leads en op kaarten, en jijzelf in de lijst van deelnemers. Je beoordelingen tellen anoniem mee en je leads komen vrij; regels van een gesloten check-in blijven, want niemand weet welke van jou waren. Daarna ken ik je niet meer. Weer meedoen kan via je beheerder: zolang je in de instellingen staat, kom je bij de volgende wijziging daarvan terug, als nieuwe deelnemer.',
  'erase.confirm': 'Mijn gegevens verwijderen',
  'erase.keep': 'Mijn gegevens bewaren',
  'erase.done': 'Je gegevens zijn verwijderd, en ik ken je nu niet meer. Weer meedoen? Vraag je beheerder.',

  'command.privacy': 'bekijk wat we bewaren; vraag je gegevens op of wis ze',
};
