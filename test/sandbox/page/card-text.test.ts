import { expect, test } from 'vitest';
import { markMentions, renderMarkdown } from '../../../sandbox/page/teams/card/markdown.ts';

// A card's words on the page, as Teams reads them.

test.each([
  [
    'bold and links',
    '**Score** 82 [CRM](https://crm.example)',
    '<strong>Score</strong> 82 <a href="https://crm.example">CRM</a>',
  ],
  ['HTML stays words', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  [
    'no address becomes a link by itself',
    'www.evil.example http://evil.example',
    'www.evil.example http://evil.example',
  ],
  ['a link that runs something stays words', '[x](javascript:alert)', '[x](javascript:alert)'],
  ['no pictures', '![x](https://evil.example/pixel.png)', '!<a href="https://evil.example/pixel.png">x</a>'],
  ['no headings', '# Loud', '# Loud'],
  ['no code', '`x`', '`x`'],
  ['what is escaped stays as it is', '\\*x\\* \\[a\\](http\\://evil)', '*x* [a](http://evil)'],
])('%s', (_name, text, html) => {
  expect(renderMarkdown(text).trim()).toBe(`<p>${html}</p>`);
});

const card = (text: string, entities: object[]) =>
  markMentions({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text }], msteams: { entities } });
const textOf = ({ body }: ReturnType<typeof card>) => renderMarkdown((body as [{ text: string }])[0].text).trim();
const mention = (name: string) => ({ type: 'mention', text: `<at>${name}</at>`, mentioned: { id: 'x', name } });

test('who an entity names is a mention; anybody else is words', () => {
  const entities = [mention('Sanne'), { ...mention('Bram'), type: 'clientInfo' }];
  expect(textOf(card('<at>Sanne</at> and <at>Bram</at>', entities))).toBe(
    '<p><span class="t-mention">Sanne</span> and &lt;at&gt;Bram&lt;/at&gt;</p>',
  );
});

test('a name is no markup, and a button no place for a mention', () => {
  expect(textOf(card('<at>*O*_</at>', [mention('*O*_')]))).toBe('<p><span class="t-mention">*O*_</span></p>');
  const button = { type: 'Action.Execute', title: '<at>Sanne</at>' };
  const drawn = markMentions({ type: 'AdaptiveCard', actions: [button], msteams: { entities: [mention('Sanne')] } });
  expect(drawn['actions']).toEqual([button]);
});

test('facts are read as words are', () => {
  const facts = [{ title: 'Sales', value: '<at>Sanne</at>' }];
  const drawn = markMentions({
    type: 'AdaptiveCard',
    body: [{ type: 'FactSet', facts }],
    msteams: { entities: [mention('Sanne')] },
  });
  expect(JSON.stringify(drawn)).not.toContain('"value":"<at>');
});
