import { CHECKIN_COMMANDS, type CheckinCommand } from '../../src/domain/checkins/checkin.ts';
import { CHECKIN_COMMAND, COMMAND } from '../../src/domain/command.ts';
import type { CommandHint } from './protocol.ts';

const HINTS: Record<CheckinCommand, string> = {
  start: 'Open this month’s (managers)',
  status: 'How it stands',
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
