export const en = {
  'greeting.sales':
    'Hello, I am smarketing: new leads come here as cards, and sales says with one tap how good each is. Everyone here sees counts and who has the lead, never who tapped what.',
  'greeting.marketing':
    'Hello, I am smarketing: every week the digest comes here, with the same figures that sales gets. It is about leads and both teams, never about one person.',
  'greeting.shared':
    'Hello, I am smarketing: every month the summary of the check-in comes here, with the figures of both teams. Answers are anonymised: no names, and never who wrote what.',
  'greeting.nothing':
    'Hello, I am smarketing, but I post nothing in this channel: your administrator chooses where I do. Here I read only what is addressed to me.',
  'install.title': 'I am in {workspace} now',
  'install.next':
    'Go back to Slack. If nothing is set up here yet, a message from me is waiting there; otherwise type /smarketing.',
  'install.cancelled': 'Not installed',
  'install.cancelled-next': 'You stopped before the end, and nothing was kept.',
  'install.stale': 'This page is no longer valid',
  'install.stale-next': 'Installing takes one go, within ten minutes and in one browser. Nothing was kept.',
  'install.failed': 'That did not work',
  'install.failed-next':
    'Something went wrong while installing. Please start again{reference, select, none {; if it keeps happening, ask your administrator} other {; if it keeps happening, give your administrator this reference: {reference}}}.',
  'install.again': 'Start again',
  'own.installed': 'Where you installed me',
  'own.installed-in': 'You installed me in {workspace} on {date}.',
} as const;
