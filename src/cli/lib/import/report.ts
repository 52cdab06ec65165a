import type { Terminal } from '../../terminal.ts';
import { showText } from '../show-text.ts';
import type { LineCounts } from './counts.ts';
import type { ImportLine } from './lines.ts';
import type { RejectedFile } from './rejected.ts';

/** What came of all of it. `isListed`: the new ones stand in a list. */
type Outcome = { isDry: boolean; isListed?: boolean } & RejectedFile;

/** Says what became of each line as soon as that is known, and at the end of all. */
export type Report = {
  begin(unread: string[]): void;
  line(line: ImportLine): void;
  end(counts: LineCounts, outcome: Outcome): void;
};

const WORDS = { created: 'Create', updated: 'Update', unchanged: 'Unchanged', skipped: 'Skipped' } as const;

export function createReport(terminal: Terminal, isJson: boolean): Report {
  return isJson ? createJsonReport(terminal) : createTextReport(terminal);
}

function createTextReport({ say }: Terminal): Report {
  return {
    begin: (unread) => {
      if (unread.length > 0) say(`Columns that are not read: ${unread.map(showText).join(', ')}`);
    },
    line: ({ line, became, because, remarks, lead }) => {
      const which = lead === undefined ? '' : `  ${showText(lead.company)} (${showText(lead.externalId)})`;
      const why = [because, ...remarks].filter((text) => text !== undefined).map(showText);
      say(`Line ${line}: ${WORDS[became]}${which}${why.length === 0 ? '' : `: ${why.join('; ')}`}`);
    },
    end: (counts, outcome) => say(describeAll(counts, outcome)),
  };
}

/** One document, though no more than a line of it is held at a time. */
function createJsonReport({ say }: Terminal): Report {
  let isFirst = true;
  return {
    begin: (unread) => say(`{"unread": ${JSON.stringify(unread)},\n"lines": [`),
    line: ({ line, became, because, remarks, lead }) => {
      const told = { line, became: WORDS[became], ...lead, ...(because !== undefined && { because }), remarks };
      say(`${isFirst ? '' : ','}${JSON.stringify(told)}`);
      isFirst = false;
    },
    end: (counts, outcome) => say(`],\n${JSON.stringify({ ...counts, ...outcome }).slice(1)}`),
  };
}

function describeAll(counts: LineCounts, { isDry, isListed, rejected, unwritten }: Outcome): string {
  const { read, created, updated, unchanged, skipped, empty } = counts;
  const ofThem = empty === 0 ? '' : ` (${empty} empty)`;
  const sum = `${read} lines: ${created} Create, ${updated} Update, ${unchanged} Unchanged, ${skipped} Skipped${ofThem}.`;
  return [
    sum,
    ...(isDry ? ['Nothing was changed (--dry-run).'] : []),
    ...(isListed
      ? ['The new leads stand in a list in their channels: each gets its card once somebody opens or takes it.']
      : []),
    ...(unwritten === undefined ? [] : [`Not all lines that were skipped are in a file: ${unwritten}.`]),
    ...(rejected === undefined
      ? []
      : [`${rejected}: the lines that were skipped, each with why. Mend them there and import that file.`]),
  ].join('\n');
}
