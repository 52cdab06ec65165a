import { SocketModeReceiver } from '@slack/bolt';
import { silent, type SlackAccount } from './client.ts';
import { type ListenParts, slackApp } from './listen.ts';

export type Socket = { start(): Promise<void>; stop(): Promise<void> };

/** Slack through a socket of its own instead of our door; it reconnects for ever. */
export function slackSocket(parts: ListenParts, appToken: string, account: Pick<SlackAccount, 'apiUrl'>): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silent(),
    installerOptions: {
      clientOptions: {
        ...(account.apiUrl && { slackApiUrl: account.apiUrl }),
        // With few retries an outage while reconnecting ends the process or leaves it deaf (PLATFORMS, Inbound).
        retryConfig: { forever: true, minTimeout: 1000, maxTimeout: 30_000 },
      },
    },
  });
  slackApp(parts, receiver);
  return {
    start: async () => {
      await receiver.client.start();
    },
    stop: () => receiver.client.disconnect(),
  };
}
