/** Where installing by OAuth begins, and where Slack sends people back to. */
export const INSTALL_PATHS = { begin: '/slack/install', back: '/slack/oauth_redirect' } as const;
