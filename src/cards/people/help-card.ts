import { COMMAND } from '../../domain/command.ts';
import { type CommandHelp, findDeed, HELP_ROOMS, type HelpRoom } from '../../domain/command-help.ts';
import type { Tap } from '../../domain/event.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { AskedFirst } from '../../domain/people/asked-first.ts';
import type { Person } from '../../domain/people/person.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { type Button, briefCard, type NamedCard, type Part, type Text, titledCard } from '../card.ts';

/** What the bot does for this person: their commands by room, each with its button. */
export function helpCard(commands: CommandHelp[], { locale, team }: Person, isEmojiUnheard = false): NamedCard {
  const emoji = isEmojiUnheard ? 'unheard' : 'heard';
  const card = titledCard(
    say(locale, 'help.title'),
    { kind: 'text', text: [say(locale, 'help.intro', { team, emoji })] },
    ...HELP_ROOMS.flatMap((room) => buildRoom(room, commands, locale)),
  );
  return nameCard(nameNobody(locale), card);
}

function buildRoom(room: HelpRoom, commands: CommandHelp[], locale: Locale): Part[] {
  const here = commands.filter((each) => each.room === room);
  if (here.length === 0) return [];
  const buttons = here
    .flatMap(({ deeds }) => deeds)
    .map((deed): Button => ({ kind: 'tap', label: say(locale, `help.do.${deed}`), tap: findDeed(deed) }));
  return [
    { kind: 'text', text: [{ kind: 'strong', text: say(locale, `help.room.${room}`) }] },
    { kind: 'list', items: here.map((command) => explain(command, locale)) },
    { kind: 'buttons', buttons },
  ];
}

/** Did not understand what was typed; shows what would be understood. */
export function mistypedCard(text: string, commands: CommandHelp[], { locale }: Person): NamedCard {
  const card = briefCard(
    [say(locale, 'command.mistyped', { text })],
    { kind: 'list', items: commands.map((command) => explain(command, locale)) },
    { kind: 'buttons', buttons: [{ kind: 'tap', label: say(locale, 'help.open'), tap: { kind: 'help.asked' } }] },
  );
  return nameCard(nameNobody(locale), card);
}

function explain({ word, takes, help }: CommandHelp, locale: Locale): Text {
  const typed = [COMMAND, word, takes].filter(Boolean).join(' ');
  return [{ kind: 'strong', text: typed }, `: ${say(locale, help)}`];
}

const CONFIRMED = {
  remind: { kind: 'checkin.remind-asked' },
  reopen: { kind: 'checkin.reopen-asked' },
  'digest-now': { kind: 'digest.now-asked' },
} as const satisfies Record<AskedFirst, Tap>;

/** Asks once more before something that others will see at once. */
export function confirmCard(command: AskedFirst, { locale }: Person): NamedCard {
  const card = briefCard([say(locale, `confirm.${command}`)], {
    kind: 'buttons',
    buttons: [
      { kind: 'tap', label: say(locale, `confirm.${command}.keep`), tap: { kind: 'checkin.declined' } },
      { kind: 'tap', label: say(locale, `confirm.${command}.yes`), tap: CONFIRMED[command] },
    ],
  });
  return nameCard(nameNobody(locale), card);
}
