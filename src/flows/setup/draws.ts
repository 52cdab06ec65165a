import { settingsChangedCard } from '../../cards/setup/settings/settings-card.ts';
import { roomAskedCard, roomSettledCard } from '../../cards/setup/step-card.ts';
import { selectManagers } from '../../domain/people/person.ts';
import { findSwitch } from '../../domain/setup/steps/room-switch.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { say } from '../../words/say.ts';
import type { Draw, House } from '../room.ts';

/** Asks a manager to join, as long as that is open; or tells who asked that it is on. */
export function createDrawRoomAsked(house: House): Draw<'room-asked'> {
  return async (reads, { room, person: id }, { organisation, locale, now }) => {
    const [switches, reader] = await Promise.all([
      reads.roomSwitches(organisation.id),
      reads.personById(organisation.id, id),
    ]);
    const to = findSwitch(switches, room, now);
    const isOpen = to.state === 'asked' ? to.team !== reader?.team : to.state === 'on' && to.by !== id;
    if (reader === undefined || !isOpen) return undefined;
    const asker = to.by === undefined ? undefined : await reads.personById(organisation.id, to.by);
    const why = await (await house.loadOffer(room)).prepare(reads, organisation, locale, now);
    return roomAskedCard(to, asker?.name ?? say(locale, 'term.nobody-first'), why, locale);
  };
}

/** It is on, off or put off by now, or asked by their own team. */
export const drawSettledRoom: Draw<'room-asked'> = async (reads, { room, person }, { organisation, locale, now }) => {
  const [switches, reader] = await Promise.all([
    reads.roomSwitches(organisation.id),
    reads.personById(organisation.id, person),
  ]);
  const { zone } = organisation;
  const here = { locale, zone, today: getLocalDate(now, zone) };
  return reader && roomSettledCard(findSwitch(switches, room, now), reader, here);
};

/** What somebody set otherwise, as it is now; by name where their team has one manager. */
export const drawSettingsChanged: Draw<'settings-changed'> = async (
  reads,
  { section, by },
  { organisation, locale },
) => {
  const people = await reads.people(organisation.id);
  const managers = selectManagers(people).filter(({ team }) => team === by);
  const name = managers.length === 1 ? managers[0]?.name : undefined;
  return settingsChangedCard(section, { by, ...(name !== undefined && { name }) }, { organisation, people }, locale);
};
