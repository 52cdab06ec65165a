import type { FakeCrm, FakeOption } from '../../fake-crm/contract.ts';
import type { CrmRow } from '../protocol.ts';

const RECORDS_MAX = 50;
const NOTES_TEXT_MAX = 2_000;
/** What of a contact is shown, and which of it can be changed there. */
const SHOWN = { lifecyclestage: 'Lifecycle stage', hs_lead_status: 'Lead status' } as const;

/** The contacts of the sandbox’s HubSpot, with what the bot wrote there. */
export function buildCrmView(crm: FakeCrm): CrmRow[] {
  const { records, options } = crm.state();
  const contacts = records.filter(({ vendor, object }) => vendor === 'hubspot' && object === 'contact');
  return contacts.slice(-RECORDS_MAX).map(({ id, fields }) => {
    const notes = crm.notes('hubspot', { object: 'contact', id }).map(({ text }) => readPlainText(text));
    return {
      id,
      name: [fields['firstname'], fields['lastname']].filter(Boolean).join(' '),
      company: String(fields['company'] ?? ''),
      phone: String(fields['phone'] ?? ''),
      fields: Object.entries(SHOWN).map(([field, label]) => ({
        field,
        label,
        value: String(fields[field] ?? ''),
        options: listOptions(options, field),
      })),
      notes,
    };
  });
}

function listOptions(options: FakeOption[], field: string): { key: string; label: string }[] {
  return options
    .filter((each) => each.vendor === 'hubspot' && each.object === 'contact' && each.field === field)
    .map(({ key, label }) => ({ key, label }));
}

/** A note as its reader sees it, line by line. */
function readPlainText(html: string): string[] {
  const text = html.slice(0, NOTES_TEXT_MAX).replaceAll(/<\/?strong>/g, '');
  return text.split('<br>').map(unescapeMarkup);
}

function unescapeMarkup(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
