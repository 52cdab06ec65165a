import type { RecordNote } from '../../domain/crm/record.ts';

/** A note as HubSpot and Pipedrive show it: the title in bold, then line by line, all of it as plain text. */
export function writeNoteHtml({ title, text }: RecordNote): string {
  const lines = text.split('\n').map(escapeMarkup);
  return [`<strong>${escapeMarkup(title)}</strong>`, ...lines].join('<br>');
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
