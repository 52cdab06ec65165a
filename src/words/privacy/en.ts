export const en = {
  'scrub.name': '[name]',
  'scrub.email': '[e-mail]',
  'scrub.phone': '[phone]',
  'scrub.link': '[link]',
  'scrub.company': '[company]',

  'privacy.title': 'Privacy, in figures',
  'privacy.checkin':
    'Check-ins: behind everything written down or shown stand at least {k, number} people whose answers nobody else knows yet (never fewer than {floor, number}; fixed when a check-in opens). Both teams are shown apart only where that holds for every question, else together; what is too little even then is not kept.',
  'privacy.answers':
    'Your answers are kept under a name made with a key that is destroyed when the check-in closes. After that nobody, with the whole database and the bot’s secret in hand, can tell whose line it was; except what you shared with your interviewer, and a goal you asked us to remember. Answers carry no time.',
  'privacy.shared':
    'What you share with your interviewer is a separate copy, read by nobody else, deleted after {days, number} days. It is confidential to your interviewer, anonymised for everyone else.',
  'privacy.scrub':
    'Names, handles, e-mail addresses, phone numbers, links and companies of leads are taken out before anybody reads a line. You see the result when you save. The language and style you write in remain yours.',
  'privacy.leads':
    'Leads: cards show counts, never who judged. Figures per campaign, segment or reason need {people, number} people and {leads, number} leads.',
  'privacy.keeping':
    'Kept: lines {lines, number} days after publication, what is personal in leads {leadDays, number} days after the last event, the words of market notes, thanks and shared failures as long, a goal you asked us to remember until the next check-in, sealed.',
  'privacy.yours': 'Your own data: /smarketing privacy export. Delete it: /smarketing privacy erase.',
  'export.title': 'Everything about you',
  'export.intro':
    'Only you see this. It is not kept. Should it end in “…”, your admin gets all of it with smarketing export.',
  'export.late': 'That took too long to show it to you alone. Please try again.',
  'export.offer': 'One more press, so that it is shown to you alone and passes through nobody’s hands.',
  'export.show': 'Show me',
  'export.more':
    '{rows, number} more rows did not fit. An admin gets all of it with: smarketing export --person {person}',
  'erase.ask':
    'Delete everything that is yours? Your check-in answers and goal, what you shared, your notes on leads and the market, your thanks and shared failures, your absence. Your judgements stay as counts of nobody; leads you took become free. In a check-in that has closed nobody knows which lines were yours, so they stay. That you work here stays in the set-up: ask your admin.',
  'erase.confirm': 'Delete my data',
  'erase.done': 'Your data is deleted.',

  'command.privacy': 'what is kept and who reads it; your own data, or erase it',
} as const;
