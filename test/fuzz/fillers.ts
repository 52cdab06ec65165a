import { SANDBOX_PEOPLE, toSlackId } from '../../sandbox/samples/noordlicht.ts';
import { toTeamsId } from '../../sandbox/samples/noordlicht-teams.ts';
import { listCommands } from '../../src/domain/command.ts';
import { OPTIONAL_ROOMS } from '../../src/domain/setup/steps/room-switch.ts';
import { pickNumber, pickOne, type Random } from '../simulation/machine/random.ts';
import { PRIVATE_WORDS } from './mutations.ts';
import type { WireMaker } from './wires.ts';

/** Puts another tap, form or command, of another person, into something real. `n`: what makes it come for the first time. */
export type Filler = (content: unknown, random: Random, n: number) => unknown;

type Fields = { [name: string]: unknown };
/** Those that no list of commands shows. */
const RARE = 'value did brave promise agree goals step setup join back language link mine menu home checkin'.split(' ');
const WORDS = [...listCommands([...OPTIONAL_ROOMS]).map(({ word }) => word), ...RARE];
const TAILS = [
  '',
  '',
  ' 2026-11',
  ' start',
  ' stop',
  ` ${PRIVATE_WORDS[0]}`,
  ' @sanne 12',
  ` ${'x'.repeat(3000)}`,
  ' \u0000',
  ' SQL',
];

const writeCommand = (random: Random): string => pickOne(random, WORDS) + pickOne(random, TAILS);
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

export function createSlackFiller(wires: WireMaker): Filler {
  return (content, random, n) => {
    if (!isFields(content)) return content;
    nameSender(content, toSlackId(pickOne(random, SANDBOX_PEOPLE).id));
    if ('text' in content) content['text'] = writeCommand(random);
    if ('event_id' in content) content['event_id'] = `Ev${n}`;
    const { actions, view } = content;
    const [action] = Array.isArray(actions) ? actions : [];
    if (isFields(action)) fillAction(action, wires.tap(random), random);
    if (content['type'] === 'view_submission' && isFields(view)) {
      const { wire, values } = wires.form(random);
      Object.assign(view, { callback_id: wire, state: { values: writeInputs(values, random) } });
    }
    return content;
  };
}

/** Wherever Slack names who it was. */
function nameSender(content: Fields, user: string): void {
  const { user: presser, event } = content;
  if (isFields(presser)) presser['id'] = user;
  if ('user_id' in content) content['user_id'] = user;
  if (isFields(event) && 'user' in event) event['user'] = user;
}

function fillAction(action: Fields, wire: string, random: Random): void {
  delete action['selected_option'];
  delete action['value'];
  if (random() < 0.3) action['selected_option'] = { value: wire };
  else action['value'] = wire;
  action['action_ts'] = `${pickNumber(random, 1_700_000_000, 1_800_000_000)}.000100`;
}

/** As any of Slack’s inputs says it. */
function writeInputs(values: Record<string, string>, random: Random): Fields {
  const inputs: ((value: string) => Fields)[] = [
    (value) => ({ type: 'plain_text_input', value }),
    (value) => ({ type: 'plain_text_input', value }),
    (value) => ({ type: 'datepicker', selected_date: value }),
    (value) => ({ type: 'radio_buttons', selected_option: { value } }),
    (value) => ({ type: 'static_select', selected_option: { value } }),
    (value) => ({ type: 'multi_static_select', selected_options: [{ value }, { value: `group:${value}` }] }),
    () => ({ type: 'checkboxes', selected_options: [{ value: 'yes' }] }),
    () => ({ type: 'multi_users_select', selected_users: SANDBOX_PEOPLE.map(({ id }) => toSlackId(id)).slice(0, 3) }),
    () => ({ type: 'conversations_select', selected_conversation: 'C0SALES' }),
    (value) => ({ type: 'multi_conversations_select', selected_conversations: ['C0SHARED', value] }),
  ];
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value: pickOne(random, inputs)(value) }]),
  );
}

export function createTeamsFiller(wires: WireMaker): Filler {
  return (content, random, n) => {
    if (!isFields(content)) return content;
    const user = toTeamsId(pickOne(random, SANDBOX_PEOPLE).id);
    if (isFields(content['from'])) Object.assign(content['from'], { aadObjectId: user, id: `29:${user}` });
    content['id'] = `f:${n}`;
    const { value } = content;
    if (content['type'] === 'invoke' && isFields(value) && isFields(value['action']))
      value['action']['data'] = writeData(wires, random);
    else if (content['type'] === 'message' && isFields(value)) content['value'] = writeData(wires, random);
    else if (content['type'] === 'message') content['text'] = writeCommand(random);
    return content;
  };
}

const KINDS = ['text', 'text', 'date', 'tick', 'choice', 'pick', 'many', 'people', 'channels', 'groups'];

function writeData(wires: WireMaker, random: Random): Fields {
  if (random() < 0.1) return { close: true, stays: PRIVATE_WORDS[0], locale: 'nl' };
  if (random() < 0.5) return { tap: wires.tap(random), ...(random() < 0.3 && { isReply: true }) };
  if (random() < 0.1) return { pick: 'pick_it', pick_it: wires.tap(random) };
  const { wire, values } = wires.form(random);
  const inputs = Object.entries(values).map(([name, value]) => [`${pickOne(random, KINDS)}_${name}`, value]);
  return { form: wire, stays: 'x', locale: 'nl', ...Object.fromEntries(inputs) };
}
