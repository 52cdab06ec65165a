export const en = {
  'scrub.name': '[name]',
  'scrub.email': '[e-mail]',
  'scrub.phone': '[phone]',
  'scrub.link': '[link]',
  'scrub.company': '[company]',
  'scrub.number': '[number]',

  'privacy.title': 'Privacy, in figures',
  'privacy.checkin':
    'Check-ins: behind every line anyone reads are at least {k, number} people who could have written it (never fewer than {floor, number}; fixed when a check-in opens). With too few answers nothing is written down.',
  'privacy.answers':
    'Your answers are kept under a code, without a time. When the check-in closes the key is destroyed: from then on nobody can see who wrote what, not even with the whole database and every secret.',
  'privacy.shared':
    'Two exceptions, both your own choice: the copy for your interviewer, deleted after {days, number} days, and your goal for next month. Until they are gone an administrator could recognise those lines.',
  'privacy.managers': 'Managers see in words how far a check-in is, as of this morning; never who answered.',
  'privacy.scrub':
    'Names and nicknames, email addresses, phone and account numbers, links, and companies and contacts of leads are taken out before anyone reads a line. You see the result when you save. The language and style you write in remain yours.',
  'privacy.leads':
    'Leads: channels and digests show counts, never who judged what; only an emoji on a card is there for all to see, and whoever runs the bot could look judgements up. Every figure of the digest has at least {people, number} people and {leads, number} leads behind it, also when you compare it with all others.',
  'privacy.crm':
    'CRM: the lead’s record there says how many people found it good, fair or poor, and why, without names. If you are the only one who judged, a colleague can guess that it was you.',
  'privacy.crm-named':
    'CRM: the lead’s record there says by name how each of you judged it, and which reasons were given. Your organisation chose this.',
  'privacy.listeners':
    'Other systems of your organisation get the same counts and the outcome per lead, without names.',
  'privacy.agreed':
    'Words, promises, agreements, goals and the mission: both teams read who proposed, signed or took them on. What was agreed stays without your name once you delete your data.',
  'privacy.keeping':
    'Kept: lines {lines, plural, one {# day} other {# days}} after publication, personal data of leads {leadDays, number} days after the last event, the words of market notes, thanks and brave failures as long.',
  'privacy.yours': 'Everything about you: /smarketing privacy export · delete it: /smarketing privacy erase',
  'export.title': 'Everything about you',
  'export.intro':
    'Only you see this: I show it once and keep no copy. What you wrote in the check-in comes first, on a page of its own; then everything else.',
  'export.show': 'Show me',
  'export.next': 'Next',
  'export.page':
    '{part, select, answers {What you wrote in the check-in} other {What else is kept about you}} · page {page, number} of {pages, number}',
  'export.left-out':
    'What someone wrote or shared in a check-in, or wanted remembered as a goal, is not here: only they get it themselves, with /smarketing privacy export',
  'erase.ask':
    'Delete everything that is yours? What you wrote and shared, your name on leads and cards, and you yourself in the list of people. Your judgements go on as anonymous counts and your leads become free; lines of a closed check-in stay, as nobody knows which were yours. After that I no longer know you. To take part again, ask your administrator: as long as you are in the settings, their next change brings you back, as someone new.',
  'erase.confirm': 'Delete my data',
  'erase.keep': 'Keep my data',
  'erase.done': 'Your data is deleted, and I do not know you any more. To take part again, ask your administrator.',

  'command.privacy': 'see what is kept; get your data or erase it',
} as const;
