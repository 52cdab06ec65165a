import type { InputBlock, Option as SlackOption } from '@slack/types';
import { clip } from '../../../cards/card.ts';
import type { ChatPick } from '../../../cards/chat-pick.ts';
import { FIELD_ACTION, GROUP_MARK } from '../wire.ts';

const OPTION_MAX = 75;
/** Slack takes no more in a list. */
const OPTIONS_MAX = 100;

/** Slack finds people and channels itself; of user groups it has no picker. */
export function isWithoutOffer({ of, offered = [] }: ChatPick): boolean {
  return of === 'groups' && offered.length === 0;
}

export function renderSlackPick(field: ChatPick): InputBlock['element'] {
  const { of, isMany, value = [] } = field;
  const action_id = FIELD_ACTION;
  const [first] = value;
  switch (of) {
    case 'people':
      return isMany
        ? { type: 'multi_users_select', action_id, ...(first !== undefined && { initial_users: value }) }
        : { type: 'users_select', action_id, ...(first !== undefined && { initial_user: first }) };
    case 'channels': {
      const filter = { include: CHANNELS, exclude_bot_users: true };
      return isMany
        ? {
            type: 'multi_conversations_select',
            action_id,
            filter,
            ...(first !== undefined && { initial_conversations: value }),
          }
        : {
            type: 'conversations_select',
            action_id,
            filter,
            ...(first !== undefined && { initial_conversation: first }),
          };
    }
    case 'groups':
      return renderGroups(field);
  }
}

const CHANNELS: ('public' | 'private')[] = ['public', 'private'];

function renderGroups({ isMany, value = [], offered = [] }: ChatPick): InputBlock['element'] {
  const action_id = FIELD_ACTION;
  const options = offered.slice(0, OPTIONS_MAX).map(({ label, value: id }): SlackOption & { text: PlainText } => ({
    text: { type: 'plain_text', text: clip(label, OPTION_MAX) },
    value: `${GROUP_MARK}${id}`,
  }));
  const picked = options.filter((option) => value.some((id) => option.value === `${GROUP_MARK}${id}`));
  const [first] = picked;
  return isMany
    ? { type: 'multi_static_select', action_id, options, ...(first && { initial_options: picked }) }
    : { type: 'static_select', action_id, options, ...(first && { initial_option: first }) };
}

type PlainText = { type: 'plain_text'; text: string };
