import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'scrub.name': '[naam]',
  'scrub.email': '[e-mail]',
  'scrub.phone': '[telefoon]',
  'scrub.link': '[link]',
  'scrub.company': '[bedrijf]',

  'privacy.title': 'Privacy, in cijfers',
  'privacy.checkin':
    'Check-ins: elke regel die iemand leest kan van minstens {k, number} mensen zijn (nooit minder dan {floor, number}; het aantal ligt vast zodra een check-in opent). Zijn er te weinig antwoorden, dan schrijven we niets op.',
  'privacy.answers':
    'Je antwoorden staan onder een code, zonder tijd. Als de check-in sluit, vernietigen we de sleutel: daarna kan niemand meer zien wie wat schreef, ook niet met de hele database en alle geheimen.',
  'privacy.shared':
    'Twee uitzonderingen, allebei je eigen keuze: de kopie voor je interviewer, die na {days, number} dagen weggaat, en je doel voor volgende maand. Zolang die er zijn, kan een beheerder die regels herkennen.',
  'privacy.managers':
    'Hoe ver een check-in is, zien managers in woorden, met de stand van vanochtend. Nooit wie er antwoordde.',
  'privacy.scrub':
    'Namen, e-mailadressen, telefoonnummers, links en bedrijven van leads halen we eruit voordat iemand een regel leest. Je ziet het resultaat als je opslaat. De taal en stijl waarin je schrijft blijven van jou.',
  'privacy.leads':
    'Leads: iedereen ziet aantallen, niemand ziet jouw beoordeling. Achter elk cijfer in het weekbericht zitten minstens {people, number} mensen en {leads, number} leads, ook als je alle berichten naast elkaar legt.',
  'privacy.keeping':
    'Bewaard: regels tot {lines, number} dagen na publicatie, persoonsgegevens van leads tot {leadDays, number} dagen na de laatste gebeurtenis, de woorden van marktnotities, bedankjes en leerzame missers even lang.',
  'privacy.yours': 'Alles over jou: /smarketing privacy export. Verwijderen: /smarketing privacy erase.',
  'export.title': 'Alles over jou',
  'export.intro':
    'Alleen jij ziet dit. Het wordt niet bewaard. Eindigt het met “…”, dan krijgt je beheerder alles met smarketing export.',
  'export.late': 'Dat duurde te lang om het alleen aan jou te laten zien. Probeer het nog eens.',
  'export.offer': 'Nog één druk op de knop: zo zie alleen jij het, en gaat het door niemands handen.',
  'export.show': 'Laat zien',
  'export.more':
    '{rows, number} regels pasten er niet bij. Een beheerder krijgt alles met: smarketing export --person {person}',
  'erase.ask':
    'Alles van jou verwijderen? Je antwoorden en doel van de check-in, wat je deelde, je notities bij leads en uit de markt, je dank en gedeelde missers, je afwezigheid. Je oordelen blijven als aantallen van niemand; leads die je nam komen vrij. Van een gesloten check-in weet niemand welke regels van jou waren, dus die blijven. Dat je hier werkt blijft in de instellingen staan: vraag je beheerder.',
  'erase.confirm': 'Verwijder mijn gegevens',
  'erase.done': 'Je gegevens zijn verwijderd.',

  'command.privacy': 'wat er bewaard wordt en wie het leest; je eigen gegevens, of wis ze',
};
