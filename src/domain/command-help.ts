import type { Round } from './checkins/checkin.ts';
import {
  CHECKIN_COMMANDS,
  type CheckinCommand,
  checkCommand,
  findMeantRound,
  findRoundPhase,
} from './checkins/checkin-command.ts';
import { listNearWords, parseCommand } from './command.ts';
import type { Tap } from './event.ts';
import type { Organisation } from './organisation.ts';
import type { Identity, Person } from './people/person.ts';
import { isRoomOn, type RoomSwitch } from './setup/steps/room-switch.ts';
import type { Instant } from './time.ts';
import { getMonth } from './working-time.ts';

/** The rooms of the help, in order; each has its heading. */
export const HELP_ROOMS = ['leads', 'checkin', 'digest', 'language', 'promises', 'team', 'you'] as const;
export type HelpRoom = (typeof HELP_ROOMS)[number];

/** What stands on the buttons of the help, in the order in which they may stand: nothing that posts or ends comes first. */
const DEEDS = {
  home: { kind: 'home.asked' },
  menu: { kind: 'menu.asked' },
  mine: { kind: 'mine.asked' },
  open: { kind: 'lead.open-asked', page: 0 },
  find: { kind: 'lead.search-asked' },
  lead: { kind: 'lead.form-asked' },
  note: { kind: 'note.asked' },
  status: { kind: 'checkin.status-asked' },
  start: { kind: 'checkin.start-asked' },
  review: { kind: 'checkin.review-asked' },
  reopen: { kind: 'command.confirm-asked', command: 'reopen' },
  remind: { kind: 'command.confirm-asked', command: 'remind' },
  close: { kind: 'checkin.close-asked' },
  cancel: { kind: 'checkin.cancel-asked' },
  digest: { kind: 'digest.asked' },
  'digest-now': { kind: 'command.confirm-asked', command: 'digest-now' },
  value: { kind: 'value.asked' },
  did: { kind: 'action.asked' },
  step: { kind: 'step.asked' },
  setup: { kind: 'settings.asked' },
  invite: { kind: 'join.invite-asked' },
  lexicon: { kind: 'lexicon.listed', page: 0 },
  propose: { kind: 'term.propose-asked' },
  promise: { kind: 'pair.asked' },
  agree: { kind: 'agreement.listed', page: 0 },
  goals: { kind: 'goal.listed' },
  thanks: { kind: 'thanks.asked' },
  brave: { kind: 'failure.asked' },
  away: { kind: 'absence.form-asked' },
  back: { kind: 'person.back-told' },
  language: { kind: 'language.asked' },
  link: { kind: 'link.asked' },
  privacy: { kind: 'privacy.asked' },
  help: { kind: 'help.asked' },
  export: { kind: 'privacy.export-asked' },
  erase: { kind: 'privacy.erase-asked' },
} as const satisfies Record<string, Tap>;
export type Deed = keyof typeof DEEDS;

/** A command as somebody may use it: what can be typed after its word, in brackets what may be left out, and its buttons. */
export type CommandHelp = { room: HelpRoom; word: string; takes?: string; help: Explained; deeds: Deed[] };
type Explained =
  | 'command.home'
  | 'command.menu'
  | 'command.mine'
  | 'command.open'
  | 'command.find'
  | 'command.lead'
  | 'command.note'
  | 'command.checkin-status'
  | 'command.checkin-run'
  | 'help.digest'
  | 'help.value'
  | 'help.did'
  | 'command.lexicon'
  | 'command.promise'
  | 'command.agree'
  | 'command.goals'
  | 'command.step'
  | 'command.setup'
  | 'command.join'
  | 'command.thanks'
  | 'command.brave'
  | 'command.away'
  | 'command.back'
  | 'command.language'
  | 'command.link'
  | 'command.privacy';

/** For whom help is given, and what is going on there. */
export type HelpFacts = { person: Person; organisation: Organisation; rounds: Round[]; switches: RoomSwitch[] };

/** What a button of the help does. */
export function findDeed(deed: Deed): Tap {
  return DEEDS[deed];
}

