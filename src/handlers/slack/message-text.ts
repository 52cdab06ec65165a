import { removeUnstorable } from '../../domain/leads/facts/kept-text.ts';

/** No note is longer; looking for marks in all that somebody may have written would take long. */
const READ_MAX = 4000;
const MARK = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** A message as people read it, without Slack's marks: `<@U1>` is a handle, `<https://x.example|here>` is “here”. */
export function readMessageText(text: string): string {
  const plain = text.slice(0, READ_MAX).replaceAll(MARK, (_mark, kind: string, id: string, label?: string) => {
    if (kind === '!') return label ?? '';
    return kind === '' ? (label ?? id) : `${kind}${label ?? id}`;
  });
  return removeUnstorable(plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).trim();
}
