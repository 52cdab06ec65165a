/** What the connector answers instead of doing what was asked: `{ error: { code, message } }`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const badSyntax = (message: string): Refusal => new Refusal(400, 'BadSyntax', message);

/** The app is not where it wants to write. */
export const notInRoster = (): Refusal =>
  new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

export const noConversation = (): Refusal => new Refusal(404, 'ConversationNotFound', 'Conversation not found.');

export const tooBig = (): Refusal => new Refusal(413, 'MessageSizeTooBig', 'Message size too large.');
