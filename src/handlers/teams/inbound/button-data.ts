import { z } from 'zod';
import { decodeForm, decodeTap } from '../../../cards/taps.ts';
import type { Event } from '../../../domain/event.ts';
import { removeUnstorable } from '../../../domain/leads/facts/kept-text.ts';
import { LOCALES, type Locale } from '../../../domain/organisation.ts';
import type { Identity } from '../../../domain/people/person.ts';
import { type FieldValue, type FilledForm, hasPicks } from '../../forms/picks.ts';
import { type InputKind, TOGGLE_VALUES } from '../wire.ts';

const STAYS_MAX = 1000;

/** What a form says of itself; older ones say nothing. */
const left = z.object({ stays: z.string().max(STAYS_MAX).exactOptional(), locale: z.enum(LOCALES).exactOptional() });

const buttonData = z.union([
  z.looseObject({ tap: z.string(), isReply: z.literal(true).optional() }),
  z.looseObject({ pick: z.string(), isReply: z.literal(true).optional() }),
  z.looseObject({ form: z.string(), ...left.shape }),
  z.looseObject({ close: z.literal(true), ...left.shape }),
]);

/** What was pressed: on what kind of card, and the event of it; `close` only puts a form away. Of a form also what stays of it, and its language. */
export type ButtonPress = ({ on: 'card' | 'reply' | 'form'; event: Event } | { on: 'form'; event: 'close' }) & {
  stays?: string;
  locale?: Locale;
  /** Something could be filled in. */
  isTyped?: boolean;
  /** What was filled in, where Teams is to say what was picked before it is an event. */
  filled?: FilledForm;
};

/** A button's data with the inputs beside it, as Execute and Submit both send them. What is not ours is `button.unknown`. */
export function readButtonPress(data: unknown, by: Identity): ButtonPress {
  const unknown: Event = { kind: 'button.unknown', by };
  const { data: read } = buttonData.safeParse(data);
  if (read === undefined) return { on: 'card', event: unknown };
  if ('close' in read) return { on: 'form', event: 'close', ...left.parse(read) };
  if ('form' in read) {
    const inputs = readInputs(read, by.workspace);
    const isTyped = Object.keys(inputs).length > 0;
    const filled = { wire: String(read.form), values: inputs, by };
    const event = decodeForm(filled.wire, inputs, by);
    return { on: 'form', isTyped, event, ...(hasPicks(inputs) && { filled }), ...left.parse(read) };
  }
  const wire = 'tap' in read ? read.tap : read[String(read.pick)];
  return { on: read.isReply ? 'reply' : 'card', event: decodeTap(String(wire), by) ?? unknown };
}

/** By the fields' names: an input's id says of which kind it is. */
function readInputs(data: Record<string, unknown>, workspace: string): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([id, given]) => {
      const [, kind = '', name = ''] = id.match(INPUT) ?? [];
      const value = typeof given === 'string' ? READ_BY_KIND[kind as InputKind]?.(given, workspace) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const INPUT = /^(text|date|tick|choice|pick|many|people|channels|groups)_(.+)$/s;

/** Teams sends every input as text: what is chosen by its value, several of them with commas between. */
const READ_BY_KIND: Record<InputKind, (given: string, workspace: string) => FieldValue> = {
  text: removeUnstorable,
  date: removeUnstorable,
  tick: (given) => given === TOGGLE_VALUES.on,
  choice: (given) => (given === '' ? undefined : given),
  pick: (given) => (given === '' ? [] : [given]),
  many: splitValues,
  people: (given, workspace) =>
    splitValues(given).map((user) => ({ of: 'people', platform: 'teams', workspace, user: user.toLowerCase() })),
  channels: (given, workspace) =>
    splitValues(given).map((id) => ({ of: 'channels', platform: 'teams', workspace, id })),
  groups: (given, workspace) => splitValues(given).map((id) => ({ of: 'groups', platform: 'teams', workspace, id })),
};

function splitValues(given: string): string[] {
  return given.split(',').filter(Boolean);
}
