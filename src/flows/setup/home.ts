import type { Part } from '../../cards/card.ts';
import type { NextThing } from '../../cards/home-share.ts';
import { NO_SHARE } from '../../cards/home-share.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import { findSalesChannels } from '../../domain/organisation.ts';
import { chooseK } from '../../domain/privacy/policy.ts';
import { findSwitch, OPTIONAL_ROOMS } from '../../domain/setup/steps/room-switch.ts';
import { findWarnings } from '../../domain/setup/warnings.ts';
import { say, sayChannels } from '../../words/say.ts';
import type { AtHome, Owner } from '../room.ts';

/** For managers: how it is set up, what needs a look, and what the other team’s manager wants to switch on. */
export const showSetup: AtHome = async (reads, owner) => {
  const { person, organisation, now } = owner;
  if (person.role !== 'manager') return NO_SHARE;
  const [people, switches, pauses] = await Promise.all([
    reads.people(organisation.id),
    reads.roomSwitches(organisation.id),
    reads.pauses(organisation.id),
  ]);
  const { locale, team } = person;
  const asked = OPTIONAL_ROOMS.map((room) => findSwitch(switches, room, now)).filter(
    (to) => to.state === 'asked' && to.team !== team,
  );
  const next = asked.map(({ room, by, at }): NextThing => {
    const name = people.find(({ id }) => id === by)?.name ?? say(locale, 'term.nobody-first');
    const button = { kind: 'tap' as const, label: say(locale, 'step.open'), tap: { kind: 'step.asked' as const } };
    return { at, text: [say(locale, 'home.join', { name, room: say(locale, `room.${room}`) })], button };
  });
  const warnings = findWarnings(organisation, people).length;
  const platforms = pauses.map(({ workspace: { platform } }) => platform);
  return {
    isLast: true,
    next,
    parts: buildManagers(owner, warnings, platforms),
    menu: [buildMenuButton('step', locale)],
  };
};

function buildManagers({ person: { locale }, organisation }: Owner, warnings: number, paused: string[]): Part[] {
  const channels = sayChannels(locale, findSalesChannels(organisation, undefined), organisation) || 'none';
  const lines = [
    say(locale, 'home.channels', { channels, k: chooseK(organisation.checkin?.k, undefined) }),
    ...(warnings === 0 ? [] : [say(locale, 'home.warned', { count: warnings })]),
    ...(paused.length === 0
      ? [say(locale, 'home.well')]
      : paused.map((platform) => say(locale, 'home.paused', { platform: platform === 'slack' ? 'Slack' : 'Teams' }))),
  ];
  return [
    { kind: 'line' },
    { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'home.managers') }] },
    { kind: 'list', items: lines.map((each) => [each]) },
  ];
}
