import { useContext } from 'react';
import type { TeamsPost } from '../../control/protocol.ts';
import { NamesContext } from '../shared/names.ts';
import { usePageActions } from '../state/actions.tsx';
import { useTeams } from './use-teams.ts';

/** Teams' names of those one can give here; the first three judge a lead. */
const GIVEN: { type: string; glyph: string; words: string }[] = [
  { type: 'like', glyph: '👍', words: 'like' },
  { type: '1f44c_okhand', glyph: '👌', words: 'OK hand' },
  { type: '1f44e_thumbsdown', glyph: '👎', words: 'thumbs down' },
  { type: 'heart', glyph: '❤️', words: 'heart' },
  { type: 'laugh', glyph: '😆', words: 'laugh' },
];

const findGlyph = (type: string): string => {
  const known = GIVEN.find((one) => one.type === type);
  if (known) return known.glyph;
  const [code = ''] = type.split(/[_-]/);
  return /^[0-9a-f]{4,6}$/.test(code) ? String.fromCodePoint(Number.parseInt(code, 16)) : type;
};
const describeReaction = (type: string): string =>
  GIVEN.find((one) => one.type === type)?.words ?? type.replace(/^\w+_/, '');

const useTeamsReactions = (post: TeamsPost) => {
  const { me } = useTeams();
  const { act, busy } = usePageActions();
  const key = (type: string) => `teams-react:${post.id}:${type}`;
  const mine = (type: string): boolean =>
    post.reactions.some((reaction) => reaction.type === type && reaction.users.includes(me));
  return {
    mine,
    isBusy: (type: string) => busy.has(key(type)),
    toggle: (type: string) =>
      void act(key(type), `/api/teams/${mine(type) ? 'unreact' : 'react'}`, { user: me, message: post.id, type }),
  };
};

/** The reactions under a message; a press joins or leaves. */
export const TeamsReactions = ({ post }: { post: TeamsPost }) => {
  const { mine, toggle, isBusy } = useTeamsReactions(post);
  const { users } = useContext(NamesContext);
  const nameOf = (id: string): string => users.find((other) => other.id === id)?.name ?? id;
  const present = post.reactions.filter((reaction) => reaction.users.length > 0);
  if (present.length === 0) return null;
  return (
    <div className="t-reactions">
      {present.map(({ type, users: who }) => (
        <button
          key={type}
          type="button"
          className="t-reaction"
          aria-pressed={mine(type)}
          aria-busy={isBusy(type)}
          aria-label={`${describeReaction(type)}, ${who.length}: ${who.map(nameOf).join(', ')}`}
          title={who.map(nameOf).join(', ')}
          onClick={() => toggle(type)}
        >
          <span aria-hidden="true">{findGlyph(type)}</span> {who.length}
        </button>
      ))}
    </div>
  );
};

/** What can be given, over the message one points at. */
export const TeamsReactionBar = ({ post }: { post: TeamsPost }) => {
  const { mine, toggle, isBusy } = useTeamsReactions(post);
  return (
    <div className="t-bar">
      {GIVEN.map(({ type, glyph, words }) => (
        <button
          key={type}
          type="button"
          aria-pressed={mine(type)}
          aria-busy={isBusy(type)}
          aria-label={`React with ${words}`}
          title={words}
          onClick={() => toggle(type)}
        >
          <span aria-hidden="true">{glyph}</span>
        </button>
      ))}
    </div>
  );
};
