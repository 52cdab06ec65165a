import { memo, useContext, useMemo } from 'react';
import type { SlackEphemeral, SlackMessage, SlackUser } from '../../fake-slack/contract.ts';
import { Blocks } from '../block-kit/blocks.tsx';
import { SurfaceContext } from '../block-kit/contexts.ts';
import { parseBlocks } from '../block-kit/shapes.ts';
import { Words } from '../block-kit/text.tsx';
import { Avatar } from '../shared/avatar.tsx';
import { LanguageContext, NamesContext } from '../shared/names.ts';
import { OutlineIcon } from '../shared/outline-icon.tsx';
import { formatMoment, formatTime, toMs } from '../shared/time.ts';
import { SharedFiles } from './files.tsx';
import { MessageBar, SlackReactions } from './reactions.tsx';

/** How many replies a message has, and the newest one's ts. */
export type ThreadSummary = { count: number; last: string };

type MessageProps = {
  message: SlackMessage;
  author: SlackUser | undefined;
  me: string;
  replies?: ThreadSummary | undefined;
  onThread?: ((ts: string) => void) | undefined;
  isOpen?: boolean;
};

/** One message with what can be done to it. */
export const MessageItem = memo(({ message, author, me, replies, onThread, isOpen }: MessageProps) => {
  const surface = useMemo(() => ({ on: message.ts, user: me }), [message.ts, me]);
  const { zone } = useContext(NamesContext);
  const language = useContext(LanguageContext);
  if (message.deleted)
    return (
      <article className="message is-deleted">
        <span className="avatar avatar-gone" aria-hidden="true" />
        <div className="message-main">
          <p className="gone">This message was deleted.</p>
          {replies && onThread && <ThreadLink replies={replies} onOpen={() => onThread(message.ts)} />}
        </div>
      </article>
    );
  return (
    <article
      className={`message ${isOpen ? 'is-open' : ''}`}
      lang={message.byBot ? language : undefined}
      aria-label={`${author?.realName ?? message.user}: ${message.text}`}
    >
      <Avatar user={author} />
      <div className="message-main">
        <MessageHead
          author={author}
          name={message.user}
          at={toMs(message.ts)}
          isBot={message.byBot}
          isEdited={message.edited === true}
        />
        <SurfaceContext.Provider value={surface}>
          <Body blocks={message.blocks} text={message.text} />
        </SurfaceContext.Provider>
        {message.files && <SharedFiles ids={message.files} />}
        <SlackReactions message={message} user={me} />
        {replies && onThread && <ThreadLink replies={replies} onOpen={() => onThread(message.ts)} zone={zone} />}
      </div>
      <MessageBar message={message} user={me} onThread={onThread && (() => onThread(message.ts))} />
    </article>
  );
});

/** A message that only this person sees. */
export const EphemeralItem = memo(
  ({ ephemeral, bot, me }: { ephemeral: SlackEphemeral; bot: SlackUser; me: string }) => {
    const surface = useMemo(() => ({ on: ephemeral.id, user: me }), [ephemeral.id, me]);
    const { language } = useContext(NamesContext);
    return (
      <article
        className="message is-ephemeral"
        lang={ephemeral.fromSlack ? 'en' : language}
        aria-label={`Only visible to you: ${ephemeral.text}`}
      >
        <Avatar user={bot} />
        <div className="message-main">
          <p className="only-you">
            <OutlineIcon grid={16} size={14} stroke={1.5}>
              <path
                d="M1.5 8S4 3.5 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8Z"
                strokeLinejoin="round"
              />
              <circle cx="8" cy="8" r="2" />
            </OutlineIcon>
            Only visible to you
          </p>
          <MessageHead author={bot} name={bot.name} at={toMs(ephemeral.ts)} isBot={!ephemeral.fromSlack} />
          <SurfaceContext.Provider value={surface}>
            <Body blocks={ephemeral.blocks} text={ephemeral.text} />
          </SurfaceContext.Provider>
        </div>
      </article>
    );
  },
);

type HeadProps = { author: SlackUser | undefined; name: string; at: number; isBot: boolean; isEdited?: boolean };

const MessageHead = (props: HeadProps) => {
  const { zone } = useContext(NamesContext);
  return (
    <p className="message-head">
      <strong>{props.author?.realName ?? props.name}</strong>
      {props.isBot && <span className="app-badge">APP</span>}
      <time dateTime={new Date(props.at).toISOString()} title={formatMoment(props.at, zone)}>
        {formatTime(props.at, zone)}
      </time>
      {props.isEdited && (
        <span className="edited" title="Changed after it was posted">
          edited
        </span>
      )}
    </p>
  );
};

const Body = ({ blocks, text }: { blocks: SlackMessage['blocks']; text: string }) => {
  const list = useMemo(() => parseBlocks(blocks), [blocks]);
  return list.length > 0 ? <Blocks blocks={list} /> : <Words text={text} />;
};

const ThreadLink = ({ replies, onOpen, zone }: { replies: ThreadSummary; onOpen(): void; zone?: string }) => (
  <button type="button" className="thread-link" onClick={onOpen}>
    {replies.count} {replies.count === 1 ? 'reply' : 'replies'}
    {zone && <span>last {formatTime(toMs(replies.last), zone)}</span>}
  </button>
);
