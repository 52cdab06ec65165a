import { memo, useContext } from 'react';
import type { TeamsPost } from '../../control/protocol.ts';
import type { TeamsToast } from '../../fake-teams/contract.ts';
import { Logo } from '../shared/avatar.tsx';
import { LanguageContext, NamesContext } from '../shared/names.ts';
import { formatMoment, formatTime } from '../shared/time.ts';
import { AdaptiveCardView } from './card/adaptive-card.tsx';
import { TeamsReactionBar, TeamsReactions } from './reactions.tsx';
import { CardToast } from './toast.tsx';
import { usePress, useTeams } from './use-teams.ts';

type Props = { post: TeamsPost; toast: TeamsToast | undefined; isMine?: boolean };

/** One message, with its reactions and the toast this person has for it. */
export const PostItem = memo(({ post, toast, isMine }: Props) => {
  const { bot, users } = useTeams();
  const isBot = post.from === 'bot';
  const shared = useContext(LanguageContext);
  const own = useContext(NamesContext).language;
  const language = isBot ? (post.isPersonal ? own : shared) : undefined;
  const author = isBot ? bot : (users.find(({ id }) => id === post.from)?.name ?? post.from);
  if (post.deleted) return <p className="t-gone">This message has been deleted.</p>;
  return (
    <article
      className={`t-post ${isMine ? 'is-mine' : ''}`}
      lang={language}
      aria-label={`${author}: ${readWords(post)}`}
    >
      {!isMine && <TeamsAvatar user={post.from} />}
      <div className="t-post-main">
        <Head author={author} isBot={isBot} post={post} />
        <Body post={post} />
        {toast && <CardToast key={toast.id} toast={toast} />}
        <TeamsReactions post={post} />
      </div>
      <TeamsReactionBar post={post} />
    </article>
  );
});

const readWords = ({ summary, text }: TeamsPost): string => summary ?? text ?? '';

const Head = ({ author, isBot, post }: { author: string; isBot: boolean; post: TeamsPost }) => {
  const { zone } = useContext(NamesContext);
  return (
    <p className="t-head">
      <strong>{author}</strong>
      {isBot && <span className="t-app">App</span>}
      <time dateTime={new Date(post.at).toISOString()} title={formatMoment(post.at, zone)}>
        {formatTime(post.at, zone)}
      </time>
      {post.edited && <span>edited</span>}
      {post.isPersonal && <span className="t-only-you">only you see this</span>}
    </p>
  );
};

const Body = ({ post }: { post: TeamsPost }) => {
  const { press, isBusy } = usePress(post.id);
  if (post.card) return <AdaptiveCardView card={post.card} isBusy={isBusy} onPress={press} />;
  return <p className="t-text">{post.text && <Text text={post.text} />}</p>;
};

/** What is said to the bot in a channel begins with its name. */
const Text = ({ text }: { text: string }) => {
  const name = `@${useTeams().bot}`;
  if (!text.startsWith(`${name} `)) return text;
  return (
    <>
      <span className="t-mention">{name.slice(1)}</span>
      {text.slice(name.length)}
    </>
  );
};

/** A round one, as everywhere in Teams; the app's is square. */
export const TeamsAvatar = ({ user, size = 32 }: { user: string; size?: number }) => {
  const { users } = useTeams();
  const person = users.find(({ id }) => id === user);
  const team = person?.title?.startsWith('marketing') ? 'marketing' : 'sales';
  const initials = (person?.name ?? '?').split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return (
    <span
      className={`avatar t-avatar avatar-${person ? team : 'bot'}`}
      style={{ width: size, height: size, fontSize: size * 0.36 }}
      aria-hidden="true"
    >
      {person ? `${initials[0]?.[0] ?? '?'}${initials.length > 1 ? (initials.at(-1)?.[0] ?? '') : ''}` : <Logo />}
    </span>
  );
};
