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
} as const;
