export const en = {
  'away.done': 'Noted: away {days}. A check-in in that time leaves you out. Back earlier? /smarketing back',
  'away.days': '{from} to {to}',
  'away.on-days': 'from {from} to {to}',
  'away.on-day': 'on {day}',
  'away.to-come': 'You are away:',
  'away.title': 'Away',
  'away.from': 'First day',
  'away.to': 'Last day (empty: only that one day)',
  'away.note': 'A check-in in that time leaves you out.',
  'away.known': 'Already noted: {days}.',
  'away.save': 'Save',
  'away.cancel': 'Cancel',
  'away.another': 'Away another time…',
  'away.day-unclear': 'Please choose a day here.',
  'away.day-early': 'The last day is before the first.',
  'away.day-past': 'That day has passed.',
  'away.day-far': 'Please choose a day within two years.',
  'away.remove': 'Remove {from}',
  'away.removed': 'Removed: {days}. {left, plural, =0 {You have no other days away.} other {You are still away:}}',
  'away.gone': 'Removed already: {days}. {left, plural, =0 {You have no other days away.} other {You are still away:}}',
  'away.limit': 'I keep no more than {max} absences ahead. Remove another one first:',
  'away.unclear': 'Which days? For example: /smarketing away {from} {to}',
  'away.order': 'The last day, {to}, is before the first, {from}.',
  'away.past': 'Those days are over: {to} has passed.',
  'back.done': 'Welcome back. From today you are no longer away{later, plural, =0 {.} other {; later you still are:}}',
  'back.next':
    'You are not away today, so nothing changed. Your next absence begins on {from}. Plans changed? Remove it here:',
  'back.not-away': 'You were not away, so nothing changed.',

  'link.code':
    'Your code is {code}, valid for {minutes, number} minutes. Send it to me from your other account: in Slack /smarketing\u00a0link {code}, in Teams link {code}. From then on both are you: you count once and judge once.',
  'link.done': 'Linked. You are {name} here too. Messages reach you where they do now.',
  'link.already': 'This account is already linked to you.',
  'link.somebody':
    'This account already belongs to {name}. Is that also you? Then your administrator can put both under one name in the settings.',
  'link.unknown': 'I do not know this code, or it is no longer valid. Ask for a new one where your other account is.',
  'link.limit': 'Too many wrong codes. Try again in an hour, with a new code.',
  'link.told':
    'A {platform, select, slack {Slack} other {Teams}} account was linked to you with your code; what is done there is done in your name. Was that not you? Unlink it and let your administrator know.',
  'link.undo': 'Unlink',
  'link.undone': 'Unlinked. That account is nobody’s here any more; you keep everything else.',
  'link.gone': 'That account is no longer linked to you, so nothing changed.',

  'command.away': 'say when you’re away; a check-in then skips you',
  'command.back': 'say you’re back early',
  'command.link': 'link your account on another platform: here without a code, there with the code you get',

  'command.language': 'choose the language I write to you in',
  'language.channels': 'Cards in a channel keep the language of that channel.',
  'language.choose': '{language, select, nl {Dutch} other {English}}',
  'language.leave':
    '{source, select, given {As in the settings} chat {Same as my Teams} other {Same as my organisation}}',

  'own.person': 'Who you are',
  'own.who':
    'You are {name}, of {team}{role, select, manager {, as a manager} other {}}. Your administrator knows you as “{id}”.',
  'own.email': 'Your email address: {email}',
  'own.language':
    'I write to you in English{why, select, chosen {: your own choice} given {, as in the settings} chat {: your Teams is in English too} other {: the language of your organisation}}.',
  'own.zone': 'You work in the time zone {zone}.',
  'own.accounts': 'Your accounts',
  'own.account':
    'On {platform} you are {user}{linked, select, yes {, linked by yourself} other {}}{administers, select, yes {, an administrator of the bot} other {}}.',
  'own.absences': 'Absence',
  'own.away': 'Away from {from} to {to}.',
  'own.away-day': 'Away on {day}.',
  'own.codes': 'Link code',
  'own.code': 'You asked for a link code, valid until {date}. The code itself is not kept, only a fingerprint of it.',
  'own.misses': 'Wrong codes',
  'own.missed': 'In the past hour you typed {codes, plural, one {# wrong code} other {# wrong codes}}.',
  'own.addresses': 'How I reach you',
  'own.address': 'On {platform} I keep the reference to our private chat, so that I can write to you.',
} as const;
