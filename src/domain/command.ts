import { CHECKIN_COMMANDS, findCheckinCommand } from './checkins/checkin-command.ts';
import type { Event } from './event.ts';
import { countTypos, countTyposMax } from './leads/search/typos.ts';
import type { Locale } from './organisation.ts';
import type { Identity } from './people/person.ts';
import type { OptionalRoom } from './setup/steps/room-switch.ts';

/** The slash command, its short form for check-ins, and their words: one list for parsing, help and both manifests. */
export const COMMAND = '/smarketing';
export const CHECKIN_COMMAND = '/checkin';
const COMMANDS = [
  { word: 'mine', takes: '', help: 'command.mine' },
  { word: 'open', takes: '', help: 'command.open' },
  { word: 'find', takes: 'Jansma Staalbouw', help: 'command.find' },
  { word: 'checkin', takes: CHECKIN_COMMANDS.join('|'), help: 'command.checkin' },
  { word: 'digest', takes: 'now', help: 'command.digest' },
  { word: 'value', takes: '', help: 'command.value', isRare: true },
  { word: 'lead', takes: '', help: 'command.lead' },
  { word: 'note', takes: '', help: 'command.note' },
  { word: 'did', takes: '', help: 'command.did', isRare: true },
  { word: 'thanks', takes: '', help: 'command.thanks' },
  { word: 'brave', takes: '', help: 'command.brave', isRare: true },
  { word: 'lexicon', takes: 'SQL', help: 'command.lexicon', room: 'language' },
  { word: 'promise', takes: '', help: 'command.promise', room: 'promises', isRare: true },
  { word: 'agree', takes: '', help: 'command.agree', room: 'promises', isRare: true },
  { word: 'goals', takes: '', help: 'command.goals', room: 'promises', isRare: true },
  { word: 'step', takes: '', help: 'command.step', isRare: true },
  { word: 'setup', takes: '', help: 'command.setup', isRare: true },
  { word: 'join', takes: 'ABCDE-12345', help: 'command.join', isRare: true },
  { word: 'away', takes: '2026-12-21 2027-01-01', help: 'command.away' },
  { word: 'back', takes: '', help: 'command.back', isRare: true },
  { word: 'language', takes: 'nl|en', help: 'command.language', isRare: true },
  { word: 'link', takes: 'ABCDE-12345', help: 'command.link', isRare: true },
  { word: 'privacy', takes: 'export|erase', help: 'command.privacy' },
  { word: 'help', takes: '', help: 'command.help' },
] as const;

/** The commands that platforms offer beforehand, of which Teams takes twelve: neither rare ones nor those of rooms that are off. */
export function listCommands(on: OptionalRoom[]): (typeof COMMANDS)[number][] {
  return COMMANDS.filter((command) => !('isRare' in command) && (!('room' in command) || on.includes(command.room)));
}

const TYPED_SHOWN_MAX = 100;

/** `typed`: `rest` with its capitals, for words that are shown again. */
type Says = (rest: string[], by: Identity, typed: string[]) => Event | undefined;

