export const en = {
  'digest.title': 'Week of {days}',
  'digest.first.leads': '{leads, plural, =0 {No new leads} one {# lead} other {# leads}}',
  'digest.first.few-leads': 'Fewer than {few, number} leads',
  'digest.first.good': '{share} good',
  'digest.first.in-time': '{share} followed up in time',
  'digest.first.part': '{part, number} of {of, number}',
  'digest.first.waiting': '{leads, plural, one {# still waits} other {# still wait}}',
  'digest.first.few-waiting': 'fewer than {few, number} still wait',
  'digest.with-marketing':
    '{leads, plural, one {# lead stays with marketing until it’s complete} other {# leads stay with marketing until they’re complete}}.',
  'digest.queue':
    '{waiting, plural, =0 {} one {# lead waits until sales has room.} other {# leads wait until sales has room.}}{over, plural, =0 {} one { # lead went to sales beyond the room agreed.} other { # leads went to sales beyond the room agreed.}}',
  'digest.late': 'Later than planned: I was not running at the time.',
  'digest.quiet': '{days}: a quiet week. Nothing was handed over, judged or followed up.',
  'digest.changed': 'Since last week',
  'digest.changed.handed-over':
    '{arrow} {now, plural, one {# lead} other {# leads}} handed over (was {before, number})',
  'digest.changed.good': '{arrow} {now} good, of {of, number} judged (was {before}, of {beforeOf, number})',
  'digest.changed.in-time': '{arrow} {now} followed up in time, of {of, number} (was {before}, of {beforeOf, number})',
  'digest.quality': 'Quality first',
  'digest.judged':
    '{leads, plural, one {# lead} other {# leads}} judged: 👍 {good} good, 👌 {fair} fair, 👎 {poor} poor',
  'digest.campaign': '👍 {good}  👌 {fair}  👎 {poor}  (n {leads, number})',
  'digest.campaign.none': 'without a campaign',
  'digest.campaign.rest': 'other campaigns',
  'digest.reasons': 'Why poor ({judgements, number} judgements): {reasons}',
  'digest.reason': '{reason} {judgements, number}',
  'digest.reason.rest': 'other or no reason {judgements, number}',
  'digest.held': 'Too little to show without someone becoming recognisable.',
  'digest.promise': 'Promise kept',
  'digest.in-time':
    'Of {due, number} leads that were due, {share} were followed up in time, within {hours, plural, one {# working hour} other {# working hours}}.',
  'digest.in-time.few':
    'Of {due, number} leads that were due, {leads, plural, one {# was} other {# were}} followed up in time, within {hours, plural, one {# working hour} other {# working hours}}.',
  'digest.touch': 'Median time to first contact: {time} of working time.',
  'digest.untouched': 'Not contacted: {leads}.',
  'digest.pair':
    'Both promises: in {month} so far marketing handed over {handedOver, plural, one {# SQL} other {# SQLs}} (promised: {sqls, number}); this week sales followed up {share} of {due, number} leads in time.',
  'digest.see-untouched': 'See what still waits',
  'digest.funnel': 'From lead to customer',
  'digest.opportunities': 'Became an opportunity: {leads}{days, select, none {} other { (median {days})}}',
  'digest.wins': 'Won: {leads}{days, select, none {} other { (median {days})}}',
  'digest.few': 'fewer than {few, number}',
  'digest.days': '{days, plural, one {# day} other {# days}}',
  'digest.actions': 'You said, we did',
  'digest.action.open': '⏳ {about}: {words}',
  'digest.action.done': '✅ {about}: {words}',
  'digest.action.declined': '✋ {about}: {words} (we won’t: {why})',
  'digest.topics': 'Heard in the market: {topics}',
  'digest.topic': '{topic} {notes, number}',
  'digest.topic.rest': 'other {notes, number}',
  'digest.celebrated': 'To celebrate',
  'digest.win':
    '🏆 {company} was won{value, select, none {} other { ({value})}}. With thanks to both sales and marketing.',
  'digest.thanks':
    '💛 {from, select, sales {Sales} other {Marketing}} thanks {to, select, sales {sales} other {marketing}}: “{words}”',
  'digest.failure': '🦁 A brave failure: “{words}”',
  'digest.definitions': 'Definitions that changed',
  'digest.agreed.words': 'Agreed by both teams: {words}.',
  'digest.agreed.word': '“{name}”{version, plural, =1 {} other { (version #)}}',
  'digest.agreed.accepted':
    'Accepted (good or fair) since “{name}”{version, plural, =1 {} other { version #}}: {after} judged leads; in the {weeks} weeks before: {before}.',
  'digest.agreed.hours':
    '“In time” now means within {now, plural, one {# working hour} other {# working hours}} (was {before, number}).',
  'digest.agreed.days': 'Working hours are now {now} (were {before}).',
  'digest.policy':
    'Every row has at least {people, number} people and {leads, number} leads behind it; what falls short is counted together or left out.',
  'digest.cut':
    'Where a text ends in “…” there was no room for the rest. Managers see open actions in full with /smarketing did',
  'digest.chart': 'Judged leads{campaigns, plural, =0 {} other { by campaign}}',
  'digest.chart.all': 'all leads',
  'digest.chart.n': 'n {leads, number}',
  'digest.alt': 'Judged leads as bars: {bars}.',
  'digest.alt.bar': '{label} ({leads, number}): {good} good, {fair} fair, {poor} poor',

  'digest.managers-only': 'The managers of sales and marketing preview and post the weekly digest. It comes on {date}.',
  'digest.preview': 'Preview, for you alone',
  'digest.preview.posted': 'This was posted in {channels}. The next digest comes on {date}.',
  'digest.preview.coming':
    'This will be posted in {channels} on {date}, with a chart. To post it now: /smarketing digest now',
  'digest.preview.none':
    'The first digest comes on {date}, for {days}. A week that is still running has no preview: comparing two of them would show who said what in between.',
  'digest.now.done': 'Posted in {channels}.',
  'digest.now.already':
    'The digest for {days} has already been posted. Each week is posted once; the next one, for {next}, comes on {date}.',
  'digest.now.soon': 'The week of {days} has just ended. Try again in a minute.',
  'digest.now.early':
    'The week of {days} is not over yet. If it were posted now, comparing would later show who said what. It comes on {date}.',

  'load.text':
    'For a week now, sales has had {perRep, number} open leads per person on average; you agreed on {agreed, number}.',
  'kpis.title': 'Together in {month}',
  'kpis.intro': 'Figures of both teams, compared with the month before.',
  'kpis.policy': 'Anything that would reveal a single week or a few people is left out.',
  'kpis.handed-over': 'Leads handed over',
  'kpis.accepted': 'Accepted',
  'kpis.in-time': 'Followed up in time',
  'kpis.timing': 'Too early or too late',
  'kpis.timing-value': '{early, number} not ripe yet, {late, number} followed up too late',
  'kpis.deals': 'Lead to deal',
  'kpis.won': 'Won value',
  'kpis.deal-days': 'From handover to won',
  'kpis.pair':
    'Both promises: marketing handed over {handedOver, plural, one {# SQL} other {# SQLs}} (promised: {sqls, number}); sales followed up {share} of {due, number} leads within {hours, plural, one {# working hour} other {# working hours}}.',
  'kpis.value': '{share}, of {of, number}',
  'kpis.days-value': '{time} (median of {of, number})',
  'kpis.before': '{month}: {value}',

  'signal.title': 'Early signal: {campaign}',
  'signal.text':
    'In the last {days, number} days more than {share, number, percent} of the judged leads of this campaign were poor, not counting your own judgements. Only the managers get this.',
  'signal.reasons': 'Reasons, most named first: {reasons}',
  'signal.advice':
    'Changing something? Those who raised this get a message, and it will be in the digest, once you record it: /smarketing did',

  'brief.signal': 'Early signal: many poor leads from {campaign}.',

  'own.figures': 'Figures you are counted in',
  'own.figure': 'Week up to {date}: you are one of those who {parts}.',
  'own.figure.quality': 'judged leads of {names}',
  'own.figure.reasons': 'said why leads were poor ({names})',
  'own.figure.no-reason': 'no reason',
  'own.figure.topics': 'noted what they heard in the market ({names})',
  'own.figure.promise': 'had leads that were due',
  'own.figure.ended': 'had leads that came to an end',
  'own.figure.early': 'had or judged leads that were not ripe',
  'own.figure.win-days': 'had leads that were won',

  'value.title': 'Won, by campaign',
  'value.total':
    'In the last {months, number} months: {sum} with {leads, plural, one {# lead} other {{leads, number} leads}}',
  'value.managers-only': 'Managers can see what was won, by campaign.',
  'value.none': 'Nothing was won in the last {months, number} months.',
  'value.first': 'first campaign: {sum} ({leads, plural, one {# lead} other {{leads, number} leads}})',
  'value.any': 'anywhere on the way: {sum} ({leads, plural, one {# lead} other {{leads, number} leads}})',
  'value.alone': '{sum} ({leads, plural, one {# lead} other {{leads, number} leads}})',
  'value.no-campaign': 'Without a campaign',
  'value.unpriced': '{unpriced, number} without an amount',
  'value.rest':
    'And {rest, plural, one {# more campaign} other {{rest, number} more campaigns}}: your administrator can export them all.',
  'value.explained':
    'Anywhere on the way, a lead counts for every campaign that touched it, so these amounts don’t add up.',
  'command.value': 'see what was won, by campaign (managers)',
  'command.digest': 'the weekly digest: preview it (managers); now posts it',
} as const;
