import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'digest.title': 'Week van {days}',
  'digest.first.leads': '{leads, plural, =0 {Geen nieuwe leads} one {# lead} other {# leads}}',
  'digest.first.few-leads': 'Minder dan {few, number} leads',
  'digest.first.good': '{share} goed',
  'digest.first.in-time': '{share} op tijd opgevolgd',
  'digest.first.part': '{part, number} van {of, number}',
  'digest.first.waiting': '{leads, plural, one {# wacht nog} other {# wachten nog}}',
  'digest.first.few-waiting': 'minder dan {few, number} wachten nog',
  'digest.with-marketing':
    '{leads, plural, one {# lead blijft bij marketing tot die compleet is} other {# leads blijven bij marketing tot ze compleet zijn}}.',
  'digest.queue':
    '{waiting, plural, =0 {} one {# lead wacht tot sales ruimte heeft.} other {# leads wachten tot sales ruimte heeft.}}{over, plural, =0 {} one { # lead ging naar sales boven de afgesproken ruimte.} other { # leads gingen naar sales boven de afgesproken ruimte.}}',
  'digest.late': 'Later dan gepland: ik stond toen uit.',
  'digest.quiet': '{days}: een rustige week. Er is niets overgedragen, beoordeeld of opgevolgd.',
  'digest.changed': 'Sinds vorige week',
  'digest.changed.handed-over':
    '{arrow} {now, plural, one {# lead} other {# leads}} overgedragen (was {before, number})',
  'digest.changed.good': '{arrow} {now} goed, van {of, number} beoordeeld (was {before}, van {beforeOf, number})',
  'digest.changed.in-time': '{arrow} {now} op tijd opgevolgd, van {of, number} (was {before}, van {beforeOf, number})',
  'digest.quality': 'Eerst de kwaliteit',
  'digest.judged':
    '{leads, plural, one {# lead} other {# leads}} beoordeeld: 👍 {good} goed, 👌 {fair} redelijk, 👎 {poor} zwak',
  'digest.campaign': '👍 {good}  👌 {fair}  👎 {poor}  (n {leads, number})',
  'digest.campaign.none': 'zonder campagne',
  'digest.campaign.rest': 'andere campagnes',
  'digest.reasons': 'Waarom zwak ({judgements, number} beoordelingen): {reasons}',
  'digest.reason': '{reason} {judgements, number}',
  'digest.reason.rest': 'overig of geen reden {judgements, number}',
  'digest.held': 'Te weinig om te tonen zonder dat iemand herkenbaar wordt.',
  'digest.promise': 'Afspraak nagekomen',
  'digest.in-time':
    'Van {due, number} leads met verstreken termijn is {share} op tijd opgevolgd, binnen {hours, plural, one {# werkuur} other {# werkuren}}.',
  'digest.in-time.few':
    'Van {due, number} leads met verstreken termijn {leads, plural, one {is er # op tijd opgevolgd} other {zijn er # op tijd opgevolgd}}, binnen {hours, plural, one {# werkuur} other {# werkuren}}.',
  'digest.touch': 'Mediaan tot eerste contact: {time} werktijd.',
  'digest.untouched': 'Geen contact opgenomen: {leads}.',
  'digest.pair':
    'Beide afspraken: marketing droeg in {month} tot nu toe {handedOver, plural, one {# SQL} other {# SQL’s}} over (afgesproken: {sqls, number}); sales volgde deze week {share} van {due, number} leads op tijd op.',
  'digest.see-untouched': 'Bekijken wat nog wacht',
  'digest.funnel': 'Van lead naar klant',
  'digest.opportunities': 'Kans geworden: {leads}{days, select, none {} other { (mediaan {days})}}',
  'digest.wins': 'Gewonnen: {leads}{days, select, none {} other { (mediaan {days})}}',
  'digest.few': 'minder dan {few, number}',
  'digest.days': '{days, plural, one {# dag} other {# dagen}}',
  'digest.actions': 'Jullie zeiden, wij deden',
  'digest.action.open': '⏳ {about}: {words}',
  'digest.action.done': '✅ {about}: {words}',
  'digest.action.declined': '✋ {about}: {words} (doen we niet: {why})',
  'digest.topics': 'Gehoord in de markt: {topics}',
  'digest.topic': '{topic} {notes, number}',
  'digest.topic.rest': 'overig {notes, number}',
  'digest.celebrated': 'Om te vieren',
  'digest.win': '🏆 {company} is gewonnen{value, select, none {} other { ({value})}}. Met dank aan sales én marketing.',
  'digest.thanks':
    '💛 {from, select, sales {Sales} other {Marketing}} bedankt {to, select, sales {sales} other {marketing}}: “{words}”',
  'digest.failure': '🦁 Een leerzame misser: “{words}”',
  'digest.definitions': 'Gewijzigde definities',
  'digest.agreed.words': 'Afgesproken door beide teams: {words}.',
  'digest.agreed.word': '“{name}”{version, plural, =1 {} other { (versie #)}}',
  'digest.agreed.accepted':
    'Geaccepteerd (goed of redelijk) sinds “{name}”{version, plural, =1 {} other { versie #}}: {after} beoordeelde leads; in de {weeks} weken ervoor: {before}.',
  'digest.agreed.hours':
    '“Op tijd” betekent nu binnen {now, plural, one {# werkuur} other {# werkuren}} (was {before, number}).',
  'digest.agreed.days': 'De werktijden zijn nu {now} (waren {before}).',
  'digest.policy':
    'Achter elke regel zitten minstens {people, number} mensen en {leads, number} leads; wat dat niet haalt, tellen we samen of laten we weg.',
  'digest.cut':
    'Waar een tekst op “…” eindigt, was geen plaats voor de rest. Managers zien open acties helemaal met /smarketing did',
  'digest.chart': 'Beoordeelde leads{campaigns, plural, =0 {} other { per campagne}}',
  'digest.chart.all': 'alle leads',
  'digest.chart.n': 'n {leads, number}',
  'digest.alt': 'Beoordeelde leads als balken: {bars}.',
  'digest.alt.bar': '{label} ({leads, number}): {good} goed, {fair} redelijk, {poor} zwak',

  'digest.managers-only':
    'De managers van sales en marketing bekijken het weekbericht vooraf en plaatsen het. Het komt op {date}.',
  'digest.preview': 'Voorvertoning, alleen voor jou',
  'digest.preview.posted': 'Dit is geplaatst in {channels}. Het volgende weekbericht komt op {date}.',
  'digest.preview.coming':
    'Dit wordt op {date} geplaatst in {channels}, met een grafiek. Nu plaatsen: /smarketing digest now',
  'digest.preview.none':
    'Het eerste weekbericht komt op {date}, over {days}. Een lopende week kun je niet vooraf bekijken: door twee voorvertoningen te vergelijken zou je zien wie wat vond.',
  'digest.now.done': 'Geplaatst in {channels}.',
  'digest.now.already':
    'Het weekbericht over {days} is al geplaatst. Elke week verschijnt één keer; het volgende, over {next}, komt op {date}.',
  'digest.now.soon': 'De week van {days} is net voorbij. Probeer het over een minuut opnieuw.',
  'digest.now.early':
    'De week van {days} is nog niet voorbij. Als het weekbericht er nu al staat, is later door vergelijken te zien wie wat vond. Het komt op {date}.',

  'load.text':
    'Sales heeft al een week gemiddeld {perRep, number} open leads per persoon; afgesproken is {agreed, number}.',
  'kpis.title': 'Samen in {month}',
  'kpis.intro': 'Cijfers van beide teams, vergeleken met de maand ervoor.',
  'kpis.policy': 'Wat iets over één week of een paar mensen zou verraden, laten we weg.',
  'kpis.handed-over': 'Overgedragen leads',
  'kpis.accepted': 'Geaccepteerd',
  'kpis.in-time': 'Op tijd opgevolgd',
  'kpis.timing': 'Te vroeg of te laat',
  'kpis.timing-value': '{early, number} nog niet rijp, {late, number} te laat opgevolgd',
  'kpis.deals': 'Van lead naar klant',
  'kpis.won': 'Gewonnen waarde',
  'kpis.deal-days': 'Van overdracht tot gewonnen',
  'kpis.pair':
    'Beide afspraken: marketing droeg {handedOver, plural, one {# SQL} other {# SQL’s}} over (afgesproken: {sqls, number}); sales volgde {share} van {due, number} leads binnen {hours, plural, one {# werkuur} other {# werkuren}} op.',
  'kpis.value': '{share}, van {of, number}',
  'kpis.days-value': '{time} (mediaan van {of, number})',
  'kpis.before': '{month}: {value}',

  'signal.title': 'Vroeg signaal: {campaign}',
  'signal.text':
    'In de laatste {days, number} dagen was meer dan {share, number, percent} van de beoordeelde leads van deze campagne zwak; jullie eigen beoordelingen tellen hierin niet mee. Alleen de managers krijgen dit.',
  'signal.reasons': 'Redenen, vaakst genoemde eerst: {reasons}',
  'signal.advice':
    'Veranderen jullie iets? Wie dit aankaartte krijgt bericht, en het komt in het weekbericht, zodra je het vastlegt: /smarketing did',

  'brief.signal': 'Vroeg signaal: veel zwakke leads van {campaign}.',

  'own.figures': 'Cijfers waarin je meetelt',
  'own.figure': 'Week tot en met {date}: je telt mee bij wie {parts}.',
  'own.figure.quality': 'leads beoordeelde van {names}',
  'own.figure.reasons': 'zei waarom leads zwak waren ({names})',
  'own.figure.no-reason': 'geen reden',
  'own.figure.topics': 'iets noteerde uit de markt ({names})',
  'own.figure.promise': 'leads had met verstreken termijn',
  'own.figure.ended': 'leads had die zijn afgerond',
  'own.figure.early': 'leads had of beoordeelde die nog niet rijp waren',
  'own.figure.win-days': 'leads had die zijn gewonnen',

  'value.title': 'Gewonnen, per campagne',
  'value.total':
    'In de afgelopen {months, number} maanden: {sum} met {leads, plural, one {# lead} other {{leads, number} leads}}',
  'value.managers-only': 'Managers kunnen zien wat er per campagne gewonnen is.',
  'value.none': 'In de afgelopen {months, number} maanden is niets gewonnen.',
  'value.first': 'eerste campagne: {sum} ({leads, plural, one {# lead} other {{leads, number} leads}})',
  'value.any': 'ergens onderweg: {sum} ({leads, plural, one {# lead} other {{leads, number} leads}})',
  'value.alone': '{sum} ({leads, plural, one {# lead} other {{leads, number} leads}})',
  'value.no-campaign': 'Zonder campagne',
  'value.unpriced': '{unpriced, number} zonder bedrag',
  'value.rest':
    'En nog {rest, plural, one {# campagne} other {{rest, number} campagnes}}: je beheerder kan ze allemaal exporteren.',
  'value.explained':
    'Onderweg telt een lead mee voor elke campagne die hem raakte; die bedragen kun je dus niet bij elkaar optellen.',
  'command.value': 'bekijk wat er gewonnen is, per campagne (managers)',
  'command.digest': 'het weekbericht: bekijk het vooraf (managers); now plaatst het',
};
