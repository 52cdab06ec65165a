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

const closeData = z.looseObject({ close: z.literal(true), ...left.shape });
const formData = z.looseObject({ form: z.string(), ...left.shape });
const tapData = z.looseObject({ tap: z.string(), isReply: z.literal(true).optional() });
const pickData = z.looseObject({ pick: z.string(), isReply: z.literal(true).optional() });

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
  const { data: closed } = closeData.safeParse(data);
  if (closed !== undefined) return { on: 'form', event: 'close', ...left.parse(closed) };
  const { data: form } = formData.safeParse(data);
  if (form !== undefined) {
    const inputs = readInputs(form, by.workspace);
    const isTyped = Object.keys(inputs).length > 0;
    const filled = { wire: form.form, values: inputs, by };
    const event = decodeForm(filled.wire, inputs, by);
    return { on: 'form', isTyped, event, ...(hasPicks(inputs) && { filled }), ...left.parse(form) };
  }
  const { wire, isReply } = readTapped(data);
  return { on: isReply ? 'reply' : 'card', event: decodeTap(wire, by) ?? { kind: 'button.unknown', by } };
}

/** A button's own tap, or the one that is chosen in the menu beside it; empty where it is none of ours. */
function readTapped(data: unknown): { wire: string; isReply: boolean } {
  const { data: tapped } = tapData.safeParse(data);
  if (tapped !== undefined) return { wire: tapped.tap, isReply: tapped.isReply === true };
  const { data: picked } = pickData.safeParse(data);
  const chosen = picked?.[picked.pick];
  return { wire: typeof chosen === 'string' ? chosen : '', isReply: picked?.isReply === true };
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
