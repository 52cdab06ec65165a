import type { Reply } from '../../cards/card.ts';
import { type NoticeContext, refusalNotice } from '../../cards/checkins/checkin-notices.ts';
import { strangerNotice } from '../../cards/notices.ts';
import { mayReadDraft } from '../../domain/checkins/approval.ts';
import type { Round } from '../../domain/checkins/checkin.ts';
import {
  type CheckinCommand,
  checkCommand,
  findMeantRound,
  findRoundPhase,
  type RoundPhase,
} from '../../domain/checkins/checkin-command.ts';
import type { EventKind } from '../../domain/event.ts';
import type { Identity } from '../../domain/people/person.ts';
import { HOUR_MS, type Instant } from '../../domain/time.ts';
import { addDays, getInstant, getLocalDate, getMonth, type Month } from '../../domain/working-time.ts';
import type { Flow, Guard } from '../flow.ts';
import { type Actor, type Member, readActor } from './member.ts';

/** Who commands, the round meant, what it is to the command, and how its notices are worded. */
export type Commanding = Member & {
  round: Round | undefined;
  phase: RoundPhase;
  here: NoticeContext;
  /** The draft, if there is one. */
  mayRead: boolean;
};
/** The same with a round. */
export type RoundCommanding = Commanding & { round: Round };
type Known = Actor & {
  round: Round | undefined;
  phase: RoundPhase;
  here: NoticeContext | undefined;
  mayRead: boolean;
};
type CommandEvent = { by: Identity; month?: Month };

export type RoundFlow<K extends EventKind, More = undefined> = Flow<K, RoundCommanding, More>;
export type CommandFlow<K extends EventKind, More = undefined> = Flow<K, Commanding, More>;
type Anytime = 'start' | 'status';

/** Whoever may give this command now, on the round it means; without a round nobody may. */
export function round(command: Exclude<CheckinCommand, Anytime>): Guard<CommandEvent, Known, RoundCommanding> {
  return guardCommand(command);
}

/** The same for a command that may be given when there is no round. */
export function anytime(command: Anytime): Guard<CommandEvent, Known, Commanding> {
  return guardCommand(command);
}

/** What shows the draft, or decides on it. */
const OF_THE_DRAFT: ReadonlySet<CheckinCommand> = new Set(['review', 'publish']);

function guardCommand(command: CheckinCommand): Pick<Guard<CommandEvent, Known>, 'read' | 'refuse'> {
  return {
    read: async (reads, event, now) => {
      const actor = await readActor(reads, event.by);
      const { person, organisation } = actor;
      if (person === undefined || organisation === undefined) {
        return { ...actor, round: undefined, phase: 'none', here: undefined, mayRead: false };
      }
      const here: NoticeContext = {
        locale: person.locale,
        zone: organisation.zone,
        month: getMonth(now, organisation.zone),
      };
      // What opens is always this month's, whenever it was asked.
      const named = command === 'start' ? undefined : event.month;
      const meant = findMeant(command, await reads.rounds(organisation.id), named, here.month);
      const of = OF_THE_DRAFT.has(command) ? meant.round : undefined;
      const frozen = of === undefined ? [] : await reads.roundManagers(of.organisation, of.month);
      return { ...actor, ...meant, here, mayRead: mayReadDraft(person, frozen) };
    },
    refuse: ({ person, organisation, round, phase, here, mayRead }, _event, now) => {
      if (person === undefined || organisation === undefined || here === undefined) return strangerNotice();
      const may = checkCommand(command, person.role, phase);
      if (may !== 'yes') return refusalNotice(may, round, here);
      if (command === 'close' && wasReopenedToday(round, here, now)) return refuseReopened(round, here);
      return OF_THE_DRAFT.has(command) && !mayRead ? refusalNotice('not-yours', round, here) : undefined;
    },
  };
}

/** Where a day ends is the managers’ to set, so some hours must have passed, too: from an evening until the next morning. */
const REOPENED_APART_MS = 12 * HOUR_MS;

/** Closed and opened again and again after each nudge, it would tell on whose answer it was enough. */
function wasReopenedToday(round: Round | undefined, { zone }: NoticeContext, now: Instant): round is Reopened {
  const { reopenedAt } = round ?? {};
  if (reopenedAt === undefined) return false;
  // Of two instances one’s clock may be a little behind.
  const isJustNow = Math.abs(now - reopenedAt) < REOPENED_APART_MS;
  return isJustNow || getLocalDate(reopenedAt, zone) === getLocalDate(now, zone);
}

type Reopened = Round & { reopenedAt: Instant };

/** From the next day on, or where that is too soon after it from that hour. */
function refuseReopened(round: Reopened, here: NoticeContext): Reply {
  const closableAt = round.reopenedAt + REOPENED_APART_MS;
  const tomorrow = getInstant(addDays(getLocalDate(round.reopenedAt, here.zone), 1), '00:00', here.zone);
  return closableAt > tomorrow
    ? refusalNotice('reopened-late', round, here, closableAt)
    : refusalNotice('reopened-today', round, here);
}

/** The round a command means, and its phase: of a month that the command names, or else as the command finds it. */
function findMeant(
  command: CheckinCommand,
  rounds: Round[],
  named: Month | undefined,
  month: Month,
): Pick<Known, 'round' | 'phase'> {
  const meant = named === undefined ? findMeantRound(command, rounds) : rounds.find((each) => each.month === named);
  const phase = named === undefined ? findRoundPhase(meant, command, month) : (meant?.state ?? 'none');
  return { round: phase === 'none' ? undefined : meant, phase };
}
