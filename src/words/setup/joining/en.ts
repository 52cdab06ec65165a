export const en = {
  'command.join': 'let one more workspace join: here without a code, there with the code you get (managers)',
  'help.do.invite': 'Invite a workspace',
  'join.invite': 'Invite a workspace',
  'join.code':
    'Code for one more workspace, valid once, for {hours} hours: {code}. Whoever installed me there types it: in Slack /smarketing\u00a0join {code}, in Teams join {code}. They become an administrator of {organisation}, too.',
  'join.ask': 'Join with a code',
  'join.how':
    'This workspace belongs to no organisation yet. With a code from a manager or administrator it joins theirs.',
  'join.form.title': 'Join with a code',
  'join.form.code': 'The code',
  'join.form.hint':
    'A manager or administrator gets one in their own workspace: in Slack with /smarketing\u00a0join, in Teams with join.',
  'join.form.send': 'Join',
  'join.done': 'This workspace belongs to {organisation} now. Choose the channels and people here in my message below.',
  'join.told': '{workspace} belongs to {organisation} now. Choose its channels and people there, in the settings.',
  'join.unknown': 'I don’t know this code. Ask for a new one in the workspace it came from.',
  'join.used': 'This code has been used. Ask for a new one in the workspace it came from.',
  'join.expired': 'This code has expired. Ask for a new one in the workspace it came from.',
  'join.limit': 'Too many wrong codes. Try again in an hour.',
  'join.full':
    'That organisation has {workspaces} workspaces or {administrators} administrators already, which is the most. Ask your administrator to take one out first.',
  'join.taken':
    'This workspace belongs to an organisation already. Should it be another? Ask your administrator to take it out there first; the code stays valid meanwhile.',
  'join.whose': 'An administrator of this workspace can do that, or whoever installed me. Give them the code.',
} as const;
