export const en = {
  'record.count': '{count} {verdict, select, good {good} fair {fair} other {poor}}',
  'record.verdicts': '{counts} ({share} good)',
  'record.named': '{name}: {verdict, select, good {good} fair {fair} other {poor}}',
  'record.reason-count': '{reason} ({count})',
  'record.note.verdict': 'Judged by sales: {judgements}',
  'record.note.reason': 'Why poor: {reasons}',
  'record.note.touch': 'First contact: {moment}',
  'record.note.outcome': 'Outcome: {outcome}',
  'record.refused':
    '{company}: {crm} wants the field “{field}” filled in first. What you said is kept here, and goes to {crm} right after that.',
  'record.refused-unnamed':
    '{company}: {crm} did not take what you said about this lead. It is kept here; could you look at the lead in {crm}?',
  'record.taken': '{company}: {crm} has what you said about this lead.',
  'record.complete': 'Complete',
  'record.open': 'Open in {crm}',
  'source.stuck-account':
    '{crm} has refused the bot’s access since {moment}. Judgements and outcomes wait here and go there once access works again; please ask your administrator to renew it.',
  'source.stuck-unset':
    'I have no access to {crm} yet. Judgements and outcomes have waited here since {moment} and go there once I do; please ask your administrator to set it up.',
  'source.stuck-unreachable':
    '{crm} has not answered since {moment}. Judgements and outcomes wait here and go there when it answers.',
} as const;
