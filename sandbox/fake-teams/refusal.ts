/** The connector's refusal of a call: answered with the status and `{ error: { code, message } }`. */
export class ConnectorRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** 400: the request says something Teams does not understand. */
export const createSyntaxRefusal = (message: string): ConnectorRefusal =>
  new ConnectorRefusal(400, 'BadSyntax', message);

/** 403: the app is not in the conversation it writes to. */
export const createRosterRefusal = (): ConnectorRefusal =>
  new ConnectorRefusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

/** 404: there is no such conversation. */
export const createConversationRefusal = (): ConnectorRefusal =>
  new ConnectorRefusal(404, 'ConversationNotFound', 'Conversation not found.');

/** 413: the message is too large. */
export const createSizeRefusal = (): ConnectorRefusal =>
  new ConnectorRefusal(413, 'MessageSizeTooBig', 'Message size too large.');
