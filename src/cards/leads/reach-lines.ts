import type { Lead } from '../../domain/leads/lead.ts';
import { readPhone } from '../../domain/leads/phone.ts';
import { isolateText, type Span, type Text } from '../card.ts';
import { countLines, fitText, joinLines, keepTogether, LINE_WIDTHS, measureWords } from '../phone-lines.ts';

const SEPARATOR = '\u00a0· ';
/** So much of what stands before the @ tells whose address it is. */
const LOCAL_SHOWN_MIN = 6;

/**
 * One tap to call or to write, each whole: on a line together, else on a line each, and an address on as many as there
 * are. What is still too long is left out in the middle of the address; its link is whole.
 */
export function listWaysToReach({ facts: { contact } }: Lead, lines: number): Text {
  const { phone, email } = contact;
  const call = phone === undefined ? undefined : buildPhoneLink(fitText(joinLines(phone), 1, LINE_WIDTHS.text), phone);
  if (email === undefined) return call === undefined ? [] : [call];
  if (call === undefined) return [buildEmailLink(fitAddress(email, lines), email)];
  const isFitting = measureWords(flattenSpan(call) + SEPARATOR + email) <= LINE_WIDTHS.text;
  if (isFitting) return [call, SEPARATOR, buildEmailLink(email, email)];
  return [call, '\n', buildEmailLink(fitAddress(email, lines - 1), email)];
}

/** On how many lines all of it stands whole. */
export function countReachLines({ facts: { contact } }: Lead): number {
  const { phone, email } = contact;
  const both = [phone && keepTogether(joinLines(phone)), email].filter((way) => way !== undefined);
  if (measureWords(both.join(SEPARATOR)) <= LINE_WIDTHS.text) return both.length === 0 ? 0 : 1;
  return (phone === undefined ? 0 : 1) + (email === undefined ? 0 : countLines(email, LINE_WIDTHS.text));
}

/** A telephone number as a link; only its words when it cannot be dialled. */
export function buildPhoneLink(shown: string, phone: string): Span {
  const dialled = readPhone(phone);
  const text = isolateText(keepTogether(shown));
  return dialled === undefined ? text : { kind: 'link', text, url: `tel:${dialled}` };
}

export function buildEmailLink(shown: string, email: string): Span {
  return { kind: 'link', text: isolateText(shown), url: `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}` };
}

function flattenSpan(span: Span): string {
  return typeof span === 'string' || !('text' in span) ? String(span) : span.text;
}

/** What is left out is the end of the name before the @; of a domain that is too long by itself its beginning, too. */
function fitAddress(email: string, lines: number): string {
  const isFitting = (shown: string) => countLines(shown, LINE_WIDTHS.text) <= Math.max(1, lines);
  if (isFitting(email)) return email;
  const at = email.lastIndexOf('@');
  const [local, domain] = [[...email.slice(0, at)], [...email.slice(at + 1)]];
  for (let kept = local.length - 1; kept >= LOCAL_SHOWN_MIN; kept -= 1) {
    const shown = `${local.slice(0, kept).join('')}…@${domain.join('')}`;
    if (isFitting(shown)) return shown;
  }
  const [first, mark] = [local.slice(0, LOCAL_SHOWN_MIN).join(''), local.length > LOCAL_SHOWN_MIN ? '…@…' : '@…'];
  const kept = domain.findIndex((_, from) => isFitting(`${first}${mark}${domain.slice(from).join('')}`));
  return `${first}${mark}${domain.slice(kept).join('')}`;
}
