export const en = {
  'question.gained': 'What gave me energy this past month?',
  'question.lost': 'What cost me energy?',
  'question.learning': 'What is my most important learning of the past month?',
  'question.goal': 'What is my biggest goal or challenge for the coming month?',
  'question.short':
    '{question, select, gained {🔋 Energy gained} lost {🪫 Energy lost} learning {💡 Learning} other {🎯 Next goal}}',

  'checkin.title': 'Check-in {month}',
  'checkin.refused.not-manager':
    'The check-in is run by the managers of sales and marketing. How it stands: /smarketing checkin status',
  'checkin.refused.no-round': 'There is no check-in running. This month’s begins with /smarketing checkin start',
  'checkin.refused.is-open': 'The check-in of {month} is open until {date}.',
  'checkin.refused.not-closed':
    'The check-in of {month} is open until {date}; the draft comes then. To close it earlier: /smarketing checkin close',
  'checkin.refused.was-short':
    'The check-in of {month} closed with too little to show anything. More time: /smarketing checkin reopen',
  'checkin.refused.in-review':
    'The check-in of {month} is closed and its draft is with the managers. To see it: /smarketing checkin review',
  'checkin.refused.draft-seen':
    'The draft of {month} has been seen. Answers added now would stand out, so it stays closed.',
  'checkin.refused.is-published':
    'The check-in of {month} is published. That happens once, so that nobody can be worked out by comparing.',
  'checkin.refused.is-cancelled': 'The check-in of {month} was cancelled. To open it again: /smarketing checkin reopen',
  'checkin.refused.is-discarded': 'The check-in of {month} was cancelled after its draft was seen, so it stays closed.',
  'checkin.refused.not-yours': 'The draft of {month} stays with those who were managers when the check-in opened.',
  'checkin.refused.reopened-today':
    'The check-in of {month} was opened again today. Give people a day: closing it is possible from tomorrow on.',
  'checkin.refused.is-lapsed':
    'The check-in of {month} closed with too little to show anything, and its answers have been deleted since.',

  'start.ask': 'Open the check-in of {month}?',
  'start.asked': '{manager} talks with',
  'start.until': 'Open until',
  'start.people': 'Asked',
  'start.people-value': '{asked, plural, one {# person} other {# people}}',
  'start.away': 'Away',
  'start.away-value': '{away, plural, =0 {nobody} one {# person, left out} other {# people, left out}}',
  'start.k': 'Nothing is shown before {k} people have answered. Everybody asked gets a direct message now.',
  'start.confirm': 'Open the check-in',
  'start.decline': 'Don’t open it yet',
  'start.done':
    'The check-in of {month} is open until {date}. {asked, plural, one {# person gets} other {# people get}} a message now.',
  'start.no-manager':
    '{team, select, sales {Sales} other {Marketing}} has no manager yet, so nobody could hold the talks with the other team. Ask your administrator to name one.',
  'start.no-channel':
    'There is no shared channel yet, so the summary would have no place. Ask your administrator to choose one.',
  'start.too-few':
    '{asked, plural, one {# person} other {# people}} would be asked, and nothing is shown before {k} have answered. Ask your administrator to add people, or to choose a lower number (3 at least).',

  'invitation.summary': 'Check-in {month}: four short questions',
  'invitation.what':
    'Four short questions about your past month, and a talk. This is not a progress review: nobody judges you by it.',
  'invitation.who':
    'Your answers are anonymised: names, addresses and links are taken out before anyone reads them, and nothing is shown before {k} people have answered. Only if you choose so can {interviewer} also read yours, to prepare your talk.',
  'invitation.until': 'Open until',
  'invitation.talk': 'Your talk',
  'invitation.talk-value': '{interviewer}, {minutes} minutes. Proposal: {date}',
  'invitation.talked': 'with {interviewer} ✓',
  'invitation.answer': 'Answer',
  'invitation.change': 'Change my answers',
  'invitation.withdraw': 'Withdraw',
  'invitation.answered': '✓ You have answered. You can change that until {date}.',
  'invitation.we-talked': 'We talked',
  'invitation.google': 'Google Calendar',
  'invitation.outlook': 'Outlook',
  'invitation.file': 'Calendar file',
  'invitation.closed':
    'The check-in is closed. Nobody can tell any more which answers were yours, unless you shared them or had your goal remembered.',
  'invitation.short':
    'The check-in is closed. Too little came in to show anything, so nobody reads the answers. They are kept until {date}, in case the check-in is opened again; then they are deleted.',
  'invitation.lapsed':
    'The check-in is closed. Too little came in to show anything, so all its answers were deleted unread.',
  'invitation.published': 'The check-in is closed and its summary is in the shared channel. Thank you.',
  'invitation.cancelled': 'This check-in was cancelled and all its answers were deleted.',
  'talk.title': 'Check-in: {one} and {other}',
  'talk.over': 'This talk is over, or was called off.',
  'talk.note': 'The monthly check-in between sales and marketing. Not a progress review.',

  'answer.title': 'Check-in',
  'answer.goal': 'Your goal last month, shown to you alone: {goal}',
  'answer.readers': 'Who reads this?',
  'answer.readers.anonymised': 'Everybody, only anonymised',
  'answer.readers.interviewer': 'Also {interviewer}, to prepare our talk',
  'answer.hint': 'Answer what you like; one is enough.',
  'answer.remember': 'My goal',
  'answer.remember-choice': 'Remember my goal for next month',
  'answer.remember-hint':
    'Then only you see it. Until then an administrator who has the database and the bot’s secret could recognise that line.',
  'answer.save': 'Save',
  'answer.cancel': 'Cancel',
  'answer.continue': 'Continue',
  'answer.gate':
    'Next come the four questions, with what is yours and shown to you alone: your goal of last month, and what you answered before.',
  'answer.empty': 'Please answer at least one question.',
  'answer.late': 'The check-in has closed, so this was not saved.',
  'answer.not-asked': 'You are not asked in this check-in.',
  'answer.over': 'This check-in is no longer open.',
  'answer.done': 'Done',
  'answer.reword': 'Reword',
  'answer.saved': 'Saved. This is how others read it:',
  'answer.scrubbed':
    'What could be traced to somebody has been replaced. Does it still say what you mean? If anything is left that gives somebody away, take it out yourself.',
  'answer.language': 'Few of those asked use English here, so the language itself may show who wrote it.',
  'withdraw.title': 'Withdraw',
  'withdraw.ask': 'Your answers are deleted, as if you had not answered. You can answer again until {date}.',
  'withdraw.ask-short': 'Your answers are deleted, as if you had not answered.',
  'withdraw.submit': 'Delete my answers',
  'withdraw.keep': 'Keep them',
  'withdraw.none': 'There are no answers of yours to withdraw.',
  'withdraw.done': 'Your answers are deleted.',

  'reminder.text':
    'The check-in of {month} is open until {date}, and your voice is not in it yet. Four short questions; one is enough.',
  'reminder.sent':
    '{morning, select, all {All or nearly all had answered this morning. } other {}}Whoever has not answered yet hears from me in their own working hours: twice at most, and never twice on one day.',

  'talks.title': 'Your talks, check-in {month}',
  'talks.what':
    'One talk with each, of an hour or a little more. Listen more than you talk. It is not a progress review.',
  'talks.held': '✓ {name}',
  'talks.planned': '{name}: {minutes} minutes, proposal {date}',
  'talks.more': 'and {people, number} more',
  'talks.not-yours': 'You hold no talks in this check-in.',
  'talks.tell': 'We talked',
  'talks.with': 'With whom?',
  'talks.all-held': 'All talks have been held.',
  'talks.thanks': 'Noted. Thank you for the talk.',
  'talks.shared': 'Shared with me ({people, number})',
  'shared.title': 'Shared with you',
  'shared.who': 'Whose answers?',
  'shared.show': 'Show',
  'shared.another': 'Somebody else',
  'shared.close': 'Close',
  'shared.none': 'Nobody has shared answers with you.',
  'shared.note': 'Shared with you alone, to prepare your talk. Deleted on {date}.',
  'shared.empty': '(left open)',

  'status.until': 'Open until',
  'status.roughly': 'You see it once a day and roughly: never who, and of no team by itself.',
  'morning.none': 'Nobody, or hardly anybody, had answered this morning.',
  'morning.few': 'A few had answered this morning.',
  'morning.half': 'About half had answered this morning.',
  'morning.some': 'Some had answered this morning.',
  'morning.most': 'Most had answered this morning.',
  'morning.all': 'All or nearly all had answered this morning.',
  'status.own':
    'The check-in of {month} is open until {date}. {answered, select, yes {You have answered; your invitation is in our direct messages.} other {You have not answered yet; your invitation is in our direct messages.}}',
  'status.none': 'There is no check-in running.',
  'status.short': 'The check-in of {month} closed with too little to show anything.',
  'status.lapsed': 'The check-in of {month} closed with too little to show anything; its answers are deleted.',
  'status.review': 'The check-in of {month} is closed; the managers are preparing its summary.',
  'status.published': 'The check-in of {month} is published in the shared channel.',
  'status.cancelled': 'The check-in of {month} was cancelled.',
  'status.discarded': 'The check-in of {month} was cancelled.',

  'close.ask':
    'Close the check-in of {month} now? {morning} Whoever has not answered by now no longer can, and once you have seen the draft it cannot be opened again.',
  'close.confirm': 'Close it',
  'close.keep': 'Leave it open',
  'close.kept': 'Fine, nothing was changed.',
  'close.done': 'The check-in of {month} is closed. The draft is in our direct messages.',
  'cancel.ask': 'Cancel the check-in of {month}? All answers are deleted for good.',
  'cancel.confirm': 'Cancel and delete',
  'cancel.keep': 'Keep the check-in',
  'cancel.done': 'The check-in of {month} is cancelled and its answers are deleted.',
  'reopen.done': 'The check-in of {month} is open again until {date}.',

  'draft.title': 'Draft: check-in {month}',
  'draft.version':
    'Version {version, number}. Publishing needs a yes from both managers to the same version; an edit takes it back.',
  'draft.approved-by': '✓ {team, select, sales {Sales} other {Marketing}} said yes to this version ({name})',
  'draft.waiting': '○ {team, select, sales {Sales} other {Marketing}} has not said yes to this version yet',
  'draft.nobody': '– Nobody of {team, select, sales {sales} other {marketing}} can say yes any more',
  'draft.stuck':
    'Whoever was manager of {team, select, sales {sales} other {marketing}} when this check-in opened no longer is, so it cannot be published. To end it: /smarketing checkin cancel',
  'draft.not-entitled':
    'A yes to this draft is for whoever was manager of the same team when the check-in opened, and still is.',
  'draft.edit': '{question, select, gained {Edit 🔋} lost {Edit 🪫} learning {Edit 💡} other {Edit 🎯}}',
  'draft.approve': 'Yes to version {version, number}',
  'draft.publish': 'Publish',
  'draft.short': 'Check-in {month}: too little came in to show anything.',
  'draft.short-advice':
    'Nobody reads the answers. They are kept until {date}; to give people more time: /smarketing checkin reopen',
  'draft.lapsed': 'Check-in {month}: too little came in to show anything. All answers were deleted unread.',
  'draft.published': 'The check-in of {month} is published in {channel}.',
  'draft.cancelled': 'The check-in of {month} was cancelled.',
  'draft.reopened': 'The check-in of {month} is open again. A new draft comes when it closes.',
  'draft.more':
    '{lines, plural, one {and # more line: under Edit you see it} other {and # more lines: under Edit you see them all}}',
  'draft.rest': '{lines, plural, one {and # more line} other {and # more lines}}',
  'draft.see': 'See the draft',
  'draft.hidden': '{lines, plural, one {# line is hidden} other {# lines are hidden}}',
  'draft.outdated': 'The draft has changed since. This is how it is now; please choose again.',
  'draft.approved':
    'You said yes to version {version, number}. {both, select, yes {Both of you did: it can be published.} other {The other manager has to say yes too.}}',
  'draft.needs-both': 'Publishing needs a yes from both managers to version {version, number}. Still missing: {teams}.',
  'draft.done': 'Published in {channel}.',
  'draft.no-channel':
    'There is no shared channel yet, so this has no place. Ask your administrator to choose one; then publish.',
  'draft.closed': 'This draft can no longer be changed.',
  'edit.title': 'Edit the draft',
  'edit.line': '{number, number}. {text}',
  'edit.theme': 'theme: {theme}',
  'edit.hidden': 'hidden',
  'edit.deed': 'What to do',
  'edit.deed.group': 'Group under a theme',
  'edit.deed.rename': 'Give their theme another title',
  'edit.deed.ungroup': 'Take out of their theme',
  'edit.deed.hide': 'Hide',
  'edit.deed.show': 'Show again',
  'edit.lines': 'Which lines',
  'edit.theme-title': 'Title of the theme',
  'edit.theme-hint': 'Only for grouping and for another title.',
  'edit.save': 'Save',
  'edit.close': 'Close',
  'edit.theme-missing': 'Please give the theme a title.',
  'edit.no-theme': 'None of these lines has a theme yet.',
  'edit.more': 'Lines {from, number} to {to, number} of {all, number}.',

  'summary.title': 'Check-in {month}',
  'summary.intro':
    'What sales and marketing told us, anonymised{mixed, select, yes { and mixed} other {}}. Not a progress review: it shows how we are doing, together.',
  'summary.exact': '{answered, number} of {asked, number} people took part.',
  'summary.everyone': 'All {asked, number} people took part.',
  'summary.nearly-all': '{asked, number} people were asked, and all or nearly all took part.',
  'summary.most': '{asked, number} people were asked, and more than half took part.',
  'summary.some': '{asked, number} people were asked, and a part of them took part.',
  'summary.k': 'At least {k} people stand behind everything shown here.',
  'summary.nothing': 'Nothing of this question is shown, so that nobody can be recognised.',
  'summary.no-theme': 'Also said',
  'summary.more': '{lines, plural, one {and # more line in the thread} other {and # more lines in the thread}}',
  'summary.page': '{title}, all lines{pages, plural, one {} other { ({page, number} of {pages, number})}}',

  'command.checkin-status': 'how this month’s check-in stands',
  'command.checkin-run': 'the monthly check-in: see how it stands, and run it',
  'command.checkin': 'the monthly check-in: managers open, close and publish it; everybody sees how it stands',

  'own.answers': 'Your answers',
  'own.answer': '{month}, {question} “{text}”',
  'own.shared': 'Shared with the interviewer',
  'own.copies':
    '{month}: {people, plural, one {# colleague shared answers with you. They are your colleague’s, so they are not here.} other {# colleagues shared answers with you. They are your colleagues’, so they are not here.}}',
  'own.goals': 'Your remembered goals',
  'own.goal': '“{goal}”',
  'own.invitations': 'Check-ins',
  'own.invited':
    '{month}: you were asked, with a talk of {minutes, number} minutes on {date}{talked, select, yes {, which was held} other {}}.{answered, select, yes { You answered.} other {}} {reminders, plural, =0 {No reminders} one {# reminder} other {# reminders}}.',
  'own.interviews': '{month}: you talk with {people, plural, one {# colleague} other {# colleagues}}.',
  'own.managed': 'Check-ins you run',
  'own.manages':
    '{month}: you were manager of {team, select, sales {sales} other {marketing}} when the check-in opened.',
  'own.approvals': 'Drafts you approved',
  'own.approved': '{month}: you approved version {version, number} of the draft.',
} as const;
