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
  'digest.late': 'Later dan gepland: ik draaide toen niet.',
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
  'digest.reasons': 'Waarom zwak ({judgements, number} oordelen): {reasons}',
  'digest.reason': '{reason} {judgements, number}',
  'digest.reason.rest': 'anders of niet gezegd {judgements, number}',
  'digest.held': 'Te weinig om te tonen zonder dat iemand herkenbaar wordt.',
  'digest.promise': 'Afspraak nagekomen',
  'digest.in-time':
    'Van {due, number} leads waarvan de tijd om was, is {share} opgevolgd binnen {hours, plural, one {# werkuur} other {# werkuren}}.',
  'digest.touch': 'De helft van de benaderde leads hoorde van ons binnen {time} werktijd.',
  'digest.untouched': 'Nooit benaderd: {leads}.',
  'digest.funnel': 'Van lead naar klant',
  'digest.opportunities': 'Werd een kans: {leads}{days, select, none {} other { (de helft binnen {days})}}',
  'digest.wins': 'Gewonnen: {leads}{days, select, none {} other { (de helft binnen {days})}}',
  'digest.few': 'minder dan {few, number}',
  'digest.days': '{days, plural, one {# dag} other {# dagen}}',
  'digest.actions': 'Jullie zeiden, wij deden',
  'digest.action.open': '⏳ {about}: {words}',
  'digest.action.done': '✅ {about}: {words}',
  'digest.action.declined': '✋ {about}: {words} (dat doen we niet: {why})',
  'digest.topics': 'Gehoord in de markt: {topics}',
  'digest.topic': '{topic} {notes, number}',
  'digest.topic.rest': 'anders {notes, number}',
  'digest.celebrated': 'Om te vieren',
  'digest.win':
    '🏆 {company} is gewonnen{value, select, none {} other { ({value})}}. Dank jullie wel, allebei de teams.',
  'digest.thanks':
    '💛 {from, select, sales {Sales} other {Marketing}} bedankt {to, select, sales {sales} other {marketing}}: “{words}”',
  'digest.failure': '🦁 Een dappere misser: “{words}”',
  'digest.definitions': 'Gewijzigde definities',
  'digest.agreed.hours':
    '“Op tijd” betekent nu binnen {now, plural, one {# werkuur} other {# werkuren}} (was {before, number}).',
  'digest.agreed.days': 'Werktijden zijn nu {now} (was {before}).',
  'digest.policy':
    'Achter elke regel staan minstens {people, number} mensen en {leads, number} leads; wat dat niet haalt, telt samen of blijft weg.',
  'digest.chart': 'Beoordeelde leads per campagne',
  'digest.chart.all': 'alle leads',
  'digest.chart.n': 'n {leads, number}',
  'digest.alt': 'Beoordeelde leads als balken. {bars}',
  'digest.alt.bar': '{label} ({leads, number}): {good} goed, {fair} redelijk, {poor} zwak.',

  'digest.managers-only':
    'Het weekbericht wordt bekeken en geplaatst door de managers van sales en marketing. Het komt op {date}.',
  'digest.preview': 'Voorvertoning, alleen voor jou',
  'digest.preview.posted': 'Dit is geplaatst in {channels}. Het volgende weekbericht komt op {date}.',
  'digest.preview.coming':
    'Dit wordt op {date} geplaatst in {channels}, met een plaatje. Nu plaatsen: /smarketing digest now',
  'digest.preview.none':
    'Het eerste weekbericht komt op {date}, over {days}. Een week die nog loopt kun je niet vooraf zien: uit twee voorvertoningen is te vergelijken wie wat zei.',
  'digest.now.done': 'Geplaatst in {channels}.',
  'digest.now.already':
    'Het weekbericht over {days} is geplaatst. Elke week komt één keer; het volgende, over {next}, komt op {date}.',
  'digest.now.soon': 'De week van {days} is net voorbij. Probeer het over een minuut opnieuw.',
  'digest.now.early':
    'De week van {days} is nog niet voorbij. Nu geplaatst is uit de rest te vergelijken wie wat zei. Het komt op {date}.',

  'kpis.title': 'Samen in {month}',
  'kpis.intro': 'Cijfers van beide teams, met de maand ervoor ernaast.',
  'kpis.policy': 'Wat iets over één week of een paar mensen zou verraden, blijft weg.',
  'kpis.handed-over': 'Overgedragen leads',
  'kpis.accepted': 'Geaccepteerd',
  'kpis.in-time': 'Op tijd opgevolgd',
  'kpis.deals': 'Van lead naar klant',
  'kpis.deal-days': 'Van overdracht tot gewonnen',
  'kpis.value': '{share}, van {of, number}',
  'kpis.days-value': '{time} (mediaan van {of, number})',
  'kpis.before': '{month}: {value}',

  'signal.title': 'Vroeg signaal: {campaign}',
  'signal.text':
    'In de laatste {days, number} dagen was meer dan {share, number, percent} van de beoordeelde leads van deze campagne zwak; jullie eigen oordelen tellen hierin niet mee. Alleen de managers krijgen dit.',
  'signal.reasons': 'Waarom, vaakst genoemd eerst: {reasons}',
  'signal.advice':
    'Wat jullie veranderen: schrijf het op met /smarketing did. Wie het zei hoort het, en het staat in het weekbericht.',

  'own.figures': 'Cijfers waarin je meetelt',
  'own.figure': 'Week tot en met {date}: je telt mee bij wie {parts}.',
  'own.figure.quality': 'leads beoordeelde van {names}',
  'own.figure.reasons': 'zei waarom leads zwak waren ({names})',
  'own.figure.no-reason': 'geen reden',
  'own.figure.topics': 'iets noteerde uit de markt ({names})',
  'own.figure.promise': 'leads had waarvan de termijn om was',
  'own.figure.ended': 'leads had die zijn afgerond',
  'own.figure.win-days': 'leads had die zijn gewonnen',

  'command.digest': 'het weekbericht: managers zien het vooraf; met now wordt het geplaatst als het kan',
};
