import { z } from 'zod';
import { removeUnstorable } from '../../../domain/leads/facts/kept-text.ts';
import { TICKED_VALUE } from '../wire.ts';

const option = z.object({ value: z.string() });
const input = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({ type: z.literal('checkboxes'), selected_options: z.array(option) }),
  z.object({ type: z.literal('radio_buttons'), selected_option: option.nullish() }),
  z.object({ type: z.literal('static_select'), selected_option: option.nullish() }),
  z.object({ type: z.literal('multi_static_select'), selected_options: z.array(option) }),
]);

/** Text, a day, whether it is ticked, which one is chosen, which are picked. */
export function readFieldValue(given: unknown): string | boolean | string[] | undefined {
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
      return read.data.selected_option ? [read.data.selected_option.value] : [];
    case 'multi_static_select':
      return read.data.selected_options.map(({ value }) => value);
  }
}
