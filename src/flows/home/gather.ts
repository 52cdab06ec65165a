import type { HomeShare } from '../../cards/home-share.ts';
import type { Reads } from '../../store/store.ts';
import type { House, Owner } from '../room.ts';

/** What every room shows this person, in the order in which the rooms are asked; what is no work comes last. */
export async function gatherShares(house: House, reads: Reads, owner: Owner): Promise<HomeShare[]> {
  const rooms = await house.loadRooms();
  const shares = await Promise.all(rooms.map(({ home }) => home(reads, owner)));
  return shares.toSorted((one, other) => Number(one.isLast ?? false) - Number(other.isLast ?? false));
}
