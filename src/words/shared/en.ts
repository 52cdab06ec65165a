export const en = {
  'not-a-member': 'I do not know you yet. Ask your administrator to add you to the smarketing settings.',
  'button.unknown': 'This button is from an older version. Nothing was changed.',

  'help.title': 'smarketing: sales and marketing, one team',
  'help.intro':
    'New leads arrive as a card in your sales channel. Tap 👍 👌 👎 to say how good the lead is: the channel sees counts, never who judged what. An emoji on the card does the same, but everybody sees whose it is.',
  'help.commands': 'What you can type',
  'team.name': '{team, select, sales {Sales} other {Marketing}}',

  'teams.kept': 'Noted.',
  'teams.below': 'See below.',
  'teams.late': 'This takes a little longer. Should it fail, I tell you in our private chat.',
  'teams.in-chat': 'I have answered in our private chat.',
  'teams.no-chat':
    'I answer this only privately, and cannot write to you yet. Add the app to yourself in Teams: Apps, smarketing, Add.',
  'teams.closed': 'Closed.',
  'teams.too-old':
    'What you sent arrived. What follows I show only as the answer to your own click, which this version of Teams cannot do: please use Teams in the browser or on another device.',
  'teams.welcome': 'Hello, I am smarketing: sales and marketing, one team. Type help to see what I do.',

  'form.late': 'That arrived, but it took too long to show what follows. Please ask again.',
  'page.about': 'About',
  'page.privacy': 'Privacy',
  'page.terms': 'Terms of use',
  'page.language': 'English',
  'page.what':
    'A bot in Slack and Microsoft Teams: sales judges leads with one tap, once a month both teams do a check-in, and every week one digest shows what changed because of it.',
  'page.where':
    'There is nothing to sign in to here: everything happens in the chat. In Slack type /smarketing help, in Teams write help to the bot.',
  'page.by': 'Your own organisation runs this bot. Any questions? Ask your administrator.',
  'page.responsible':
    'Your organisation runs this bot on a machine of its own choice and is responsible for the data in it. The makers of the software receive nothing. Slack and Microsoft carry the messages, as your organisation agreed with them.',
  'page.terms.free':
    'The bot is free software under the MIT licence, without warranty. Your organisation runs it and decides how you use it.',
  'page.terms.who': 'Only people in the settings of your organisation can use it.',
  'page.terms.leads': 'Leads are judged, people are not: no rankings, and a check-in is no progress review.',
  'page.terms.elsewhere': 'The terms of Slack or Microsoft go on applying to what you write there.',
  'page.terms.ask': 'Any questions, or a request about your data? Ask your administrator.',

  'app.short': 'Sales and marketing, one team.',
  'app.full':
    'New leads arrive as cards in your sales channel. Say with one tap how good each is; every week you see what changed because of it, every month what both teams learned. A card counts judgements and never says whose they are. Answers to a check-in are anonymised; only if you choose so can your interviewer read yours.',
  'app.command': 'Leads, judgements and what came of them',
  'app.checkin-command': 'The monthly check-in of sales and marketing',
  'scope.cards': 'post and redraw cards',
  'scope.commands': '/smarketing and /checkin',
  'scope.direct': 'write to one person',
  'scope.people': 'names and languages',
  'scope.email': 'find people of the settings by e-mail',
  'scope.emoji': 'an emoji on a card is a judgement',
  'scope.channels': 'find channels by name',
  'scope.private-channels': 'find private channels it was invited to',
  'scope.pictures': 'pictures in digests',
  'scope.identity': 'who tapped: a person is known by their directory id',

  'error.went-wrong': 'Something went wrong and nothing was saved. Please try again (ref {ref}).',

  'command.help': 'this explanation',
  'command.mistyped': 'I do not know “{text}”. Try:',
} as const;
