import { CHECKIN_COMMANDS, type CheckinCommand } from '../../src/domain/checkins/checkin-command.ts';
import { CHECKIN_COMMAND, COMMAND } from '../../src/domain/command.ts';
import type { CommandHint } from './protocol.ts';

const HINTS: Record<CheckinCommand, string> = {
  start: 'Open this month’s (managers)',
  status: 'How far it is',
  remind: 'A kind word to who has not answered (managers)',
  close: 'Close it now; the draft follows (managers)',
  review: 'Show the draft again (managers)',
  publish: 'Post the summary; needs a yes from both (managers)',
  cancel: 'Stop it and delete all answers (managers)',
  reopen: 'More time after too few answers (managers)',
};

const createHints = (command: string): CommandHint[] =>
  CHECKIN_COMMANDS.map((word) => ({ text: `${command} ${word}`, hint: HINTS[word] }));

/** What can be typed about the check-in, in its long and its short form. */
export const checkinHints: CommandHint[] = [
  { text: CHECKIN_COMMAND, hint: HINTS.status },
  ...createHints(CHECKIN_COMMAND),
  ...createHints(`${COMMAND} checkin`),
];

/** What is suggested where nobody says what the bot understands. */
export const DEFAULT_COMMAND_HINTS: CommandHint[] = [
  { text: '/smarketing help', hint: 'Everything the bot can do' },
  { text: '/smarketing mine', hint: 'My open leads, and what my feedback led to' },
  { text: '/smarketing open', hint: 'Leads nobody has touched yet' },
  { text: '/smarketing find ', hint: 'The timeline of one company' },
  { text: '/smarketing lead', hint: 'Hand over a lead yourself' },
  { text: '/smarketing checkin start', hint: 'Open the monthly check-in (managers)' },
  { text: '/smarketing digest', hint: 'A private preview of the weekly digest' },
  { text: '/smarketing privacy', hint: 'What is kept, and who reads it' },
];
