/** What the connector answers instead of doing what was asked: `{ error: { code, message } }`. */
export class ConnectorRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const createSyntaxRefusal = (message: string): ConnectorRefusal =>
  new ConnectorRefusal(400, 'BadSyntax', message);

/** The app is not where it wants to write. */
export const createRosterRefusal = (): ConnectorRefusal =>
  new ConnectorRefusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

export const createConversationRefusal = (): ConnectorRefusal =>
  new ConnectorRefusal(404, 'ConversationNotFound', 'Conversation not found.');

export const createSizeRefusal = (): ConnectorRefusal =>
  new ConnectorRefusal(413, 'MessageSizeTooBig', 'Message size too large.');
