/** The bot's own app, from the configuration. */
export type SlackAccount = {
  token: string;
  /** Of requests that come to our door. */
  signingSecret?: string;
  /** Of the socket that stands in for the door. */
  appToken?: string;
  /** Where calls go, when not to Slack. */
  apiUrl?: string;
};

/** Milliseconds: while a person waits, and in the outbox. */
export const SLACK_CALL_MS = { interactive: 2500, outbox: 10_000 } as const;
