import { MASK } from '../reading/fold.ts';
import { ACCOUNT_SHAPES } from './accounts.ts';
import { ADDRESS_SHAPES } from './addresses.ts';
import { findPhones } from './phones.ts';
import type { RecognisedSpan } from './spans.ts';

/** The places recognised by their form alone, such as an address, and the text with them masked. */
export function findShapes(folded: string, original: (start: number, end: number) => string) {
  const spans: RecognisedSpan[] = [];
  let text = folded;
  for (const { kind, hint, pattern, isOther } of [...ADDRESS_SHAPES, ...ACCOUNT_SHAPES]) {
    if (!hint.test(text)) continue;
    const found = Array.from(text.matchAll(pattern)).flatMap((match): RecognisedSpan[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      return isOther?.(match, original(start, end)) ? [] : [{ kind, start, end }];
    });
    text = maskSpans(text, found);
    spans.push(...found);
  }
  const phones = findPhones(text);
  return { spans: [...spans, ...phones], text: maskSpans(text, phones) };
}

function maskSpans(text: string, spans: RecognisedSpan[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of spans) {
    masked += text.slice(at, start) + MASK.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}
