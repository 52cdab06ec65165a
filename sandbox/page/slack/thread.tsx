import type { SlackChannel } from '../../fake-slack/contract.ts';
import { usePageState } from '../state/actions.tsx';
import { SlackComposer } from './composer.tsx';
import { SlackTimeline } from './timeline.tsx';

/** A thread beside its channel: the message it hangs on, the replies, and a field for one more. */
export const Thread = ({ channel, ts, onClose }: { channel: SlackChannel; ts: string; onClose(): void }) => {
  const { messages, ephemerals } = usePageState();
  const inThread = messages.filter(
    (message) => message.channel === channel.id && (message.ts === ts || message.threadTs === ts),
  );
  const mine = ephemerals.filter((ephemeral) => ephemeral.channel === channel.id && ephemeral.threadTs === ts);
  return (
    <aside className="thread" aria-label="Thread">
      <header className="panel-head">
        <div>
          <h2>Thread</h2>
          <p>{channel.kind === 'direct' ? 'direct message' : `#${channel.name}`}</p>
        </div>
        <button type="button" className="icon-button" aria-label="Close thread" onClick={onClose}>
          ✕
        </button>
      </header>
      <SlackTimeline subject={`thread-${ts}`} messages={inThread} ephemerals={mine} />
      <SlackComposer key={ts} channel={channel.id} name="thread" threadTs={ts} disabled={explainClosed(channel)} />
    </aside>
  );
};

/** Why nobody can write here, if so. */
export const explainClosed = (channel: SlackChannel): string | undefined =>
  channel.archived ? 'This channel is archived' : undefined;
