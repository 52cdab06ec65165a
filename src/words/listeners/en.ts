export const en = {
  'listener.off':
    'I no longer send events about leads to {host}: for three days it gave no good answer, or it says it is gone. Your administrator can switch it on again once it works (it is “{listener}” in the settings); what happens in between is not sent later.',
  'listener.off-brief': '{host} no longer gets events about leads.',
} as const;
