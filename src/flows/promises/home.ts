import { type NextThing, NO_SHARE } from '../../cards/home-share.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import { sayLastDay } from '../../cards/promises/pair/pair-card.ts';
import { checkKeeping, checkPairSigning, findStanding, type PairVersion } from '../../domain/promises/pair/pair.ts';
import { isRoomOn } from '../../domain/setup/steps/room-switch.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { say } from '../../words/say.ts';
import type { AtHome, Owner } from '../room.ts';
import { nameNextAgreements } from './agreement/home.ts';
import { nameNextGoals } from './goal/home.ts';

const MENU_DEEDS = ['promise', 'agree', 'goals'] as const;

/** What waits for a manager’s signature or is about to end, and what somebody took on and is to be done soon, where the room is on. */
export const showPromises: AtHome = async (reads, owner) => {
  const { person, organisation } = owner;
  if (!isRoomOn(await reads.roomSwitches(organisation.id), 'promises')) return NO_SHARE;
  const versions = person.role === 'manager' ? await reads.pairVersions(organisation.id) : [];
  const open = await reads.openAgreements(organisation.id);
  const goals =
    person.role === 'manager' ? await reads.goals(organisation.id, getLocalDate(owner.now, organisation.zone)) : [];
  return {
    next: [...nameNextOfPair(versions, owner), ...nameNextAgreements(open, owner), ...nameNextGoals(goals, owner)],
    parts: [],
    menu: MENU_DEEDS.map((deed) => buildMenuButton(deed, person.locale)),
  };
};

function nameNextOfPair(versions: PairVersion[], { person, organisation: { zone }, now }: Owner): NextThing[] {
  const { locale } = person;
  const { agreed, proposed } = findStanding(versions, now);
  if (proposed !== undefined && checkPairSigning(proposed, person, now) === 'yes') {
    const look = { kind: 'pair.opened' as const, version: proposed.number };
    const button = { kind: 'tap' as const, label: say(locale, 'pair.see-proposal'), tap: look };
    return [{ at: proposed.at, text: [say(locale, 'home.pair-sign')], button }];
  }
  if (agreed === undefined || checkKeeping(agreed, person, now) !== 'yes') return [];
  const last = sayLastDay(agreed, { locale, zone, now });
  const keep = { kind: 'pair.kept' as const, version: agreed.number };
  const button = { kind: 'tap' as const, label: say(locale, 'pair.keep'), tap: keep };
  return [{ at: agreed.until, text: [say(locale, 'home.pair-ending', { last })], button }];
}
