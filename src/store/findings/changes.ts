import type { Action, ActionState, Celebration, MarketNote, Thanks } from '../../domain/findings/finding.ts';
import type { Instant } from '../../domain/time.ts';

export type NoteChange =
  | { kind: 'note.kept'; note: MarketNote }
  | { kind: 'note.worded'; note: string; person: string; words?: string; mayBeQuoted: boolean }
  | { kind: 'note.undone'; note: string; person: string };

export type ActionChange =
  /** Another came first where as many are open as may be; so, too, where one is opened again. */
  | { kind: 'action.recorded'; action: Action }
  | {
      kind: 'action.moved';
      organisation: string;
      action: string;
      was: ActionState;
      state: ActionState;
      why?: string;
      by: string;
      at: Instant;
    }
  /** Of one action each person gets one, ever. */
  | { kind: 'receipt.given'; organisation: string; action: string; person: string; at: Instant };

export type CelebrationChange =
  | { kind: 'thanks.kept'; thanks: Thanks }
  /** `person` is whose words they are: for their own export and erasure only. */
  | { kind: 'celebration.kept'; celebration: Celebration; person: string }
  | { kind: 'celebration.reworded'; celebration: string; person: string; words: string }
  | { kind: 'celebration.used'; celebration: string; organisation: string; at: Instant };

/** Words of notes, receipts, thanks and celebrations of before. */
export type FindingsForgotten = { kind: 'findings.forgotten'; organisation: string; before: Instant };
