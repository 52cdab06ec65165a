import { insertOrSkip } from '../../database/insert.ts';
import { bind, prepare } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import type { ReactionChange } from '../changes.ts';
import { leadTables } from '../tables.ts';

export const reactionSteps: Steps<ReactionChange> = {
  // The row before goes, so that its place is free; a turn that another took meanwhile is the key of that one.
  'reaction.heard': ({ reaction, organisation, lead, person }) => {
    const row = { ...reaction, organisation, lead, person, stands: reaction.stands ? 1 : 0 };
    return [bind(dropReaction, row), bind(addReaction, row, 'outrun')];
  },
};

const addReaction = insertOrSkip(leadTables, 'reactions');

type Own = { organisation: string; lead: string; person: string };
type At = { platform: string; workspace: string; channel: string; message: string; emoji: string };

const dropReaction = prepare<Own & At & { turn: number }>()((db, $) =>
  db
    .deleteFrom('reactions')
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('organisation', '=', $.organisation)
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('channel', '=', $.channel)
    .where('message', '=', $.message)
    .where('emoji', '=', $.emoji)
    .where('turn', '<', $.turn),
);
