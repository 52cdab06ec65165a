import { insertOrSkip } from '../database/insert.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { ReactionChange } from './changes.ts';
import { leadTables } from './tables.ts';

export const reactionSteps: Steps<ReactionChange> = {
  'reaction.stood': ({ kind: _kind, reaction, ...of }) => [bind(addReaction, { ...of, ...reaction })],
  'reaction.removed': ({ kind: _kind, reaction, ...of }) => [bind(dropReaction, { ...of, ...reaction })],
};

const addReaction = insertOrSkip(leadTables, 'reactions');

type Own = { organisation: string; lead: string; person: string };
type At = { platform: string; workspace: string; channel: string; message: string; emoji: string };

const dropReaction = prepare<Own & At>()((db, $) =>
  db
    .deleteFrom('reactions')
    .where('lead', '=', $.lead)
    .where('person', '=', $.person)
    .where('organisation', '=', $.organisation)
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('channel', '=', $.channel)
    .where('message', '=', $.message)
    .where('emoji', '=', $.emoji),
);
