import type { Emoji, Place, Seen } from './platform.ts';

/** A lead's card in its channel, and what people do with it. Everything is settled when a verb resolves. */
export type Posted = {
  /** As it stands now. */
  message(): Seen;
  /** What the card says, marks and buttons included, one part a line. */
  shown(): string;
  replies(): Seen[];
  /** The thread's lines. */
  lines(): string[];
  /** Card and thread as they were sent, as JSON. */
  everything(): string;
  tap(person: string, label: string): Promise<void>;
  /** `tone`: of the skin, 2 to 6. */
  react(person: string, emoji: Emoji, tone?: number): Promise<void>;
  unreact(person: string, emoji: Emoji): Promise<void>;
};

export function posted(place: Place, { id, channel = '' }: Seen, settled: () => Promise<void>): Posted {
  const message = () => {
    const found = place.messages(channel).find((each) => each.id === id);
    if (found === undefined) throw new Error('the card is gone');
    return found;
  };
  const replies = () => place.replies(message());
  const then = async (done: Promise<void>) => {
    await done;
    await settled();
  };
  return {
    message,
    replies,
    shown: () => message().text,
    lines: () => replies().map(({ summary }) => summary),
    everything: () => [message(), ...replies()].map(({ raw }) => raw).join('\n'),
    tap: (person, label) => then(place.tap(person, message(), label)),
    react: (person, emoji, tone) => then(place.react(person, message(), emoji, tone)),
    unreact: (person, emoji) => then(place.unreact(person, message(), emoji)),
  };
}
