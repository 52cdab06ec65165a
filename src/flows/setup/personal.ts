import type { RoomSwitch } from '../../domain/setup/steps/room-switch.ts';
import { say, sayFullMoment } from '../../words/say.ts';
import { defineExporter } from '../room.ts';

/** Which rooms somebody switched last. */
export const exportSwitches = defineExporter<RoomSwitch[]>({
  as: 'switches',
  title: 'own.switches',
  read: async (reads, { person, organisation }) =>
    (await reads.roomSwitches(organisation.id)).filter(({ by }) => by === person.id),
  write: (switches, { person: { locale }, organisation: { zone } }) =>
    switches.map(({ room, state, at }) =>
      say(locale, 'own.switch', { date: sayFullMoment(locale, zone, at), room: say(locale, `room.${room}`), state }),
    ),
});
