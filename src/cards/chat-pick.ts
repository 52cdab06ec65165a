import type { PickedKind } from '../domain/people/picked.ts';
import type { PickGuess } from '../domain/setup/founding/guesses.ts';

/**
 * People, channels or groups of the chat, found as its platform lets one find them; the event is given them as `Picked`.
 * `value`: ids that are picked already, of the reader’s workspace. `offered`: what to choose from where the platform has no
 * picker of its own, which its handler adds to; `without`: said in its place where that is nothing. `guess`: what its handler
 * picks beforehand where nothing is picked already. `isMore`: not all that there is is offered.
 */
export type ChatPick<Name extends string = string> = {
  kind: 'chat-pick';
  of: PickedKind;
  name: Name;
  label: string;
  hint?: string;
  isMany: boolean;
  isRequired: boolean;
  without: string;
  value?: string[];
  offered?: { label: string; value: string }[];
  guess?: PickGuess;
  isMore?: true;
};
