export const en = {
  'home.title': 'What is next for you',
  'home.nothing': 'Nothing waits for you now.',
  'home.more': '{count, plural, one {And # thing more.} other {And # things more.}}',
  'home.menu': 'What I can do for you',
  'home.guest': 'This page is for people of the company that uses smarketing. Thank you for working with them.',
  'home.answer': 'Check-in for {month}: answer before {date}.',
  'home.answer.do': 'Answer',
  'home.draft': 'Check-in for {month}: the draft is ready for both managers.',
  'home.draft.do': 'See the draft',
  'home.round': 'Check-in for {month}: open until {date}.',
  'home.round-own':
    'Check-in for {month}: {answered, select, yes {you have answered, and can change it until {date}.} other {you can answer until {date}.}}',
  'home.sign': '“{name}” needs your signature.',
  'home.join': '{name} wants to switch on “{room}”.',
  'home.managers': 'For managers',
  'home.channels': 'Leads go to {channels}; check-ins show from {k} people.',
  'home.paused': '{platform} refuses the bot: nothing arrives there. Ask your administrator.',
  'home.well': 'Messages arrive.',
  'home.warned':
    '{count, plural, one {# setting needs a look} other {# settings need a look}}: ask your administrator.',
};
