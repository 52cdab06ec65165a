export const en = {
  'question.gained': 'What gave me energy this past month?',
  'question.lost': 'What cost me energy?',
  'question.learning': 'What is my most important learning of the past month?',
  'question.goal': 'What is my biggest goal or challenge for the coming month?',
  'question.short':
    '{question, select, gained {🔋 Energy gained} lost {🪫 Energy lost} learning {💡 Learning} other {🎯 Next goal}}',

  'checkin.title': 'Check-in {month}',
  'checkin.refused.not-manager':
    'The managers of sales and marketing run the check-in. To see how far it is: /smarketing checkin status',
  'checkin.refused.no-round': 'No check-in is running. Open this month’s with /smarketing checkin start',
  'checkin.refused.is-open': 'The check-in for {month} is open until {date}.',
  'checkin.refused.not-closed':
    'The check-in for {month} is open until {date}; after that comes the draft. To close it sooner: /smarketing checkin close',
  'checkin.refused.was-short':
    'The check-in for {month} closed with too little to show. To give people more time: /smarketing checkin reopen',
  'checkin.refused.in-review':
    'The check-in for {month} is closed and the managers have the draft. To see it: /smarketing checkin review',
  'checkin.refused.draft-seen':
    'The draft for {month} has been seen. New answers would stand out now, so the check-in stays closed.',
  'checkin.refused.is-published':
    'The check-in for {month} is published. That happens once, so that nobody can see who wrote what by comparing.',
  'checkin.refused.is-cancelled': 'The check-in for {month} was cancelled. To reopen it: /smarketing checkin reopen',
  'checkin.refused.is-discarded':
    'The check-in for {month} was cancelled after its draft was seen, so it stays closed.',
  'checkin.refused.not-yours': 'The draft for {month} stays with whoever was manager when the check-in opened.',
  'checkin.refused.reopened-today':
    'The check-in for {month} was reopened today. Give people a day; you can close it from tomorrow.',
  'checkin.refused.reopened-late':
    'The check-in for {month} was only just reopened. Give people half a day; you can close it from {date}.',
  'checkin.refused.is-lapsed':
    'The check-in for {month} closed with too little to show, and its answers have since been deleted.',

  'start.ask': 'Open the check-in for {month}?',
  'start.asked': '{manager} talks with',
  'start.until': 'Open until',
  'start.people': 'Invited',
  'start.people-value': '{asked, plural, one {# person} other {# people}}',
  'start.away': 'Away',
  'start.away-value': '{away, plural, =0 {nobody} one {# person, left out} other {# people, left out}}',
  'start.k': 'Nothing is shown until {k} people have answered.',
  'start.told.now': 'Everyone invited gets a private message now.',
  'start.told.working': 'Everyone invited gets a private message: now, or when their own working day begins.',
  'start.told.later': 'Everyone invited gets a private message when the working day begins: {moment}.',
  'start.confirm': 'Open the check-in',
  'start.decline': 'Don’t open it yet',
  'start.done': 'The check-in for {month} is open until {date}.',
  'start.asks.now': '{asked, plural, one {# person gets} other {# people get}} a message now.',
  'start.asks.working':
    '{asked, plural, one {# person gets} other {# people get}} a message: now, or when their own working day begins.',
  'start.asks.later':
    '{asked, plural, one {# person gets} other {# people get}} a message when the working day begins: {moment}.',
  'start.no-manager':
    '{team, select, sales {Sales} other {Marketing}} has no manager yet, so nobody can hold the talks with the other team. Ask your administrator to appoint one.',
  'start.no-channel': 'There is no shared channel for the summary yet. Ask your administrator to choose one.',
  'start.too-few':
    '{asked, plural, one {# person} other {# people}} would be invited, and nothing is shown until {k} have answered. Ask your administrator to add people or choose a lower number (at least 3).',

  'invitation.summary': 'Check-in {month}: four short questions',
  'invitation.what':
    'Four short questions about your past month, and a talk. This is not a progress review: nobody assesses you on it.',
  'invitation.who':
    'Your answers are anonymised: names, addresses and links are taken out before anyone reads them, and nothing is shown until {k} people have answered. Only if you choose to share them can {interviewer} also read yours, to prepare your talk.',
  'invitation.until': 'Open until',
  'invitation.talk': 'Your talk',
  'invitation.talk-value': '{interviewer}, {minutes} minutes. Suggested: {date}',
  'invitation.talked': 'with {interviewer} ✓',
  'invitation.answer': 'Answer',
  'invitation.change': 'Change my answers',
  'invitation.withdraw': 'Withdraw',
  'invitation.answered': '✓ You have answered. You can change your answers until {date}.',
  'invitation.we-talked': 'We talked',
  'invitation.google': 'Google Calendar',
  'invitation.outlook': 'Outlook',
  'invitation.file': 'Calendar file',
  'invitation.closed':
    'The check-in is closed. Nobody can see any more which answers were yours, unless you shared them or had your goal remembered.',
  'invitation.short':
    'The check-in is closed. Too little came in to show anything, so nobody reads the answers. They are kept until {date} in case the check-in is reopened, and then deleted.',
  'invitation.lapsed':
    'The check-in is closed. Too little came in to show anything, so all answers were deleted unread.',
  'invitation.published': 'The check-in is closed and its summary is in the shared channel. Thank you.',
  'invitation.cancelled': 'This check-in was cancelled and all its answers were deleted.',
  'talk.title': 'Check-in: {one} and {other}',
  'talk.over': 'This talk has taken place or was called off.',
  'talk.note': 'The monthly check-in between sales and marketing. Not a progress review.',

  'answer.title': 'Check-in',
  'answer.goal': 'Your goal from last month, visible to you alone: {goal}',
  'answer.readers': 'Who reads this?',
  'answer.readers.anonymised': 'Everyone, anonymised only',
  'answer.readers.interviewer': 'Also {interviewer}, to prepare our talk',
  'answer.hint': 'Answer what you like; one answer is enough.',
  'answer.remember': 'My goal',
  'answer.remember-choice': 'Remember my goal for next month',
  'answer.remember-hint':
    'Then only you see it again. Until then an administrator who has both the database and the bot’s secret could recognise that line.',
  'answer.save': 'Save',
  'answer.cancel': 'Cancel',
  'answer.continue': 'Continue',
  'answer.gate':
    'Next come the four questions, with what only you can see: your goal from last month and what you answered before.',
  'answer.empty': 'Please answer at least one question.',
  'answer.late': 'The check-in has closed, so this was not saved.',
  'answer.not-asked': 'You were not invited to this check-in.',
  'answer.over': 'This check-in is no longer open.',
  'answer.done': 'Done',
  'answer.reword': 'Reword',
  'answer.kept': 'Check-in {month}: your answers are saved. To read or change them, use the invitation.',
  'answer.saved': 'Saved. This is how others read it:',
  'answer.scrubbed':
    'What could be traced to someone has been replaced. Does it still say what you mean? If anything is left that gives someone away, take it out yourself.',
  'answer.language': 'Few people here write in English; that may make you recognisable.',
  'withdraw.title': 'Withdraw',
  'withdraw.ask': 'Your answers are deleted, as if you had not answered. You can answer again until {date}.',
  'withdraw.ask-short': 'Your answers are deleted, as if you had not answered.',
  'withdraw.submit': 'Delete my answers',
  'withdraw.keep': 'Keep them',
  'withdraw.none': 'You have no answers to withdraw.',
  'withdraw.done': 'Your answers are deleted.',

  'reminder.text':
    'The check-in for {month} is open until {date}, and your answer is still missing. Four short questions; one answer is enough.',
  'reminder.sent':
    '{morning, select, all {As of this morning, all or nearly all had answered. } other {}}Whoever has not answered yet gets a reminder in their own working hours: two at most, and never two on one day.',

  'talks.title': 'Your talks, check-in {month}',
  'talks.what':
    'One talk with each of them, of an hour or a little more. Listen more than you talk. It is not a progress review.',
  'talks.held': '✓ {name}',
  'talks.planned': '{name}: {minutes} minutes, suggested {date}',
  'talks.more': 'and {people, number} more',
  'talks.not-yours': 'You have no talks to hold in this check-in.',
  'talks.tell': 'We talked',
  'talks.with': 'With whom?',
  'talks.all-held': 'All talks have been held.',
  'talks.thanks': 'Noted. Glad you talked.',
  'talks.shared': 'Shared with me ({people, number})',
  'shared.title': 'Shared with you',
  'shared.who': 'Whose answers?',
  'shared.show': 'Show',
  'shared.another': 'Someone else',
  'shared.close': 'Close',
  'shared.none': 'Nobody has shared answers with you.',
  'shared.note': 'Shared with you alone, to prepare your talk. Deleted on {date}.',
  'shared.empty': '(left blank)',

  'status.until': 'Open until',
  'status.roughly': 'You see this once a day and roughly: never who, and never by team.',
  'morning.none': 'As of this morning, nobody or hardly anyone had answered.',
  'morning.few': 'As of this morning, a few people had answered.',
  'morning.half': 'As of this morning, about half had answered.',
  'morning.some': 'As of this morning, some had answered.',
  'morning.most': 'As of this morning, most had answered.',
  'morning.all': 'As of this morning, all or nearly all had answered.',
  'status.own':
    'The check-in for {month} is open until {date}. {answered, select, yes {You have answered; your invitation is in our private chat.} other {You have not answered yet; your invitation is in our private chat.}}',
  'status.none': 'No check-in is running.',
  'status.short': 'The check-in for {month} closed with too little to show.',
  'status.lapsed': 'The check-in for {month} closed with too little to show; its answers have been deleted.',
  'status.review': 'The check-in for {month} is closed; the managers are preparing its summary.',
  'status.published': 'The check-in for {month} is published in the shared channel.',
  'status.cancelled': 'The check-in for {month} was cancelled.',
  'status.discarded': 'The check-in for {month} was cancelled.',

  'close.ask':
    'Close the check-in for {month} now? {morning} Whoever has not answered can no longer do so, and once you have seen the draft it cannot be reopened.',
  'close.confirm': 'Close the check-in',
  'close.keep': 'Keep it open',
  'close.kept': 'Fine, nothing has changed.',
  'close.done': 'The check-in for {month} is closed. The draft is in our private chat.',
  'cancel.ask': 'Cancel the check-in for {month}? All answers are deleted for good.',
  'cancel.confirm': 'Cancel and delete',
  'cancel.keep': 'Keep the check-in',
  'cancel.done': 'The check-in for {month} is cancelled and its answers are deleted.',
  'reopen.done': 'The check-in for {month} is open again until {date}.',

  'draft.title': 'Draft: check-in {month}',
  'draft.version':
    'Version {version, number}. It can be published once both managers approve the same version; after an edit, both approve again.',
  'draft.approved-by': '✓ {team, select, sales {Sales} other {Marketing}} approved this version ({name})',
  'draft.waiting': '○ {team, select, sales {Sales} other {Marketing}} has not approved this version yet',
  'draft.nobody': '– Nobody in {team, select, sales {sales} other {marketing}} can approve any more',
  'draft.stuck':
    'Whoever was manager of {team, select, sales {sales} other {marketing}} when this check-in opened no longer is, so it cannot be published. To end it: /smarketing checkin cancel',
  'draft.not-entitled':
    'Only someone who was manager of this team when the check-in opened, and still is, can approve this draft.',
  'draft.edit': '{question, select, gained {Edit 🔋} lost {Edit 🪫} learning {Edit 💡} other {Edit 🎯}}',
  'draft.approve': 'Approve version {version, number}',
  'draft.publish': 'Publish',
  'draft.short': 'Check-in {month}: too little came in to show anything.',
  'draft.short-advice':
    'Nobody reads the answers. They are kept until {date}; to give people more time: /smarketing checkin reopen',
  'draft.lapsed': 'Check-in {month}: too little came in to show anything. All answers were deleted unread.',
  'draft.published': 'The check-in for {month} is published{channel, select, none {} other { in {channel}}}.',
  'draft.cancelled': 'The check-in for {month} was cancelled.',
  'draft.reopened': 'The check-in for {month} is open again. A new draft comes after it closes.',
  'draft.more':
    '{lines, plural, one {and # more line: under “Edit” you see it} other {and # more lines: under “Edit” you see them all}}',
  'draft.cut': 'Lines that end in “…” are whole under “Edit”.',
  'draft.rest': '{lines, plural, one {and # more line} other {and # more lines}}',
  'draft.see': 'See the draft',
  'draft.hidden': '{lines, plural, one {# line is hidden} other {# lines are hidden}}',
  'draft.outdated': 'The draft has changed since. Here is the latest version; please choose again.',
  'draft.approved':
    'You approved version {version, number}. {both, select, yes {So did the other manager: you can publish.} other {The other manager still has to.}}',
  'draft.needs-both': 'Publishing needs both managers to approve version {version, number}. Not yet: {teams}.',
  'draft.done': 'Published in {channel}.',
  'draft.no-channel':
    'There is no shared channel to post this in yet. Ask your administrator to choose one, then publish.',
  'draft.closed': 'This draft can no longer be changed.',
  'edit.title': 'Edit the draft',
  'edit.line': '{number, number}. {text}',
  'edit.theme': 'theme: {theme}',
  'edit.hidden': 'hidden',
  'edit.deed': 'What would you like to do?',
  'edit.deed.group': 'Group under a theme',
  'edit.deed.rename': 'Change the title of their theme',
  'edit.deed.ungroup': 'Take out of their theme',
  'edit.deed.hide': 'Hide',
  'edit.deed.show': 'Show again',
  'edit.lines': 'Which lines?',
  'edit.theme-title': 'Title of the theme',
  'edit.theme-hint': 'Only needed for grouping or another title.',
  'edit.save': 'Save',
  'edit.close': 'Close',
  'edit.theme-missing': 'Please give the theme a title.',
  'edit.no-theme': 'None of these lines has a theme yet.',
  'edit.more': 'Lines {from, number} to {to, number} of {all, number}.',

  'summary.title': 'Check-in {month}',
  'summary.posted': 'Check-in {month}: the summary is here.',
  'summary.intro':
    'What sales and marketing told us, anonymised{mixed, select, yes { and mixed} other {}}. Not a progress review: it shows how we are doing, together.',
  'summary.exact': '{answered, number} of {asked, number} people took part.',
  'summary.everyone': 'All {asked, number} people took part.',
  'summary.nearly-all': 'All or nearly all of the {asked, number} people invited took part.',
  'summary.most': 'More than half of the {asked, number} people invited took part.',
  'summary.some': 'Some of the {asked, number} people invited took part.',
  'summary.k': 'There are at least {k} people behind everything shown here.',
  'summary.nothing': 'Nothing is shown for this question, so that nobody can be recognised.',
  'summary.no-theme': 'Also mentioned',
  'summary.more': '{lines, plural, one {and # more line in the replies} other {and # more lines in the replies}}',
  'summary.theme': '{title} ({lines, number})',
  'summary.all': '{lines, plural, one {# line, in the replies} other {all # lines are in the replies}}',
  'summary.page': '{title}, all lines{pages, plural, one {} other { ({page, number} of {pages, number})}}',

  'command.checkin-status': 'see how far this month’s check-in is',
  'command.checkin-run': 'this month’s check-in: see how far it is; open, close and publish it',
  'command.checkin': 'the monthly check-in: managers open, close and publish it; everyone sees how far it is',

  'brief.asked': 'Check-in {month}: your answer is still missing. You have until {date}.',
  'brief.talks': 'Check-in {month}: whom you will talk with.',
  'brief.draft': 'Check-in {month}: the draft is ready.',

  'own.answers': 'Your answers',
  'own.answer': '{month} · {question} “{text}”',
  'own.shared': 'Shared with the interviewer',
  'own.copies':
    '{month}: {people, plural, one {# colleague shared answers with you. They are your colleague’s, so they are not here.} other {# colleagues shared answers with you. They are your colleagues’, so they are not here.}}',
  'own.goals': 'Your remembered goals',
  'own.goal': '“{goal}”',
  'own.invitations': 'Check-ins',
  'own.invited':
    '{month}: you were invited, with a talk of {minutes, number} minutes on {date}{talked, select, yes {, which was held} other {}}.{answered, select, yes { You answered.} other {}} {reminders, plural, =0 {No reminders} one {# reminder} other {# reminders}}.',
  'own.interviews': '{month}: you talk with {people, plural, one {# colleague} other {# colleagues}}.',
  'own.managed': 'Check-ins you run',
  'own.manages':
    '{month}: you were manager of {team, select, sales {sales} other {marketing}} when the check-in opened.',
  'own.approvals': 'Drafts you approved',
  'own.approved': '{month}: you approved version {version, number} of the draft.',
} as const;
