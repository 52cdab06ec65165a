import { bind, prepare, type Step } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import type { PauseChange } from './changes.ts';

export const pauseSteps: Steps<PauseChange> = {
  'workspace.paused': keepPause,
  'workspace.resumed': ({ workspace: { platform, id }, at }) => [bind(resumeWorkspace, { platform, id, at }, 'outrun')],
  'pause.told': ({ workspace: { platform, id } }) => [bind(markTold, { platform, id }, 'outrun')],
};

/** Refused again before anything went there, it is the same pause, of which somebody may have been told. */
export function keepPause({
  organisation,
  workspace: { platform, id },
  reason,
  at,
}: Omit<Extract<PauseChange, { kind: 'workspace.paused' }>, 'kind'>): Step[] {
  return [bind(pause, { platform, id, organisation, reason, at })];
}

type Paused = { platform: string; id: string; organisation: string; reason: string; at: number };

const pause = prepare<Paused>()((db, $) =>
  db
    .insertInto('paused_workspaces')
    .values({
      ...{ platform: $.platform, workspace: $.id, organisation: $.organisation, reason: $.reason },
      ...{ at: $.at, is_told: 0, resumed_at: null },
    })
    .onConflict((conflict) => conflict.columns(['platform', 'workspace']).doUpdateSet({ resumed_at: null })),
);

/** Where it is paused; refused again, it is the same pause. */
export const resumeWorkspace = prepare<{ platform: string; id: string; at: number }>()((db, $) =>
  db
    .updateTable('paused_workspaces')
    .set({ resumed_at: $.at })
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.id)
    .where('resumed_at', 'is', null),
);

/** A message went there since. */
export const forgetPause = prepare<{ platform: string; id: string }>()((db, $) =>
  db
    .deleteFrom('paused_workspaces')
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.id)
    .where('resumed_at', 'is not', null),
);

const markTold = prepare<{ platform: string; id: string }>()((db, $) =>
  db
    .updateTable('paused_workspaces')
    .set({ is_told: 1 })
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.id)
    .where('is_told', '=', 0),
);
