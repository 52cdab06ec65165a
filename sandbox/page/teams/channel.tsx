import { useMemo, useState } from 'react';
import type { TeamsChannelView, TeamsPost, TeamsView } from '../../control/protocol.ts';
import { TeamsComposer } from './composer.tsx';
import { TeamsHead } from './head.tsx';
import { PostItem } from './post.tsx';
import { TeamsTimeline, useNewestToasts } from './timeline.tsx';
import { useInstall, useTeams } from './use-teams.ts';

type Team = TeamsView['teams'][number];

/** A channel of a team: posts with their replies below them. */
export const TeamsChannelPanel = ({ team, teamsChannel }: { team: Team; teamsChannel: TeamsChannelView }) => {
  const { posts, bot } = useTeams();
  const here = useMemo(() => posts.filter(({ channel }) => channel === teamsChannel.id), [posts, teamsChannel.id]);
  const hasBot = team.isInstalled && teamsChannel.kind === 'standard';
  return (
    <section className="t-side" aria-label={`Teams: ${team.name}, ${teamsChannel.name}`}>
      <TeamsHead title={teamsChannel.name} note={team.name}>
        <TeamApp team={team} />
      </TeamsHead>
      <TeamsTimeline
        subject={teamsChannel.id}
        posts={here.filter(({ root }) => root === undefined)}
        empty={<Nothing teamsChannel={teamsChannel} hasBot={hasBot} />}
      >
        {(post, toast) => (
          <div className="t-thread">
            <PostItem post={post} toast={toast} />
            <Replies
              teamsChannel={teamsChannel}
              root={post}
              hasBot={hasBot}
              replies={here.filter(({ root }) => root === post.id)}
            />
          </div>
        )}
      </TeamsTimeline>
      <TeamsComposer
        key={teamsChannel.id}
        to={teamsChannel.id}
        label={`New post in ${teamsChannel.name}`}
        mention={hasBot ? bot : undefined}
        disabled={teamsChannel.isGone ? 'This channel is gone' : undefined}
      />
    </section>
  );
};

type RepliesProps = { teamsChannel: TeamsChannelView; root: TeamsPost; hasBot: boolean; replies: TeamsPost[] };

const Replies = ({ teamsChannel, root, hasBot, replies }: RepliesProps) => {
  const { bot } = useTeams();
  const [isOpen, setOpen] = useState(false);
  const toasts = useNewestToasts();
  const visible = replies.filter(({ deleted }) => !deleted);
  const words = visible.length === 0 ? 'Reply' : visible.length === 1 ? '1 reply' : `${visible.length} replies`;
  return (
    <div className="t-replies">
      <button type="button" className="t-replies-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words}
      </button>
      {isOpen && (
        <div className="t-replies-list">
          {visible.map((reply) => (
            <PostItem key={reply.id} post={reply} toast={toasts.get(reply.id)} />
          ))}
          <TeamsComposer to={teamsChannel.id} root={root.id} label="Reply" mention={hasBot ? bot : undefined} />
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

const Nothing = ({ teamsChannel, hasBot }: { teamsChannel: TeamsChannelView; hasBot: boolean }) => {
  const { bot } = useTeams();
  return (
    <div className="empty">
      <h3>{hasBot ? `Quiet in ${teamsChannel.name}` : `${bot} is not in ${teamsChannel.name}`}</h3>
      <p>
        {hasBot
          ? 'A lead’s card stands here and in Slack at once: a tap in one redraws the other.'
          : teamsChannel.kind === 'private'
            ? 'Private channels of Teams take no bots.'
            : 'Somebody removed the app from this team.'}
      </p>
    </div>
  );
};
