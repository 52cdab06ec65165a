export const en = {
  'home.waits': 'Coming later; you can look now',
  'target.closed': 'I could not post in {place}: “{reason}”. {advice} {after}',
  'target.after-apply': 'Once your administrator has applied the settings again, the waiting cards will be posted.',
  'target.after-joining': 'The waiting cards will then follow by themselves.',
  'target.unarchive': 'Unarchive the channel, or ask your administrator to choose another.',
  'target.invite': 'Invite me to the channel.',
  'target.find': 'Ask your administrator to check the channel’s id.',
  'target.other': 'Ask your administrator to look at the app’s settings.',
  'target.person-closed':
    'I cannot reach {name}: “{reason}”. {advice} Once your administrator has applied the settings again, I will send what is waiting.',
  'target.perhaps':
    'A message for {place} may not have arrived: I got no confirmation and cannot check. Is something missing? Ask your administrator to apply the settings again, and I will send it once more.',
  'target.install': 'In Teams, add the app to that team, or for that person.',
  'target.blocked': 'They blocked the app, and can unblock it in their chat with it.',
  'target.paused':
    '{platform} no longer lets me in: “{reason}”. Everything for {platform} is waiting; nothing is lost. Ask your administrator to renew the app’s access, and it will all go on by itself.',

  'bundle.title': '{things, plural, one {# thing is} other {# things are}} waiting for you',
  'bundle.more':
    '{things, plural, one {# more message} other {# more messages}} will wait until your next working day.',
  'bundle.mine': 'My overview',
  'bundle.read': 'Read',
  'bundle.open': 'View',
  'message.gone': 'There is nothing left to see here.',
  'brief.closed': 'I cannot post in {place}.',
  'brief.person-closed': 'I cannot reach {name}.',
  'brief.paused': '{platform} no longer lets me in.',

  'own.messages': 'Messages',
  'own.message':
    '{date}: {kind, select, invitation {invitation to a check-in} reminder {reminder of a check-in} talks {your talks of a check-in} draft {draft of a check-in} receipt {message about what is done with your feedback} thanks {thanks from a colleague} lead_step {reminder of a lead that is waiting for you} lead_snooze_over {reminder of a lead you snoozed} lead_escalation {leads that wait too long} signal {early signal about a campaign} bundle {what was waiting for you} other {message}}{state, select, sent {} waiting {, not sent yet} other {, not delivered}}.',
  'own.warned': '{date}: a manager got a message that I cannot reach you.',
  'own.named':
    '{date}: the replies to the card of {company} say that you {did, select, claimed {took the lead} reassigned {reassigned the lead} contacted {contacted them} other {recorded the outcome}}.',
  'own.unreachable': 'Where I cannot reach you',
  'own.closed': 'Since {date} I have been unable to reach you on {platform}.',
  'own.begun-title': 'How often I wrote to you',
  'own.begun': '{date}: {messages, plural, one {once} other {# times}}.',
  'own.waiting-title': 'What waits until you work again',
  'own.waiting':
    'Since {date}: {kind, select, invitation {invitation to a check-in} reminder {reminder of a check-in} talks {your talks of a check-in} draft {draft of a check-in} receipt {message about what is done with your feedback} thanks {thanks from a colleague} signal {early signal about a campaign} other {message}}.',
} as const;