/** What each first word means, in both languages. */
const WORDS = new Map<string, Says>(
  Object.entries<Says>({
    menu: (_rest, by) => ({ kind: 'menu.asked', by }),
    home: (_rest, by) => ({ kind: 'home.asked', by }),
    thuis: (_rest, by) => ({ kind: 'home.asked', by }),
    help: (_rest, by) => ({ kind: 'help.asked', by }),
    hulp: (_rest, by) => ({ kind: 'help.asked', by }),
    checkin: ([word = 'status'], by) => parseCheckin(word.replaceAll(HYPHENS, ''), by),
    digest: ([word], by) => DIGEST.get(word ?? '')?.(by),
    weekbericht: ([word], by) => DIGEST.get(word ?? '')?.(by),
    value: (_rest, by) => ({ kind: 'value.asked', by }),
    waarde: (_rest, by) => ({ kind: 'value.asked', by }),
    mine: (_rest, by) => ({ kind: 'mine.asked', by }),
    mijn: (_rest, by) => ({ kind: 'mine.asked', by }),
    open: (_rest, by) => ({ kind: 'lead.open-asked', page: 0, by }),
    find: (_rest, by, typed) => parseFind(typed, by),
    zoek: (_rest, by, typed) => parseFind(typed, by),
    zoeken: (_rest, by, typed) => parseFind(typed, by),
    lead: (_rest, by) => ({ kind: 'lead.form-asked', by }),
    note: (_rest, by) => ({ kind: 'note.asked', by }),
    notitie: (_rest, by) => ({ kind: 'note.asked', by }),
    did: (_rest, by) => ({ kind: 'action.asked', by }),
    gedaan: (_rest, by) => ({ kind: 'action.asked', by }),
    thanks: (_rest, by) => ({ kind: 'thanks.asked', by }),
    bedankt: (_rest, by) => ({ kind: 'thanks.asked', by }),
    dank: (_rest, by) => ({ kind: 'thanks.asked', by }),
    brave: (_rest, by) => ({ kind: 'failure.asked', by }),
    dapper: (_rest, by) => ({ kind: 'failure.asked', by }),
    away: (rest, by) => ({ kind: 'person.away-told', days: rest.join(' '), by }),
    afwezig: (rest, by) => ({ kind: 'person.away-told', days: rest.join(' '), by }),
    back: (_rest, by) => ({ kind: 'person.back-told', by }),
    terug: (_rest, by) => ({ kind: 'person.back-told', by }),
    language: ([word], by) => parseLanguage(word, by),
    taal: ([word], by) => parseLanguage(word, by),
    link: (rest, by) => parseLink(rest, by),
    koppel: (rest, by) => parseLink(rest, by),
    lexicon: (_rest, by, typed) => ({ kind: 'lexicon.asked', words: typed.join(' '), by }),
    begrip: (_rest, by, typed) => ({ kind: 'lexicon.asked', words: typed.join(' '), by }),
    begrippen: (_rest, by, typed) => ({ kind: 'lexicon.asked', words: typed.join(' '), by }),
    begrippenlijst: (_rest, by, typed) => ({ kind: 'lexicon.asked', words: typed.join(' '), by }),
    promise: (_rest, by) => ({ kind: 'pair.asked', by }),
    promises: (_rest, by) => ({ kind: 'pair.asked', by }),
    afspraak: (_rest, by) => ({ kind: 'pair.asked', by }),
    belofte: (_rest, by) => ({ kind: 'pair.asked', by }),
    beloften: (_rest, by) => ({ kind: 'pair.asked', by }),
    agree: (_rest, by) => ({ kind: 'agreement.listed', page: 0, by }),
    agreements: (_rest, by) => ({ kind: 'agreement.listed', page: 0, by }),
    werkafspraak: (_rest, by) => ({ kind: 'agreement.listed', page: 0, by }),
    werkafspraken: (_rest, by) => ({ kind: 'agreement.listed', page: 0, by }),
    goals: (_rest, by) => ({ kind: 'goal.listed', by }),
    goal: (_rest, by) => ({ kind: 'goal.listed', by }),
    mission: (_rest, by) => ({ kind: 'goal.listed', by }),
    doelen: (_rest, by) => ({ kind: 'goal.listed', by }),
    doel: (_rest, by) => ({ kind: 'goal.listed', by }),
    missie: (_rest, by) => ({ kind: 'goal.listed', by }),
    setup: (_rest, by) => ({ kind: 'settings.asked', by }),
    settings: (_rest, by) => ({ kind: 'settings.asked', by }),
    instellingen: (_rest, by) => ({ kind: 'settings.asked', by }),
    join: (rest, by) => parseJoin(rest, by),
    aansluiten: (rest, by) => parseJoin(rest, by),
    step: (_rest, by) => ({ kind: 'step.asked', by }),
    stap: (_rest, by) => ({ kind: 'step.asked', by }),
    privacy: ([word], by) => PRIVACY.get(word ?? '')?.(by),
  }),
);

const DIGEST = new Map<string, (by: Identity) => Event>([
  ['', (by) => ({ kind: 'digest.asked', by })],
  ['now', (by) => ({ kind: 'digest.now-asked', by })],
  ['nu', (by) => ({ kind: 'digest.now-asked', by })],
]);

