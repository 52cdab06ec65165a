import { z } from 'zod';
import { removeUnstorable } from '../../../domain/leads/facts/kept-text.ts';
import type { Picked } from '../../../domain/people/picked.ts';
import type { FieldValue } from '../../forms/picks.ts';
import { GROUP_MARK, TICKED_VALUE } from '../wire.ts';

const option = z.object({ value: z.string() });
const input = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({ type: z.literal('checkboxes'), selected_options: z.array(option) }),
  z.object({ type: z.literal('radio_buttons'), selected_option: option.nullish() }),
  z.object({ type: z.literal('static_select'), selected_option: option.nullish() }),
  z.object({ type: z.literal('multi_static_select'), selected_options: z.array(option) }),
  z.object({ type: z.literal('users_select'), selected_user: z.string().nullish() }),
  z.object({ type: z.literal('multi_users_select'), selected_users: z.array(z.string()) }),
  z.object({ type: z.literal('conversations_select'), selected_conversation: z.string().nullish() }),
  z.object({ type: z.literal('multi_conversations_select'), selected_conversations: z.array(z.string()) }),
]);

/** Text, a day, whether it is ticked, which one is chosen, which are picked; of the chat's own things what they are in their workspace. */
export function readFieldValue(given: unknown, workspace: string): FieldValue {
  const read = input.safeParse(given);
  if (!read.success) return undefined;
  switch (read.data.type) {
    case 'plain_text_input':
      return removeUnstorable(read.data.value ?? '');
    case 'datepicker':
      return read.data.selected_date ?? '';
    case 'checkboxes':
      return read.data.selected_options.some(({ value }) => value === TICKED_VALUE);
    case 'radio_buttons':
      return read.data.selected_option?.value;
    case 'static_select':
      return readOptions(read.data.selected_option ? [read.data.selected_option] : [], workspace);
    case 'multi_static_select':
      return readOptions(read.data.selected_options, workspace);
    case 'users_select':
      return listPeople([read.data.selected_user ?? ''], workspace);
    case 'multi_users_select':
      return listPeople(read.data.selected_users, workspace);
    case 'conversations_select':
      return listChannels([read.data.selected_conversation ?? ''], workspace);
    case 'multi_conversations_select':
      return listChannels(read.data.selected_conversations, workspace);
  }
}

/** Of user groups the value says so. */
function readOptions(options: { value: string }[], workspace: string): string[] | Picked[] {
  const values = options.map(({ value }) => value);
  if (!values.some((value) => value.startsWith(GROUP_MARK))) return values;
  return values.map((value): Picked => {
    return { of: 'groups', platform: 'slack', workspace, id: value.slice(GROUP_MARK.length) };
  });
}

function listPeople(users: string[], workspace: string): Picked[] {
  return users.filter(Boolean).map((user) => ({ of: 'people', platform: 'slack', workspace, user }));
}

function listChannels(ids: string[], workspace: string): Picked[] {
  return ids.filter(Boolean).map((id) => ({ of: 'channels', platform: 'slack', workspace, id }));
}
