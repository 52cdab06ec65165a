import type { Locale, Platform } from '../../domain/organisation.ts';
import type { WordKey } from '../../words/catalogues.ts';
import { say } from '../../words/say.ts';
import { nameNobody } from '../about.ts';
import type { Field, FormOf, Part } from '../card.ts';

/** What is given of one thing, under its heading. */
export type OwnSection = { title: WordKey; lines: string[] };
/** A page holds what somebody wrote in check-ins, or anything else: never both. */
export type OwnPage = { part: 'answers' | 'other'; sections: OwnSection[] };

/** Bytes of what stands on one page: a form of Teams takes 25 KB with all around it, a modal of Slack ten times that. */
const PAGE_MAX_BYTES: Record<Platform, number> = { slack: 60_000, teams: 9_000 };
/** Characters in one block of text. */
const BLOCK_MAX = 2500;

/** Asked for, but not yet shown: what is somebody's own travels only in the answer to a form that they sent. */
export function exportGateForm(locale: Locale): FormOf<'privacy.export-read'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'export.title'),
    submit: say(locale, 'export.show'),
    cancel: say(locale, 'answer.cancel'),
    tap: { kind: 'privacy.export-read', page: 0 },
    fields: [buildPart({ kind: 'text', text: [say(locale, 'export.intro')] })],
  };
}

/** One page of all that is kept about somebody, and the way to the next. */
export function exportForm(pages: OwnPage[], place: number, locale: Locale): FormOf<'privacy.export-read'> {
  const { part, sections } = pages[place] ?? { part: 'other', sections: [] };
  const isLast = place >= pages.length - 1;
  return {
    about: nameNobody(locale),
    title: say(locale, 'export.title'),
    ...(!isLast && { submit: say(locale, 'export.next') }),
    cancel: say(locale, 'answer.done'),
    tap: { kind: 'privacy.export-read', page: place + 1 },
    fields: [
      buildPart({ kind: 'small', text: [say(locale, 'export.page', { part, page: place + 1, pages: pages.length })] }),
      ...sections.flatMap((section) => buildSection(section, locale)),
    ],
    step: String(place),
  };
}

/** Everything, on as many pages as it takes on a platform. */
export function splitOwnPages(given: OwnPage[], platform: Platform): OwnPage[] {
  const pages: OwnPage[] = [];
  for (const { part, sections } of given) {
    let left = 0;
    for (const { title, lines } of sections) {
      for (const line of lines.flatMap(splitLine)) {
        const bytes = Buffer.byteLength(JSON.stringify(line));
        if (bytes > left) {
          pages.push({ part, sections: [] });
          left = PAGE_MAX_BYTES[platform];
        }
        left -= bytes;
        addLine(pages.at(-1), title, line);
      }
    }
  }
  return pages;
}

/** Nothing that somebody wrote is so long; if it is, it goes on in another line. */
function splitLine(line: string): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(line.length / BLOCK_MAX)) }, (_none, place) =>
    line.slice(place * BLOCK_MAX, (place + 1) * BLOCK_MAX),
  );
}

function addLine(page: OwnPage | undefined, title: WordKey, line: string): void {
  const last = page?.sections.at(-1);
  if (last?.title === title) last.lines.push(line);
  else page?.sections.push({ title, lines: [line] });
}

function buildSection({ title, lines }: OwnSection, locale: Locale): Field<never>[] {
  const blocks: string[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last !== undefined && last.length + line.length < BLOCK_MAX) blocks[blocks.length - 1] = `${last}\n${line}`;
    else blocks.push(line);
  }
  return [
    buildPart({ kind: 'text', text: [{ kind: 'strong', text: say(locale, title) }] }),
    ...blocks.map((block) => buildPart({ kind: 'text', text: [block] })),
  ];
}

function buildPart(part: Part): Field<never> {
  return { kind: 'part', part };
}
