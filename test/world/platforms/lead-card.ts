import type { Emoji, StoryPlatform, VisibleMessage } from './platform.ts';

/** A lead's card in its channel, and what people do with it. Everything is settled when a verb resolves. */
export type PostedCard = {
  /** As it stands now. */
  message(): VisibleMessage;
  /** What the card says, marks and buttons included, one part a line, every space as a plain one. */
  text(): string;
  replies(): VisibleMessage[];
  /** The thread's lines. */
  threadLines(): string[];
  /** Card and thread as they were sent, as JSON. */
  json(): string;
  tap(person: string, label: string): Promise<void>;
  /** `tone`: of the skin, 2 to 6. */
  react(person: string, emoji: Emoji, tone?: number): Promise<void>;
  unreact(person: string, emoji: Emoji, tone?: number): Promise<void>;
};

export function watchCard(
  platform: StoryPlatform,
  { id, channel = '' }: VisibleMessage,
  settle: () => Promise<void>,
): PostedCard {
  const message = () => {
    const found = platform.messages(channel).find((each) => each.id === id);
    if (found === undefined) throw new Error('the card is gone');
    return found;
  };
  const replies = () => platform.replies(message());
  const andSettle = async (action: Promise<void>) => {
    await action;
    await settle();
  };
  return {
    message,
    replies,
    text: () => message().text.replaceAll('\u00a0', ' '),
    threadLines: () => replies().map(({ summary }) => summary),
    json: () => [message(), ...replies()].map(({ json }) => json).join('\n'),
    tap: (person, label) => andSettle(platform.tap(person, message(), label)),
    react: (person, emoji, tone) => andSettle(platform.react(person, message(), emoji, tone)),
    unreact: (person, emoji, tone) => andSettle(platform.unreact(person, message(), emoji, tone)),
  };
}
