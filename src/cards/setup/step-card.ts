import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { ASK_HOLDS_MS, type OptionalRoom, type RoomSwitch } from '../../domain/setup/steps/room-switch.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { say, sayDayNear, sayList } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { type Button, briefCard, type Card, type NamedCard, type Part, type Reply, titledCard } from '../card.ts';

/** What comes next: a room that is off, how its switch stands, and why now. */
export type NextStep = { to: RoomSwitch; why: string; asker?: string };
/** No switch is theirs. */
const ALWAYS_ON = ['leads', 'checkin', 'digest'] as const;
type StepContext = { locale: Locale; zone: string; today: string };

/** What is on, and what comes next and why now, with two taps. */
export function stepCard(on: OptionalRoom[], next: NextStep | undefined, reader: Person, here: StepContext): NamedCard {
  const { locale } = here;
  const always = ALWAYS_ON.map((room) => say(locale, `step.always.${room}`));
  const rooms = [...always, ...on.map((room) => `“${sayRoom(room, locale)}”`)];
  const card = titledCard(
    say(locale, 'step.title'),
    { kind: 'text', text: [say(locale, 'step.on', { rooms: sayList(locale, rooms) })] },
    ...(next === undefined
      ? [{ kind: 'text' as const, text: [say(locale, 'step.all')] }]
      : buildNext(next, reader, here)),
    ...buildSwitchingOff(on, locale),
  );
  return nameCard(nameNobody(locale), card);
}

function buildNext({ to, why, asker }: NextStep, { team }: Person, here: StepContext): Part[] {
  const { locale } = here;
  const isAsked = to.state === 'asked';
  const isOwn = isAsked && to.team === team;
  const until = sayDayNear(locale, getLocalDate(to.at + ASK_HOLDS_MS, here.zone), here.today);
  const standing = isOwn
    ? say(locale, 'step.waits', { team: team === 'sales' ? 'marketing' : 'sales', until })
    : say(locale, isAsked ? 'step.asked' : 'step.both', { name: asker ?? say(locale, 'term.nobody-first'), until });
  return [
    {
      kind: 'text',
      text: [{ kind: 'strong', text: sayRoom(to.room, locale) }, '\n', say(locale, `room.${to.room}.what`)],
    },
    { kind: 'text', text: [why] },
    { kind: 'small', text: [standing] },
    { kind: 'buttons', buttons: listSwitchButtons(to.room, isOwn, locale) },
  ];
}

function listSwitchButtons(room: OptionalRoom, isOwn: boolean, locale: Locale): Button[] {
  const on: Button = { kind: 'tap', label: say(locale, 'step.switch-on'), tap: { kind: 'room.switched-on', room } };
  const later: Button = { kind: 'tap', label: say(locale, 'step.not-now'), tap: { kind: 'room.put-off', room } };
  return isOwn ? [later] : [{ ...on, style: 'primary' }, later];
}

function buildSwitchingOff(on: OptionalRoom[], locale: Locale): Part[] {
  if (on.length === 0) return [];
  const buttons = on.map((room): Button => {
    const label = say(locale, 'step.switch-off', { room: sayRoom(room, locale) });
    return { kind: 'tap', label, tap: { kind: 'room.switched-off', room } };
  });
  return [{ kind: 'line' }, { kind: 'buttons', buttons }];
}

/** To the managers of the other team, and, once it is on, to whoever asked. */
export function roomAskedCard(to: RoomSwitch, name: string, why: string, locale: Locale): Card {
  const room = sayRoom(to.room, locale);
  if (to.state === 'on')
    return briefCard([say(locale, 'step.is-on', { room }), ' ', say(locale, `room.${to.room}.begin`)]);
  return briefCard(
    [say(locale, 'step.ask', { name, room })],
    { kind: 'text', text: [say(locale, `room.${to.room}.what`), ' ', why] },
    { kind: 'buttons', buttons: listSwitchButtons(to.room, false, locale) },
  );
}

/** How it stands with what was asked of them. */
export function roomSettledCard(
  { room, state, at }: RoomSwitch,
  { team }: Pick<Person, 'team'>,
  here: StepContext,
): Card {
  const { locale } = here;
  const values = { room: sayRoom(room, locale), begin: say(locale, `room.${room}.begin`) };
  const until = sayDayNear(locale, getLocalDate(at + ASK_HOLDS_MS, here.zone), here.today);
  switch (state) {
    case 'on':
      return briefCard([say(locale, 'step.came.on', values)]);
    case 'put-off':
      return briefCard([say(locale, 'step.came.put-off', values)]);
    case 'off':
      return briefCard([say(locale, 'step.is-off', values)]);
    case 'asked':
      return briefCard([
        `“${values.room}”: `,
        say(locale, 'step.waits', { team: team === 'sales' ? 'marketing' : 'sales', until }),
      ]);
  }
}

/** What a tap on a switch came to. */
export function switchedNotice(
  came: 'on' | 'off' | 'asked' | 'alone' | 'is-on' | 'was-asked' | 'is-off' | 'put-off',
  room: OptionalRoom,
  { locale, team }: Person,
): Reply {
  const words = say(locale, `step.came.${came}`, {
    room: sayRoom(room, locale),
    team: team === 'sales' ? 'marketing' : 'sales',
    begin: say(locale, `room.${room}.begin`),
  });
  return { kind: 'notice', card: nameCard(nameNobody(locale), briefCard([words])) };
}

/** A command or button of a room that is off: what it is, and who can switch it on. */
export function roomOffNotice(room: OptionalRoom, { locale, role }: Person): Reply {
  const words = say(locale, 'step.off', { room: sayRoom(room, locale), does: say(locale, `room.${room}.what`), role });
  const open: Button = { kind: 'tap', label: say(locale, 'step.open'), tap: { kind: 'step.asked' } };
  const more: Part[] = role === 'manager' ? [{ kind: 'buttons', buttons: [open] }] : [];
  return { kind: 'refusal', card: nameCard(nameNobody(locale), briefCard([words], ...more)) };
}

function sayRoom(room: OptionalRoom, locale: Locale): string {
  return say(locale, `room.${room}`);
}
