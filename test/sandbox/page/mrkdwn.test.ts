import { expect, test } from 'vitest';
import { readMrkdwn, readPlain } from '../../../sandbox/page/block-kit/mrkdwn.ts';

const elements = (text: string) => readMrkdwn(text, 'Europe/Amsterdam').flatMap((line) => line.elements);
const words = (text: string, style?: object) => (style ? { type: 'text', text, style } : { type: 'text', text });

test.each([
  ['an escaped ping is words', '&lt;!channel&gt;', [words('<!channel>')]],
  ['a real ping is a ping', '<!channel>', [{ type: 'broadcast', range: 'channel' }]],
  ['a Markdown link is words', '[a](/x)', [words('[a](/x)')]],
  ['a mention', '<@U0SANNE>', [{ type: 'user', user_id: 'U0SANNE', style: {} }]],
  ['bold', 'a *b* c', [words('a '), words('b', { bold: true }), words(' c')]],
  ['underscores within words stay', 'a_b_c', [words('a_b_c')]],
  ['nested emphasis', '*_x_*', [words('x', { bold: true, italic: true })]],
  [
    'a link with a label',
    '<https://x.example|see *x*>',
    [{ type: 'link', url: 'https://x.example', style: {}, text: 'see *x*' }],
  ],
  ['no link for scripts', '<javascript:alert(1)|x>', [words('<javascript:alert(1)|x>')]],
  ['stars within code stay', '`a *b* c`', [words('a *b* c', { code: true })]],
  ['emoji by name', ':+1:', [{ type: 'emoji', name: '+1' }]],
  ['a time is no emoji pair', '12:00', [words('12:00')]],
  ['a date in the zone of the reader', '<!date^1795420800^{date_short} {time}|x>', [words('Mon 23 Nov 09:00')]],
  ['an ampersand that was escaped twice', '&amp;lt;', [words('&lt;')]],
])('%s', (_, text, expected) => {
  expect(elements(text)).toEqual(expected);
});

test('a quote is a line of its own, code keeps its marks', () => {
  expect(readMrkdwn('&gt; a\nb\n```*c*```', 'UTC').map(({ kind }) => kind)).toEqual(['quote', 'text', 'code']);
});

test('plain text knows emoji only', () => {
  expect(readPlain('*a* <@U1> :tada:', true)).toEqual([
    { kind: 'text', elements: [words('*a* <@U1> '), { type: 'emoji', name: 'tada' }] },
  ]);
});
