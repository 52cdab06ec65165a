import type { Form } from '../../../src/cards/card.ts';

/** The form with something to choose from, as a platform would offer it. */
export function offer(form: Form): Form {
  const offered = [
    { label: 'Leads', value: 'C-sales' },
    { label: 'Sanne de Boer', value: 'U-sanne' },
  ];
  return { ...form, fields: form.fields.map((each) => (each.kind === 'chat-pick' ? { offered, ...each } : each)) };
}