/** The commands this person may use here: nobody reads of what is not theirs, or cannot be done. */
export function listCommandHelp(facts: HelpFacts, now: Instant): CommandHelp[] {
  const { person, organisation, switches } = facts;
  const isManager = person.role === 'manager';
  const hasTwoPlaces = organisation.workspaces.length > 1;
  return [
    { room: 'you', word: 'home', help: 'command.home', deeds: ['home'] },
    { room: 'you', word: 'menu', help: 'command.menu', deeds: ['menu'] },
    { room: 'leads', word: 'mine', help: 'command.mine', deeds: ['mine'] },
    { room: 'leads', word: 'open', help: 'command.open', deeds: ['open'] },
    { room: 'leads', word: 'find', takes: '[Jansma]', help: 'command.find', deeds: ['find'] },
    { room: 'leads', word: 'lead', help: 'command.lead', deeds: ['lead'] },
    { room: 'leads', word: 'note', help: 'command.note', deeds: ['note'] },
    isManager
      ? {
          room: 'checkin',
          word: 'checkin',
          takes: `[${CHECKIN_COMMANDS.join(' | ')}]`,
          help: 'command.checkin-run',
          deeds: listCheckinDeeds(facts, now),
        }
      : { room: 'checkin', word: 'checkin', help: 'command.checkin-status', deeds: ['status'] },
    ...(isManager ? MANAGERS : []),
    ...(isRoomOn(switches, 'language') ? [LEXICON] : []),
    ...(isRoomOn(switches, 'promises') ? PROMISES : []),
    { room: 'team', word: 'thanks', help: 'command.thanks', deeds: ['thanks'] },
    { room: 'team', word: 'brave', help: 'command.brave', deeds: ['brave'] },
    { room: 'you', word: 'away', takes: '[21-12 1-1]', help: 'command.away', deeds: ['away'] },
    { room: 'you', word: 'back', help: 'command.back', deeds: ['back'] },
    { room: 'you', word: 'language', takes: '[nl | en]', help: 'command.language', deeds: ['language'] },
    ...(hasTwoPlaces ? [LINK] : []),
    {
      room: 'you',
      word: 'privacy',
      takes: '[export | erase]',
      help: 'command.privacy',
      deeds: ['privacy', 'export', 'erase'],
    },
  ];
}

/** Of these the ones that somebody may have meant by what is none; all of them where nothing is like it. */
export function findMeantCommands(typed: string, commands: CommandHelp[], by: Identity): CommandHelp[] {
  const near = new Set(listNearWords(typed).map((word) => parseCommand(word, by).kind));
  const meant = commands.filter(({ word }) => near.has(parseCommand(word, by).kind));
  return meant.length === 0 ? commands : meant;
}

const MANAGERS: CommandHelp[] = [
  { room: 'digest', word: 'digest', takes: '[now]', help: 'help.digest', deeds: ['digest', 'digest-now'] },
  { room: 'digest', word: 'value', help: 'help.value', deeds: ['value'] },
  { room: 'digest', word: 'did', help: 'help.did', deeds: ['did'] },
  { room: 'team', word: 'step', help: 'command.step', deeds: ['step'] },
  { room: 'team', word: 'setup', help: 'command.setup', deeds: ['setup'] },
  { room: 'team', word: 'join', takes: '[ABCDE-12345]', help: 'command.join', deeds: ['invite'] },
];
const LEXICON: CommandHelp = {
  room: 'language',
  word: 'lexicon',
  takes: '[…]',
  help: 'command.lexicon',
  deeds: ['lexicon', 'propose'],
};
const PROMISES: CommandHelp[] = [
  { room: 'promises', word: 'promise', help: 'command.promise', deeds: ['promise'] },
  { room: 'promises', word: 'agree', help: 'command.agree', deeds: ['agree'] },
  { room: 'promises', word: 'goals', help: 'command.goals', deeds: ['goals'] },
];
const LINK: CommandHelp = { room: 'you', word: 'link', takes: '[ABCDE-12345]', help: 'command.link', deeds: ['link'] };

/** A draft is published where it is read, so that has no button here. */
const CHECKIN_DEEDS = [
  'status',
  'start',
  'review',
  'reopen',
  'remind',
  'close',
  'cancel',
] as const satisfies CheckinCommand[];

function listCheckinDeeds({ person, organisation, rounds }: HelpFacts, now: Instant): Deed[] {
  const month = getMonth(now, organisation.zone);
  return CHECKIN_DEEDS.filter((command) => {
    const phase = findRoundPhase(findMeantRound(command, rounds), command, month);
    return checkCommand(command, person.role, phase) === 'yes';
  });
}