const PRIVACY = new Map<string, (by: Identity) => Event>([
  ['', (by) => ({ kind: 'privacy.asked', by })],
  ['export', (by) => ({ kind: 'privacy.export-asked', by })],
  ['opvragen', (by) => ({ kind: 'privacy.export-asked', by })],
  ['erase', (by) => ({ kind: 'privacy.erase-asked', by })],
  ['wis', (by) => ({ kind: 'privacy.erase-asked', by })],
  ['wissen', (by) => ({ kind: 'privacy.erase-asked', by })],
  ['verwijderen', (by) => ({ kind: 'privacy.erase-asked', by })],
]);

/** What somebody typed after the command, as an event; anything else is `command.mistyped`. */
export function parseCommand(text: string, by: Identity): Event {
  const { word, rest, typed } = readWords(text);
  const event = WORDS.get(word)?.(rest, by, typed);
  return event ?? { kind: 'command.mistyped', by, text: Array.from(text.trim()).slice(0, TYPED_SHOWN_MAX).join('') };
}

/** The first words that are written nearly as what was typed, or just so where what follows is not understood. */
export function listNearWords(text: string): string[] {
  const { word } = readWords(text);
  return [...WORDS.keys()].filter((known) => countTypos(word, known, countTyposMax(known)) !== undefined);
}

const HYPHENS = /[-‐-―]/g;
/** Marks without width, which come along when something is pasted. */
const UNSEEN = /[\p{Cf}\u00ad]/gu;
/** What chats and habits put around a word. */
const AROUND = /^["'“”„‘’«»‹›`*_(]+|["'“”„‘’«»‹›`*_).,;:!?…]+$/g;
/** Who types the command itself once more means what follows it. */
const OWN_NAME = /^[/@]?smarketing$/i;

function readWords(text: string): { word: string; rest: string[]; typed: string[] } {
  const [first = 'menu', ...typed] = splitWords(text);
  const [word = '', ...rest] = [first.replaceAll(HYPHENS, ''), ...typed].map((each) => each.toLowerCase());
  return { word, rest, typed };
}

/** The words without what stands around them: `Check-in status.` and “Check-in status” alike. */
function splitWords(text: string): string[] {
  const words = text.normalize('NFKC').replaceAll(UNSEEN, '').split(/\s+/);
  const meant = words.map((word) => word.replaceAll(AROUND, '')).filter(Boolean);
  return OWN_NAME.test(meant[0] ?? '') ? meant.slice(1) : meant;
}

function parseCheckin(word: string, by: Identity): Event | undefined {
  const command = findCheckinCommand(word);
  return command && { kind: `checkin.${command}-asked`, by };
}

/** How people call the two languages. */
const LANGUAGES: Record<string, Locale> = {
  ...{ nl: 'nl', nederlands: 'nl', dutch: 'nl' },
  ...{ en: 'en', eng: 'en', engels: 'en', english: 'en' },
};

/** Without one, and where it is none of the two, they are asked which. */
function parseLanguage(word: string | undefined, by: Identity): Event {
  const language = word === undefined ? undefined : LANGUAGES[word];
  return language === undefined ? { kind: 'language.asked', by } : { kind: 'language.chosen', language, by };
}

/** Without a code one is asked for. */
function parseLink(rest: string[], by: Identity): Event {
  const code = rest.join('');
  return code === '' ? { kind: 'link.asked', by } : { kind: 'link.given', code: code.slice(0, TYPED_SHOWN_MAX), by };
}

/** Without a code one is given to type elsewhere. */
function parseJoin(rest: string[], by: Identity): Event {
  const code = rest.join('').slice(0, TYPED_SHOWN_MAX);
  return code === '' ? { kind: 'join.invite-asked', by } : { kind: 'join.typed', code, by };
}

/** Without a company one is asked for. */
function parseFind(rest: string[], by: Identity): Event {
  const words = rest.join(' ').slice(0, TYPED_SHOWN_MAX);
  return words === '' ? { kind: 'lead.search-asked', by } : { kind: 'lead.find-asked', words, page: 0, by };
}
