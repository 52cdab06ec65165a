import type { RoundManager } from '../../domain/checkins/approval.ts';
import type { Band } from '../../domain/checkins/band.ts';
import type {
  Answers,
  DraftLine,
  Invitation,
  Participation,
  Round,
  RoundState,
} from '../../domain/checkins/checkin.ts';
import type { Team } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { LocalDate, Month } from '../../domain/working-time.ts';

/** A round by its key. */
export type RoundKey = { organisation: string; month: Month };

export type RoundChange =
  | { kind: 'round.opened'; round: Round; invitations: Invitation[]; managers: RoundManager[] }
  /** `managers`: those of now, in the place of those before. */
  | ({
      kind: 'round.reopened';
      was: RoundState;
      closesAt: Instant;
      managers: RoundManager[];
      at: Instant;
    } & RoundKey)
  /** What managers may know, from now on and all this day. */
  | ({ kind: 'morning.kept'; day: LocalDate; band: Band } & RoundKey)
  /** The key is destroyed and the lines take the answers' place, under new ids in random order. */
  | ({
      kind: 'round.closed';
      touches: number;
      lines: Pick<DraftLine, 'question' | 'team' | 'text'>[];
      participation: Participation;
      at: Instant;
    } & RoundKey)
  /** Too few answered for anything to be written down: all stays as it was, until it is opened again or its time is over. */
  | ({ kind: 'round.fell-short'; touches: number; at: Instant } & RoundKey)
  /** A short round was not opened again in time: the key, answers and who gave them are gone. */
  | ({ kind: 'round.lapsed'; at: Instant } & RoundKey)
  | ({ kind: 'round.published'; version: number; at: Instant } & RoundKey)
  | ({ kind: 'round.cancelled'; was: RoundState; at: Instant } & RoundKey);

export type AnswerChange =
  /** `pseudonym` is the writer's in this round; `interviewer`, when given, gets a copy until then. */
  | ({
      kind: 'answer.given';
      person: string;
      pseudonym: string;
      /** Of the round: raised when it is opened again, with another key. */
      version: number;
      answers: Answers;
      /** They ticked to have their goal remembered. */
      isRemembered: boolean;
      interviewer?: string;
      until: Instant;
    } & RoundKey)
  | ({ kind: 'answer.withdrawn'; person: string; pseudonym: string; version: number } & RoundKey)
  | ({ kind: 'talk.held'; person: string } & RoundKey)
  /** `on`: the day on which they get it, on their own calendar. */
  | ({ kind: 'reminder.counted'; person: string; was: number; reminders: number; on: LocalDate } & RoundKey);

export type DraftChange =
  | ({ kind: 'draft.edited'; version: number; lines: DraftLine[] } & RoundKey)
  | ({ kind: 'draft.approved'; team: Team; person: string; version: number } & RoundKey)
  /** Every yes is taken back; what was decided on the version before is decided anew. */
  | ({ kind: 'approvals.withdrawn'; version: number } & RoundKey);

/** What somebody answered in rounds that have their key, under these pseudonyms, and the goals they had remembered of these months. */
export type AnswersErased = {
  kind: 'answers.erased';
  organisation: string;
  person: string;
  pseudonyms: string[];
  months: Month[];
};

/** Copies shared with anybody but these: whoever is no manager of their team any more may not read them. */
export type CopiesWithdrawn = { kind: 'copies.withdrawn'; organisation: string; managers: string[] };

/** Lines, copies and memories of this organisation that were kept long enough. */
export type AnswersForgotten = { kind: 'answers.forgotten'; organisation: string; at: Instant; linesDays: number };
