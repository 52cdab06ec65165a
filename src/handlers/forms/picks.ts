import type { Form, Option, Reply } from '../../cards/card.ts';
import type { ChatPick } from '../../cards/chat-pick.ts';
import { decodeForm } from '../../cards/taps.ts';
import type { Event } from '../../domain/event.ts';
import type { Identity } from '../../domain/people/person.ts';
import type { Picked } from '../../domain/people/picked.ts';

/** What a field holds, as a handler reads it. */
export type FieldValue = string | boolean | string[] | Picked[] | undefined;

/** A form that was sent: its wire form, what its fields hold, and who filled it. */
export type FilledForm = { wire: string; values: Record<string, FieldValue>; by: Identity };

/** More than anybody picks in one form; what is over is said nothing of. */
const PICKS_MAX = 50;

export function hasPicks(values: Record<string, FieldValue>): boolean {
  return Object.values(values).some(arePicked);
}

/** The event of a form, with what its platform says of all that was picked in it; `prove` never rejects. */
export async function provePicks(
  { wire, values, by }: FilledForm,
  prove: (picked: Picked[]) => Promise<Picked[]>,
): Promise<Event> {
  const proven = await Promise.all(
    Object.entries(values).map(async ([name, value]) => {
      if (!arePicked(value)) return [name, value] as const;
      return [name, [...(await prove(value.slice(0, PICKS_MAX))), ...value.slice(PICKS_MAX)]] as const;
    }),
  );
  return decodeForm(wire, Object.fromEntries(proven), by);
}

function arePicked(value: FieldValue): value is Picked[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

/** The reply, with what there is to choose from in a form whose platform has no picker for it. */
export async function offerPicks(
  reply: Reply,
  isOffered: (field: ChatPick) => boolean,
  list: (of: ChatPick['of']) => Promise<Option[]>,
  most = Number.POSITIVE_INFINITY,
): Promise<Reply> {
  if (reply.kind !== 'form') return reply;
  const wanted = new Set(reply.form.fields.flatMap((field) => (isWanted(field, isOffered) ? [field.of] : [])));
  if (wanted.size === 0) return reply;
  const lists = new Map(await Promise.all([...wanted].map(async (of) => [of, await list(of)] as const)));
  const fields = reply.form.fields.map((field) =>
    isWanted(field, isOffered) ? addOffered(field, lists.get(field.of) ?? [], most) : field,
  );
  return { kind: 'form', form: { ...reply.form, fields } };
}

/** What stands in the form already is not offered twice. */
function addOffered(field: ChatPick, listed: Option[], most: number): ChatPick {
  const { offered = [] } = field;
  const others = listed.filter(({ value }) => !offered.some((each) => each.value === value));
  return { ...field, offered: [...offered, ...others.slice(0, most)], ...(others.length > most && { isMore: true }) };
}

function isWanted(field: Form['fields'][number], isOffered: (field: ChatPick) => boolean): field is ChatPick {
  return field.kind === 'chat-pick' && isOffered(field);
}
