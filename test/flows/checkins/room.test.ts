import { describe, expect, test } from 'vitest';
import { type CheckinCommand, ROUND_PHASES } from '../../../src/domain/checkins/checkin-command.ts';
import { refuseLate } from '../../../src/flows/checkins/answers/checkin-answered.ts';
import { checkins } from '../../../src/flows/checkins/room.ts';
import { interviewer } from '../../../src/flows/guards/interviewer.ts';
import { invited } from '../../../src/flows/guards/invited.ts';
import { member } from '../../../src/flows/guards/member.ts';
import { anytime, round } from '../../../src/flows/guards/round.ts';
import { BY, NOW } from '../specification.ts';
import { commandIn, helen, interviewHelen, inviteSanne, MONTH, sanne } from './builders.ts';

type CheckinEvent = keyof typeof checkins.flows;

/** Whoever may give the command now, and the events that come of it: its confirmation is asked the same again. */
const COMMANDS: Record<CheckinCommand, CheckinEvent[]> = {
  start: ['checkin.start-asked', 'checkin.start-confirmed'],
  status: ['checkin.status-asked'],
  remind: ['checkin.remind-asked'],
  close: ['checkin.close-asked', 'checkin.close-confirmed'],
  review: ['checkin.review-asked', 'checkin.edit-asked', 'checkin.edited', 'checkin.approved'],
  publish: ['checkin.publish-asked'],
  cancel: ['checkin.cancel-asked', 'checkin.cancel-confirmed'],
  reopen: ['checkin.reopen-asked'],
};
const guardOf = (command: CheckinCommand) =>
  command === 'start' || command === 'status' ? anytime(command) : round(command);

/** The other guards, and before which events they stand. */
const OTHERS = [
  ['whoever is a member', member, ['checkin.declined']],
  ['whoever is asked, while the round is open', invited('open'), ['checkin.answer-asked', 'checkin.form-asked']],
  [
    'whoever is asked, as long as their answers can be found',
    invited('kept'),
    ['checkin.withdraw-asked', 'checkin.withdrawn'],
  ],
  ['the same, with the form kept when it is too late', invited('open', refuseLate), ['checkin.answered']],
  ['whoever is asked, in a round that was held', invited('held'), ['checkin.talked']],
  [
    'whoever interviews in the round',
    interviewer,
    ['checkin.talks-asked', 'checkin.talks-told', 'checkin.shared-asked', 'checkin.shared-read'],
  ],
] as const;

type AnyGuard = { refuse(known: never, event: never, now: number): unknown };
const GUARDS: (readonly [who: string, AnyGuard, readonly CheckinEvent[]])[] = [
  ...Object.entries(COMMANDS).map(
    ([command, events]) => [`whoever may give “${command}”`, guardOf(command as CheckinCommand), events] as const,
  ),
  ...OTHERS,
];

/** Everybody who could come by, in every phase, with or without a part in the round. */
const CALLERS = ROUND_PHASES.flatMap((phase) =>
  [helen, sanne, undefined].flatMap((person) => {
    const known = { ...inviteSanne(), ...interviewHelen(), ...commandIn(phase, helen), person };
    return [known, { ...known, invitation: undefined, invitations: [] }];
  }),
);
const answers = (guard: AnyGuard) =>
  CALLERS.map((known) => guard.refuse(known as never, { by: BY, month: MONTH } as never, NOW));

describe('who may do what in a check-in', () => {
  test.each(GUARDS)('%s', (_who, guard, events) => {
    for (const event of events) expect(answers(checkins.flows[event].guard), event).toEqual(answers(guard));
  });

  test('is said of every event', () => {
    const said = GUARDS.flatMap(([_who, _guard, events]) => events);
    expect(said.toSorted()).toEqual(Object.keys(checkins.flows).toSorted());
  });
});
