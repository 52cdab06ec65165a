import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'room.promises': 'Afspraken',
  'room.promises.what':
    'Marketing zegt hoeveel SQL’s er per maand komen, sales hoe snel elk wordt opgevolgd; beide managers ondertekenen dezelfde kaart.',
  'room.promises.begin': 'Begin met /smarketing afspraak.',
  'pair.why':
    '{due, plural, =0 {{leads, plural, =0 {Jullie teams hebben nog niet afgesproken hoeveel leads er komen, en hoe snel elk wordt opgevolgd.} one {De laatste vier weken kwam er # lead. Hoeveel per maand moeten het er zijn, en hoe snel wordt elk opgevolgd?} other {De laatste vier weken kwamen er # leads. Hoeveel per maand moeten het er zijn, en hoe snel wordt elk opgevolgd?}}} other {In de weekberichten van de laatste vier weken werden {inTime, number} van de {due, number} leads op tijd opgevolgd: tijd om af te spreken wat beide kanten kunnen waarmaken.}}',

  'pair.name': 'Onze afspraak',
  'pair.heading': 'Onze afspraak (versie {version})',
  'pair.none': 'Marketing en sales hebben elkaar nog niets beloofd.',
  'pair.none-member': 'Jullie managers kunnen een voorstel doen.',
  'pair.marketing-half':
    '{sqls, plural, one {# SQL} other {# SQL’s}} per maand die aan onze definitie {sqls, plural, one {voldoet} other {voldoen}}',
  'pair.sales-half':
    'contact binnen {hours, plural, one {# werkuur} other {# werkuren}}, en minstens {attempts, plural, one {# poging} other {# pogingen}} voor we opgeven',
  'pair.agreed': 'Afgesproken op {date} door {sales} (sales) en {marketing} (marketing). Geldt tot en met {last}.',
  'pair.proposed-by': 'Voorgesteld door {name} op {date}, geldig tot en met {last}.',
  'pair.signed-by': '{name} ({team, select, sales {sales} other {marketing}}) heeft ondertekend.',
  'pair.missing': 'Nog te ondertekenen door een manager van {team, select, sales {sales} other {marketing}}.',
  'pair.past.replaced': 'Gold vanaf {date} tot de volgende versie.',
  'pair.past.withdrawn': 'Voorgesteld op {date}, en ingetrokken of gewijzigd.',
  'pair.past.agreed': 'Gold van {date} tot en met {last}.',
  'pair.past.proposed': 'Voorgesteld op {date}; de laatste dag, {last}, is voorbij.',
  'pair.waiting': 'Er ligt een voorstel voor versie {version}.',
  'pair.propose': 'Voorstel doen',
  'pair.sign': 'Ondertekenen',
  'pair.change': 'Wijzigen…',
  'pair.withdraw': 'Intrekken',
  'pair.see-proposal': 'Voorstel bekijken',
  'pair.see-agreed': 'Bekijken wat nu geldt',

  'pair.form': 'Onze afspraak',
  'pair.form-sqls': 'Marketing: SQL’s per maand',
  'pair.form-sqls-hint': 'Leads die aan onze definitie voldoen.',
  'pair.form-hours': 'Sales: contact binnen (werkuren)',
  'pair.form-hours-hint': 'Geldt voor leads die komen nadat beide kanten ondertekend hebben.',
  'pair.form-attempts': 'Sales: pogingen voor we opgeven',
  'pair.form-until': 'Laatste dag (hoogstens een jaar vooruit)',
  'pair.form-save': 'Voorstellen',
  'pair.form-cancel': 'Annuleren',
  'pair.fault.whole': 'Een heel getal van {least, number} tot en met {most, number}.',
  'pair.fault.hours': 'Een aantal uren van {least, number} tot en met {most, number}, bijvoorbeeld 4 of 2,5.',
  'pair.fault.until': 'Een dag van {earliest} tot en met {latest}.',
  'pair.outdated': 'Iemand anders deed intussen een ander voorstel. Sluit dit en kijk daar eerst naar.',

  'pair.gone': 'Die versie is er niet meer.',
  'pair.manager-proposes': 'De managers van beide teams doen voorstellen. Laat die van jou weten wat je ervan vindt.',
  'pair.manager-only':
    'De managers van beide teams ondertekenen. Laat die van jou weten wat je ervan vindt: zij kunnen het wijzigen.',
  'pair.not-newest':
    'Over die versie is al beslist, ze is gewijzigd of voorbij. Open onze afspraak om te zien hoe het ervoor staat.',
  'pair.is-signed': 'Een manager van jouw team heeft deze versie al ondertekend.',
  'pair.same-person': 'Jij ondertekende al voor het andere team: voor dit team moet iemand anders dat doen.',
  'pair.manager-withdraws': 'De managers van beide teams kunnen een voorstel intrekken.',
  'pair.manager-keeps': 'De managers van beide teams beslissen of de afspraak blijft.',
  'pair.not-asked':
    'Verlengen kan nu niet: het einde is nog niet dichtbij, of al voorbij. Een manager kan een voorstel doen.',
  'pair.was-kept':
    'Een manager van jouw team heeft al verlengd. Een manager van {team, select, sales {sales} other {marketing}} moet dat ook doen.',

  'pair.proposed':
    'Het voorstel ligt er, met jouw handtekening. Een manager van {team, select, sales {sales} other {marketing}} moet ook ondertekenen.',
  'pair.signed':
    'Ondertekend. Het geldt zodra een manager van {team, select, sales {sales} other {marketing}} ook ondertekent.',
  'pair.is-agreed': 'Afgesproken, tot en met {last}. Voor leads die vanaf nu komen geldt deze termijn.',
  'pair.withdrawn': 'Het voorstel is ingetrokken.',
  'pair.withdrawn-from': 'Het voorstel is ingetrokken. Versie {version} blijft gelden.',
  'pair.kept-half':
    'Genoteerd. Verlengt een manager van {team, select, sales {sales} other {marketing}} ook, dan geldt het tot en met {next}.',
  'pair.kept': 'Beide teams verlengen: het geldt tot en met {last}.',

  'pair.asks':
    '{by} stelt voor wat marketing en sales elkaar beloven, tot en met {last}. Jouw handtekening ontbreekt nog.',
  'pair.tells-agreed': 'Beide teams hebben onze afspraak ondertekend. Voor leads die vanaf nu komen geldt die termijn.',
  'pair.ending': 'Onze afspraak loopt tot en met {last}. Een kwartaal verlengen, of wijzigen?',
  'pair.ending-other': 'Het andere team verlengt.',
  'pair.keep': 'Kwartaal verlengen',
  'pair.change-it': 'Wijzigen',
  'pair.look': 'Onze afspraak bekijken',

  'home.pair-sign': 'Onder onze afspraak ontbreekt jouw handtekening.',
  'home.pair-ending': 'Onze afspraak loopt tot en met {last}.',
  'menu.promise': 'Onze afspraak',
  'help.room.promises': 'Wat we elkaar beloven',
  'command.promise': 'bekijk wat marketing en sales elkaar beloven',
  'help.do.promise': 'Onze afspraak',
  'own.pairs': 'Afspraken die je voorstelde of ondertekende',
  'own.pair-proposed':
    '{date}: afspraak voorgesteld, versie {version}: {sqls, number} SQL’s per maand, contact binnen {hours, number} werkuren, {attempts, number} pogingen, tot en met {last}.',
  'own.pair-signed': '{date}: afspraak ondertekend, versie {version}.',
};
