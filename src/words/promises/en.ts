export const en = {
  'room.promises': 'Promises',
  'room.promises.what':
    'Marketing promises how many SQLs a month, sales how soon each is contacted; both managers sign the same card.',
  'room.promises.begin': 'Begin with /smarketing promise.',
  'pair.why':
    '{due, plural, =0 {{leads, plural, =0 {Your teams have not promised each other yet how many leads come, and how soon each is contacted.} one {# lead came in the last four weeks. How many should it be a month, and how soon is each contacted?} other {# leads came in the last four weeks. How many should it be a month, and how soon is each contacted?}}} other {The digests of the last four weeks say that {inTime, number} of {due, number} leads were contacted in time: time to agree on what both sides can promise.}}',

  'pair.name': 'Our promise',
  'pair.heading': 'Our promise (version {version})',
  'pair.none': 'Marketing and sales have promised each other nothing yet.',
  'pair.none-member': 'Your managers can make a proposal.',
  'pair.marketing-half':
    '{sqls, plural, one {# SQL} other {# SQLs}} a month that {sqls, plural, one {meets} other {meet}} our definition',
  'pair.sales-half':
    'contacted within {hours, plural, one {# working hour} other {# working hours}}, and at least {attempts, plural, one {# attempt} other {# attempts}} before giving up',
  'pair.agreed': 'Agreed on {date} by {sales} (sales) and {marketing} (marketing). It holds through {last}.',
  'pair.proposed-by': 'Proposed by {name} on {date}, to hold through {last}.',
  'pair.signed-by': '{name} ({team, select, sales {sales} other {marketing}}) has signed.',
  'pair.missing': 'Still to sign: a manager of {team, select, sales {sales} other {marketing}}.',
  'pair.past.replaced': 'It held from {date} until the next version.',
  'pair.past.withdrawn': 'Proposed on {date}, and withdrawn or edited.',
  'pair.past.agreed': 'It held from {date} through {last}.',
  'pair.past.proposed': 'Proposed on {date}; its last day, {last}, is over.',
  'pair.waiting': 'There is a proposal for version {version}.',
  'pair.propose': 'Make a proposal',
  'pair.sign': 'Sign',
  'pair.change': 'Change…',
  'pair.withdraw': 'Withdraw',
  'pair.see-proposal': 'See the proposal',
  'pair.see-agreed': 'See what holds',

  'pair.form': 'Our promise',
  'pair.form-sqls': 'Marketing: SQLs a month',
  'pair.form-sqls-hint': 'Leads that meet our definition.',
  'pair.form-hours': 'Sales: contacted within (working hours)',
  'pair.form-hours-hint': 'Holds for leads that come once both have signed.',
  'pair.form-attempts': 'Sales: attempts before giving up',
  'pair.form-until': 'Last day (at most a year from now)',
  'pair.form-save': 'Propose',
  'pair.form-cancel': 'Cancel',
  'pair.fault.whole': 'A whole number from {least, number} to {most, number}.',
  'pair.fault.hours': 'A number of hours from {least, number} to {most, number}, for example 4 or 2.5.',
  'pair.fault.until': 'A day from {earliest} to {latest}.',
  'pair.outdated': 'Someone else made another proposal meanwhile. Close this and look at that first.',

  'pair.gone': 'That version is no longer there.',
  'pair.manager-proposes': 'The managers of both teams make proposals. Say what you think of it to yours.',
  'pair.manager-only': 'The managers of both teams sign. Say what you think of it to yours: they can edit it.',
  'pair.not-newest': 'That version is decided, edited or over. Look at our promise to see where it is.',
  'pair.is-signed': 'A manager of your team has signed this version already.',
  'pair.same-person': 'You signed it for the other team: someone else has to sign for this one.',
  'pair.manager-withdraws': 'The managers of both teams can withdraw a proposal.',
  'pair.manager-keeps': 'The managers of both teams decide whether it is kept.',
  'pair.not-asked':
    'It cannot be kept for longer now: its end is not near, or it is over. A manager can make a proposal.',
  'pair.was-kept':
    'A manager of your team has kept it already. A manager of {team, select, sales {sales} other {marketing}} has to as well.',

  'pair.proposed':
    'It is proposed, with your signature. A manager of {team, select, sales {sales} other {marketing}} has to sign too.',
  'pair.signed': 'Signed. It holds once a manager of {team, select, sales {sales} other {marketing}} signs too.',
  'pair.is-agreed': 'Agreed, through {last}. Leads that come from now on are due by it.',
  'pair.withdrawn': 'The proposal is withdrawn.',
  'pair.withdrawn-from': 'The proposal is withdrawn. Version {version} still holds.',
  'pair.kept-half':
    'Noted. Once a manager of {team, select, sales {sales} other {marketing}} keeps it too, it holds through {next}.',
  'pair.kept': 'Both teams keep it: it holds through {last}.',

  'pair.asks': '{by} proposes what marketing and sales promise each other, through {last}. Your signature is missing.',
  'pair.tells-agreed': 'Both teams have signed our promise. Leads that come from now on are due by it.',
  'pair.ending': 'Our promise ends on {last}. Keep it for another quarter, or change it?',
  'pair.ending-other': 'The other team keeps it.',
  'pair.keep': 'Keep for another quarter',
  'pair.change-it': 'Change it',
  'pair.look': 'See our promise',

  'home.pair-sign': 'Our promise needs your signature.',
  'home.pair-ending': 'Our promise ends on {last}.',
  'menu.promise': 'Our promise',
  'help.room.promises': 'What we promise each other',
  'command.promise': 'see what marketing and sales promise each other',
  'help.do.promise': 'Our promise',
  'own.pairs': 'Promises you proposed or signed',
  'own.pair-proposed':
    '{date}: promise proposed, version {version}: {sqls, number} SQLs a month, contacted within {hours, number} working hours, {attempts, number} attempts, through {last}.',
  'own.pair-signed': '{date}: promise signed, version {version}.',
};
