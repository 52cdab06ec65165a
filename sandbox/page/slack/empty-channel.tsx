import type { SlackChannel } from '../../fake-slack/contract.ts';
import { usePageActions, usePageState } from '../state/actions.tsx';
import { BOT, usePageLocation } from '../state/use-location.ts';

const ADMINISTRATOR = 'U0RUBEN';

/** What an empty channel says: in a sales channel, how to begin. */
export const EmptyChannel = ({ channel }: { channel: SlackChannel }) => {
  const { bot, samples, isSetUp } = usePageState();
  const [, go] = usePageLocation();
  const { act, busy } = usePageActions();
  const first = samples.find((sample) => channel.name.includes('export') === sample.hint.includes('export'));
  if (channel.kind === 'direct')
    return (
      <div className="empty">
        <h3>Nothing between you and {bot.name} yet</h3>
        <p>Reminders and questions meant for you alone appear here. Try writing “help”, or type / for a command.</p>
      </div>
    );
  if (!channel.members.includes(bot.userId))
    return (
      <div className="empty">
        <h3>The bot is not in #{channel.name}</h3>
        <p>What is said here stays unseen by it, as it should.</p>
      </div>
    );
  if (!channel.name.startsWith('sales') || channel.name.includes('marketing') || !first || channel.archived)
    return (
      <div className="empty">
        <h3>Quiet in #{channel.name}</h3>
        <p>What concerns this team appears here.</p>
      </div>
    );
  if (isSetUp === false)
    return (
      <div className="empty">
        <h3>Set {bot.name} up first</h3>
        <p>Whoever administers the workspace begins in its Home tab; here that is Ruben. Then leads can come.</p>
        <button
          type="button"
          className="button button-primary button-large"
          onClick={() => go({ as: ADMINISTRATOR, channel: BOT, thread: undefined })}
        >
          Open Home as Ruben
        </button>
      </div>
    );
  return (
    <div className="empty">
      <div className="empty-picture" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <h3>Send a lead on the right to begin</h3>
      <p>Marketing hands over a lead; its card appears here, and one tap says how good it is.</p>
      <button
        type="button"
        className="button button-primary button-large"
        aria-busy={busy.has('lead:first')}
        disabled={busy.has('lead:first')}
        onClick={() => void act('lead:first', '/api/lead', { sample: first.id })}
      >
        Send “{first.title}”
      </button>
    </div>
  );
};
