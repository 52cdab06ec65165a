/** The app at Slack, from the configuration. */
type SlackApp = {
  /** Of requests that come to our door. */
  signingSecret?: string;
  /** Of the socket that stands in for the door. */
  appToken?: string;
  /** Where calls go, when not to Slack. */
  apiUrl?: string;
};

/** The app in one workspace, whose token is given; `teamId`: which workspace is meant, where the token may be of a whole Grid. */
export type SlackAccount = SlackApp & { token: string; teamId?: string };

/** The app in any workspace that installs it by OAuth: each has a token of its own. */
export type SlackOauthAccount = SlackApp & { oauth: { clientId: string; clientSecret: string; stateSecret: string } };

/** Milliseconds: while a person waits, and in the outbox. */
export const SLACK_CALL_MS = { interactive: 2500, outbox: 10_000 } as const;
