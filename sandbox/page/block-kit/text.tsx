import { memo, useContext, useSyncExternalStore } from 'react';
import { type Block as LibraryBlock, Message, type RichTextSectionElement } from 'slack-blocks-to-jsx';
import { NamesContext } from '../shared/names.ts';
import { type RichTextLine, readMrkdwn, readPlain } from './mrkdwn.ts';
import type { TextObject } from './shapes.ts';

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');
const followTheme = (listener: () => void): (() => void) => {
  darkQuery.addEventListener('change', listener);
  return () => darkQuery.removeEventListener('change', listener);
};

/** The theme of the system, live. */
const useTheme = (): 'light' | 'dark' =>
  useSyncExternalStore(followTheme, () => darkQuery.matches) ? 'dark' : 'light';

const hooks = {
  link: ({ href, children, className }: { href: string; children: React.ReactNode; className: string }) => (
    <SafeLink href={href} className={className}>
      {children}
    </SafeLink>
  ),
};

/** A link that leads out of the page, or plain words when its address is none a chat would open. */
export const SafeLink = (props: { href: string; className?: string; children: React.ReactNode; onClick?(): void }) =>
  /^(https?|mailto|tel):/i.test(props.href) ? (
    <a href={props.href} className={props.className} target="_blank" rel="noreferrer noopener" onClick={props.onClick}>
      {props.children}
    </a>
  ) : (
    <span>{props.children}</span>
  );

/** Blocks drawn by slack-blocks-to-jsx as they are. */
export const RenderedBlocks = memo(({ blocks }: { blocks: LibraryBlock[] }) => {
  const names = useContext(NamesContext);
  const theme = useTheme();
  return <Message blocks={blocks} name="" logo="" withoutWrapper theme={theme} data={names} hooks={hooks} />;
});

const KINDS = { text: 'rich_text_section', quote: 'rich_text_quote', code: 'rich_text_preformatted' } as const;

const createRichText = (lines: RichTextLine[]): LibraryBlock =>
  ({
    type: 'rich_text',
    elements: lines.map(({ kind, elements }) => ({ type: KINDS[kind], elements, border: kind === 'quote' ? 1 : 0 })),
  }) as LibraryBlock;

const readLines = (text: TextObject, zone: string): RichTextLine[] =>
  text.type === 'mrkdwn' ? readMrkdwn(text.text ?? '', zone) : readPlain(text.text ?? '', text.emoji !== false);

/** A text object, read by Slack's rules and drawn by the renderer. */
export const BlockText = memo(({ text }: { text: TextObject }) => {
  const { zone } = useContext(NamesContext);
  return <RenderedBlocks blocks={[createRichText(readLines(text, zone))]} />;
});

/** A message without blocks. */
export const Words = memo(({ text }: { text: string }) => <BlockText text={{ type: 'mrkdwn', text }} />);

/** An emoji by its Slack name. */
export const Emoji = memo(({ name }: { name: string }) => {
  const elements: RichTextSectionElement[] = [{ type: 'emoji', name }];
  return <RenderedBlocks blocks={[createRichText([{ kind: 'text', elements }])]} />;
});
