import type { Workspace } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';

export type PauseChange =
  /** What is for it waits until the platform takes the bot's account again. */
  | { kind: 'workspace.paused'; organisation: string; workspace: Workspace; reason: string; at: Instant }
  | { kind: 'workspace.resumed'; workspace: Workspace; at: Instant }
  /** Of this pause somebody was told. */
  | { kind: 'pause.told'; workspace: Workspace };
