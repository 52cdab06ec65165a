import { removeUnstorable } from '../../../domain/leads/facts/kept-text.ts';

/** No command is longer; looking for mentions in all that somebody may send would take long. */
const READ_MAX = 4000;
const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MENTION = /<at\b[^>]*>.*?<\/at>/gis;
const MARKUP = /<\/?(?:p|div|span|br)\b[^>]*>/gi;
const ENTITY = /&(?:#(\d{1,6})|([a-z]{2,4}));/gi;
/** As on Slack, for who is used to it; the name alone is what a mention leaves in some clients. */
const COMMAND_WORD = /^\/?smarketing(?=\s|$)/i;

/** What somebody typed to the bot, without the bot's own name before it: `<at>smarketing</at>&nbsp;checkin start` is `checkin start`. */
export function readCommandText(text: string): string {
  const plain = text
    .slice(0, READ_MAX)
    .replaceAll(MENTION, ' ')
    .replaceAll(MARKUP, ' ')
    .replaceAll(ENTITY, (entity, code?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
      return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : entity;
    });
  // What cannot be seen, such as the mark that some clients put behind a mention.
  const words = removeUnstorable(plain.replaceAll(/\p{Cf}/gu, '')).trim();
  return words.replace(COMMAND_WORD, '').trim().replace(/^\//, '');
}
