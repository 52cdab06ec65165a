import type { Form } from '../../../src/cards/card.ts';
import type { ChatPick } from '../../../src/cards/chat-pick.ts';

const common = { label: 'Wie?', isRequired: true, without: 'Hier zijn er geen.' } as const;

/** Every kind of what is found in the chat, one and many. */
export const CHAT_PICKS: ChatPick[] = (['people', 'channels', 'groups'] as const).flatMap((of) => [
  { kind: 'chat-pick', of, name: `one-${of}`, isMany: false, ...common },
  { kind: 'chat-pick', of, name: `many-${of}`, isMany: true, ...common },
]);

export function makeForm(fields: Form['fields']): Form {
  return {
    about: { locale: 'nl' },
    title: 'T',
    submit: 'S',
    cancel: 'C',
    tap: { kind: 'checkin.form-asked', month: '2026-11' },
    fields,
  };
}
