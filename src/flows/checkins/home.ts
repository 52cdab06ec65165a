import type { Part } from '../../cards/card.ts';
import type { HomeShare, NextThing } from '../../cards/home-share.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import type { Invitation, Round } from '../../domain/checkins/checkin.ts';
import { getMonth } from '../../domain/working-time.ts';
import { say, sayMoment, sayMonth } from '../../words/say.ts';
import type { AtHome, Owner } from '../room.ts';

/** Their own part in a check-in that is open; of managers also the round. */
export const showCheckins: AtHome = async (reads, owner) => {
  const { person, organisation } = owner;
  const [rounds, invited] = await Promise.all([
    reads.rounds(organisation.id),
    reads.invitationsOf(organisation.id, person.id),
  ]);
  const [newest] = rounds;
  const own = invited.find(({ month }) => month === newest?.month)?.invitation;
  return newest === undefined ? { next: [], parts: [], menu: listMenu(owner) } : shareRound(newest, own, owner);
};

function shareRound(round: Round, own: Invitation | undefined, owner: Owner): HomeShare {
  const { person, organisation, now } = owner;
  const { locale, role } = person;
  const values = {
    month: sayMonth(locale, round.month),
    date: sayMoment(locale, organisation.zone, round.closesAt, getMonth(now, organisation.zone)),
  };
  const isOpen = round.state === 'open';
  const answering: NextThing[] =
    isOpen && own !== undefined && !own.hasAnswered
      ? [
          {
            at: round.closesAt,
            text: [say(locale, 'home.answer', values)],
            button: {
              kind: 'tap',
              label: say(locale, 'home.answer.do'),
              tap: { kind: 'checkin.answer-asked', month: round.month },
            },
          },
        ]
      : [];
  const reviewing: NextThing[] =
    round.state === 'review' && role === 'manager'
      ? [
          {
            at: round.closesAt,
            text: [say(locale, 'home.draft', values)],
            button: { kind: 'tap', label: say(locale, 'home.draft.do'), tap: { kind: 'checkin.review-asked' } },
          },
        ]
      : [];
  return { next: [...answering, ...reviewing], parts: sayOwnRound(isOpen, own, values, owner), menu: listMenu(owner) };
}

function sayOwnRound(
  isOpen: boolean,
  own: Invitation | undefined,
  values: { month: string; date: string },
  { person: { locale, role } }: Owner,
): Part[] {
  if (!isOpen) return [];
  if (own !== undefined) {
    const answered = own.hasAnswered ? 'yes' : 'no';
    return [{ kind: 'text', text: [say(locale, 'home.round-own', { ...values, answered })] }];
  }
  return role === 'manager' ? [{ kind: 'text', text: [say(locale, 'home.round', values)] }] : [];
}

function listMenu({ person: { locale } }: Owner) {
  return [buildMenuButton('status', locale)];
}
