/**
 * The answers of Teams that the outbox knows by their code; any other is “later”, and its text is kept nowhere. Source: “Status
 * code responses” of “Send proactive messages” and “Build conversational capability” on learn.microsoft.com, and the Bot
 * Connector's own list of error codes.
 */

/** Not for us, or not there any more: sending again cannot help, somebody must do something. */
export const PLACE_CLOSED: ReadonlySet<string> = new Set([
  ...[
    'BotNotInConversationRoster',
    'InvalidBotApiHost',
    'ConversationBlockedByUser',
    'MessageWritesBlocked',
    'ForbiddenOperationException',
    'NotEnoughPermissions',
  ],
  ...['ConversationNotFound', 'UserNotFound', 'UserNotInTenant'],
]);

/** Of the bot itself, whatever was asked: it ends no message, all of the tenant waits until the account is good again. */
export const OF_THE_BOT: ReadonlySet<string> = new Set(['BotNotRegistered', 'BotDisabledByAdmin', 'BotDisabledByHost']);

/** Of a message that is not there any more, not of the place it stands in. */
export const MESSAGE_GONE: ReadonlySet<string> = new Set([
  'ActivityNotFoundInConversation',
  'MessageNotFound',
  'ActivityNotFound',
]);

/** Of this message alone. */
export const MESSAGE_REFUSED: ReadonlySet<string> = new Set([
  ...MESSAGE_GONE,
  ...['BadSyntax', 'BadArgument', 'MissingProperty', 'MessageSizeTooBig', 'ActivitySizeTooBig'],
]);

/** Teams' own trouble, and that of getting a token, with a name. */
const KNOWN_LATER = [
  ...['ServiceError', 'ServiceUnavailable', 'GatewayTimeout', 'BadGateway', 'PreconditionFailed', 'Unauthorized'],
  ...['TooManyRequests', 'ThrottledRequest'],
];

export const KNOWN_CODES: ReadonlySet<string> = new Set([
  ...PLACE_CLOSED,
  ...OF_THE_BOT,
  ...MESSAGE_REFUSED,
  ...KNOWN_LATER,
]);
