import { prepare } from '../database/query.ts';

type Of = { organisation: string; month: string };

const drop = (
  table:
    | 'checkin_keys'
    | 'checkin_answers'
    | 'checkin_lines'
    | 'checkin_shared'
    | 'checkin_approvals'
    | 'checkin_memories',
) =>
  prepare<Of>()((db, $) =>
    db.deleteFrom(table).where('organisation', '=', $.organisation).where('month', '=', $.month),
  );

export const dropKey = drop('checkin_keys');
export const dropAnswers = drop('checkin_answers');
export const dropLines = drop('checkin_lines');
export const dropShared = drop('checkin_shared');
export const dropApprovals = drop('checkin_approvals');
export const dropMemories = drop('checkin_memories');
