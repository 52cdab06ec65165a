export const en = {
  'target.closed':
    'I could not post in {place} ({reason}). {advice} Then apply the set-up again, and the cards that waited are posted.',
  'target.unarchive': 'Unarchive the channel, or choose another in the set-up.',
  'target.invite': 'Invite me to the channel.',
  'target.find': 'Check the channel’s id in the set-up.',
  'target.permission': 'Install the app again with all its permissions.',
  'target.other': 'Look at the app’s settings.',
  'target.person-closed':
    'I cannot write to {name} ({reason}). {advice} Then apply the set-up again, and what waited is sent.',
  'target.perhaps':
    'A message for {place} may not have arrived: it was not confirmed, and I cannot look it up. Is something missing there? Then apply the set-up again, and it is sent anew.',
  'target.install': 'Add the app to that team, or to that person, in Teams.',
  'target.blocked': 'They blocked the app: they can unblock it in their chat with it.',
  'target.admin': 'Allow the app in the Teams admin centre.',

  'own.messages': 'Messages',
  'own.message':
    '{date}: {kind, select, invitation {invitation to a check-in} reminder {reminder of a check-in} talks {your talks of a check-in} draft {draft of a check-in} receipt {message about what is done with your feedback} thanks {thanks from a colleague} signal {early signal about a campaign} other {message}}{state, select, sent {} waiting {, not sent yet} other {, not delivered}}.',
  'own.warned': '{date}: a manager was told that I cannot reach you.',
  'own.named':
    '{date}: the replies at {company} say that you {did, select, claimed {took the lead} contacted {were in touch} other {gave the outcome}}.',
  'own.unreachable': 'Where I cannot reach you',
  'own.closed': 'Since {date} I cannot reach you on {platform}.',
} as const;
