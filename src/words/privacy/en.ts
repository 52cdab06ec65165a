export const en = {
  'scrub.name': '[name]',
  'scrub.email': '[e-mail]',
  'scrub.phone': '[phone]',
  'scrub.link': '[link]',
  'scrub.company': '[company]',

  'privacy.title': 'Privacy, in figures',
  'privacy.checkin':
    'Check-ins: behind every line anyone reads are at least {k, number} people who could have written it (never fewer than {floor, number}; fixed when a check-in opens). With too few answers nothing is written down.',
  'privacy.answers':
    'Your answers are kept under a code, without a time. When the check-in closes the key is destroyed: from then on nobody can see who wrote what, not even with the whole database and every secret.',
  'privacy.shared':
    'Two exceptions, both your own choice: the copy for your interviewer, deleted after {days, number} days, and your goal for next month. Until they are gone an administrator could recognise those lines.',
  'privacy.managers': 'How far a check-in is, managers see in words, as of this morning. Never who answered.',
  'privacy.scrub':
    'Names, e-mail addresses, phone numbers, links and companies of leads are taken out before anyone reads a line. You see the result when you save. The language and style you write in remain yours.',
  'privacy.leads':
    'Leads: everyone sees counts, nobody sees your judgement. Every figure of the digest has at least {people, number} people and {leads, number} leads behind it, also when you compare it with all others.',
  'privacy.keeping':
    'Kept: lines {lines, number} days after publication, personal data of leads {leadDays, number} days after the last event, the words of market notes, thanks and brave failures as long.',
  'privacy.yours': 'Everything about you: /smarketing privacy export. Delete it: /smarketing privacy erase.',
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
