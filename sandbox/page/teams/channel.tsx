import { useMemo, useState } from 'react';
import type { TeamsPost, TeamsRoom, TeamsView } from '../../control/protocol.ts';
import { TeamsComposer } from './composer.tsx';
import { TeamsHead } from './head.tsx';
import { Post } from './post.tsx';
import { Stream, useToasts } from './timeline.tsx';
import { useInstall, useTeams } from './use-teams.ts';

type Team = TeamsView['teams'][number];

/** A channel of a team: posts with their replies below them. */
export const Channel = ({ team, room }: { team: Team; room: TeamsRoom }) => {
  const { posts, bot } = useTeams();
  const here = useMemo(() => posts.filter(({ channel }) => channel === room.id), [posts, room.id]);
  const hasBot = team.isInstalled && room.kind === 'standard';
  return (
    <section className="t-side" aria-label={`Teams: ${team.name}, ${room.name}`}>
      <TeamsHead title={room.name} note={team.name}>
        <TeamApp team={team} />
      </TeamsHead>
      <Stream
        subject={room.id}
        posts={here.filter(({ root }) => root === undefined)}
        empty={<Nothing room={room} hasBot={hasBot} />}
      >
        {(post, toast) => (
          <div className="t-thread">
            <Post post={post} toast={toast} />
            <Replies room={room} root={post} hasBot={hasBot} replies={here.filter(({ root }) => root === post.id)} />
          </div>
        )}
      </Stream>
      <TeamsComposer
        key={room.id}
        to={room.id}
        label={`New post in ${room.name}`}
        mention={hasBot ? bot : undefined}
        disabled={room.isGone ? 'This channel is gone' : undefined}
      />
    </section>
  );
};

type RepliesProps = { room: TeamsRoom; root: TeamsPost; hasBot: boolean; replies: TeamsPost[] };

const Replies = ({ room, root, hasBot, replies }: RepliesProps) => {
  const { bot } = useTeams();
  const [isOpen, setOpen] = useState(false);
  const toasts = useToasts();
  const standing = replies.filter(({ deleted }) => !deleted);
  const words = standing.length === 0 ? 'Reply' : standing.length === 1 ? '1 reply' : `${standing.length} replies`;
  return (
    <div className="t-replies">
      <button type="button" className="t-replies-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words}
      </button>
      {isOpen && (
        <div className="t-replies-list">
          {standing.map((reply) => (
            <Post key={reply.id} post={reply} toast={toasts.get(reply.id)} />
          ))}
          <TeamsComposer to={room.id} root={root.id} label="Reply" mention={hasBot ? bot : undefined} />
        </div>
      )}
    </div>
  );
};

const TeamApp = ({ team }: { team: Team }) => {
  const { install, isBusy } = useInstall(team.id);
  return (
    <button
      type="button"
      className="t-quiet"
      title={`For everybody in the team ${team.name}`}
      aria-busy={isBusy}
      onClick={() => install(!team.isInstalled)}
    >
      {team.isInstalled ? 'Remove app' : 'Add app'}
    </button>
  );
};

const Nothing = ({ room, hasBot }: { room: TeamsRoom; hasBot: boolean }) => {
  const { bot } = useTeams();
  return (
    <div className="empty">
      <h3>{hasBot ? `Quiet in ${room.name}` : `${bot} is not in ${room.name}`}</h3>
      <p>
        {hasBot
          ? 'A lead’s card stands here and in Slack at once: a tap in one redraws the other.'
          : room.kind === 'private'
            ? 'Private channels of Teams take no bots.'
            : 'Somebody removed the app from this team.'}
      </p>
    </div>
  );
};
