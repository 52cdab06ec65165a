import { useMemo } from 'react';
import { TeamsComposer } from './composer.tsx';
import { TeamsHead } from './head.tsx';
import { PostItem, TeamsAvatar } from './post.tsx';
import { TeamsTimeline } from './timeline.tsx';
import { useInstall, useTeams } from './use-teams.ts';

/** The private chat of this person with the bot: questions, forms and answers meant for them alone. */
export const TeamsChatPanel = () => {
  const { me, bot, posts, isInstalled, isReachable } = useTeams();
  const { install, isBusy } = useInstall(me);
  const here = useMemo(() => posts.filter(({ channel }) => channel === undefined), [posts]);
  return (
    <section className="t-side t-chat" aria-label={`Teams: chat with ${bot}`}>
      <TeamsHead
        title={bot}
        note={
          isInstalled
            ? 'Only you and the bot'
            : isReachable
              ? 'There through a team of yours only'
              : 'The app is not there for you'
        }
        picture={<TeamsAvatar user="bot" size={30} />}
      >
        {isInstalled && (
          <button type="button" className="t-quiet" aria-busy={isBusy} onClick={() => install(false)}>
            Remove app
          </button>
        )}
      </TeamsHead>
      <TeamsTimeline subject={`chat-${me}`} posts={here} empty={<Nothing />}>
        {(post, toast) => <PostItem post={post} toast={toast} isMine={post.from === me} />}
      </TeamsTimeline>
      {!isInstalled && (
        <button type="button" className="t-add" aria-busy={isBusy} onClick={() => install(true)}>
          Add {bot}
        </button>
      )}
      {isReachable && <TeamsComposer key={me} to="chat" label={`Message ${bot}`} />}
    </section>
  );
};

const Nothing = () => {
  const { bot } = useTeams();
  return (
    <div className="empty">
      <h3>Nothing between you and {bot} yet</h3>
      <p>Questions and forms meant for you alone appear here. Write “help” to see what can be asked.</p>
    </div>
  );
};
