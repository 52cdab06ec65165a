import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'scrub.name': '[naam]',
  'scrub.email': '[e-mail]',
  'scrub.phone': '[telefoon]',
  'scrub.link': '[link]',
  'scrub.company': '[bedrijf]',

  'privacy.title': 'Privacy, in cijfers',
  'privacy.checkin':
    'Check-ins: achter alles wat we opschrijven of laten zien staan minstens {k, number} mensen van wie nog niemand het antwoord kent (nooit minder dan {floor, number}; het ligt vast als een check-in opent). De teams staan alleen apart als dat voor elke vraag zo is, anders samen; wat dan nog te weinig is, bewaren we niet.',
  'privacy.answers':
    'Je antwoorden staan onder een naam die met een sleutel gemaakt is, en die sleutel wordt vernietigd als de check-in sluit. Daarna kan niemand, ook niet met de hele database en het geheim van de bot in handen, zien van wie een regel was; behalve wat je met je interviewer deelde, en een doel dat je liet onthouden. Bij antwoorden staat geen tijd.',
  'privacy.shared':
    'Wat je met je interviewer deelt is een aparte kopie die niemand anders leest, en die na {days, number} dagen verwijderd wordt. Vertrouwelijk voor je interviewer, geanonimiseerd voor alle anderen.',
  'privacy.scrub':
    'Namen, handles, e-mailadressen, telefoonnummers, links en bedrijven van leads worden eruit gehaald voordat iemand een regel leest. Je ziet het resultaat als je opslaat. De taal en stijl waarin je schrijft blijven van jou.',
  'privacy.leads':
    'Leads: kaarten tonen aantallen, nooit wie oordeelde. Cijfers per campagne, segment of reden vragen {people, number} mensen en {leads, number} leads.',
  'privacy.keeping':
    'Bewaard: regels {lines, number} dagen na publicatie, het persoonlijke in leads {leadDays, number} dagen na de laatste gebeurtenis, de woorden van marktnotities, dank en gedeelde missers even lang, een doel dat je liet onthouden tot de volgende check-in, verzegeld.',
  'privacy.yours': 'Je eigen gegevens: /smarketing privacy export. Verwijderen: /smarketing privacy erase.',
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
