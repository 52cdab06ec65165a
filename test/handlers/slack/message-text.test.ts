import { expect, test } from 'vitest';
import { readMessageText } from '../../../src/handlers/slack/message-text.ts';

const CASES: [written: string, read: string][] = [
  ['They pay 20 &lt; 30 &amp; more', 'They pay 20 < 30 & more'],
  ['See <https://x.example/a?b=1|here>', 'See here'],
  ['See <https://x.example>', 'See https://x.example'],
  ['<@U0JACK> and <@U1|bram> say', '@U0JACK and @bram say'],
  ['in <#C1|sales> and <#C2>', 'in #sales and #C2'],
  ['<!channel> now, <!subteam^S1|@sales-team>', 'now, @sales-team'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['a <b', 'a <b'],
  ['\u0000x', 'x'],
  ['', ''],
];
test.each(CASES)('“%s” is read as “%s”', (written, read) => {
  expect(readMessageText(written)).toBe(read);
});

test('of a very long message the beginning is read, at once', () => {
  expect(readMessageText('<'.repeat(100_000)).length).toBeLessThanOrEqual(4000);
});
