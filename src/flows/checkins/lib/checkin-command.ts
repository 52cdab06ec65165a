import type { Reply } from '../../../cards/card.ts';
import { type NoticeContext, refusalNotice } from '../../../cards/checkins/checkin-notices.ts';
import { strangerNotice } from '../../../cards/notices.ts';
import {
  type CheckinCommand,
  findMeantRound,
  findRoundPhase,
  mayCommand,
  type Round,
} from '../../../domain/checkins/checkin.ts';
import type { EventKind, EventOf } from '../../../domain/event.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Identity, Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { getMonth, type Month } from '../../../domain/working-time.ts';
import type { Reads } from '../../../store/store.ts';
import { type AnyFlow, type Decision, flow, reply } from '../../flow.ts';

/** Who commands, where, and the round meant; undefined where there is none. */
export type Commanding = { person: Person; organisation: Organisation; round: Round | undefined; here: NoticeContext };
/** The same with a round. */
type InCommand = Commanding & { round: Round };

type CommandEvent = Extract<EventOf<EventKind>, { by: Identity }>;

type Rest<K extends EventKind, Facts, More> = {
  read?(reads: Reads, commanding: Facts, now: Instant, event: EventOf<K>): Promise<More>;
  decide(facts: Facts & { more: More }, event: EventOf<K>, now: Instant): Decision;
};

type Asking<Facts, More> = { refusal: Reply } | { commanding: Facts; more: More };
type Anytime = 'start' | 'status';

/** The flow of a check-in command: whoever may not, or not now, is told so before it decides. */
export function commandFlow<K extends CommandEvent['kind'], More = undefined>(
  command: Exclude<CheckinCommand, Anytime>,
  rest: Rest<K, InCommand, More>,
): AnyFlow<K> {
  return flowOf(command, rest);
}

/** The same for a command that may be given when there is no round. */
export function anytimeFlow<K extends CommandEvent['kind'], More>(
  command: Anytime,
  rest: Rest<K, Commanding, More>,
): AnyFlow<K> {
  return flowOf(command, rest);
}

function flowOf<K extends CommandEvent['kind'], Facts extends Commanding, More>(
  command: CheckinCommand,
  { read, decide }: Rest<K, Facts, More>,
): AnyFlow<K> {
  return flow<K, Asking<Facts, More>>({
    read: async (reads, event, now) => {
      const asked = await commandingOf(reads, event as CommandEvent, command, now);
      if ('refusal' in asked) return asked;
      // Without a round every command but start and status was refused.
      const commanding = asked.commanding as Facts;
      return { commanding, more: (await read?.(reads, commanding, now, event)) as More };
    },
    decide: (facts, event, now) =>
      'refusal' in facts ? reply(facts.refusal) : decide({ ...facts.commanding, more: facts.more }, event, now),
  });
}

/** Who commands what; or what they are told instead. */
async function commandingOf(
  reads: Reads,
  event: CommandEvent,
  command: CheckinCommand,
  now: Instant,
): Promise<{ refusal: Reply } | { commanding: Commanding }> {
  const person = await reads.person(event.by);
  if (person === undefined) return { refusal: strangerNotice() };
  const organisation = await reads.organisation(person.organisation);
  if (organisation === undefined) return { refusal: strangerNotice() };
  const rounds = await reads.rounds(organisation.id);
  const month = getMonth(now, organisation.zone);
  // What opens is always this month's, whenever it was asked.
  const named = 'month' in event && command !== 'start' ? event.month : undefined;
  const meant = named === undefined ? findMeantRound(command, rounds) : roundOf(named, rounds);
  const phase = named === undefined ? findRoundPhase(meant, command, month) : (meant?.state ?? 'none');
  const round = phase === 'none' ? undefined : meant;
  const here: NoticeContext = { locale: person.locale, zone: organisation.zone, month };
  const may = mayCommand(command, person.role, phase);
  return may === 'yes'
    ? { commanding: { person, organisation, round, here } }
    : { refusal: refusalNotice(may, round, here) };
}

function roundOf(month: Month, rounds: Round[]): Round | undefined {
  return rounds.find((round) => round.month === month);
}
