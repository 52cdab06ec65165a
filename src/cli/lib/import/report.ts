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

/** Somebody's export may have hundreds of columns. */
const UNREAD_SHOWN_MAX = 20;
const NAME_SHOWN_MAX = 60;

const WORDS = { created: 'Create', updated: 'Update', unchanged: 'Unchanged', skipped: 'Skipped' } as const;

export function createReport(terminal: Terminal, isJson: boolean): Report {
  return isJson ? createJsonReport(terminal) : createTextReport(terminal);
}

function createTextReport({ say }: Terminal): Report {
  return {
    begin: (unread) => {
      const more = unread.length - UNREAD_SHOWN_MAX;
      const names = unread.slice(0, UNREAD_SHOWN_MAX).map(showName).join(', ');
      if (names !== '') say(`Columns that are not read: ${names}${more > 0 ? ` and ${more} more` : ''}`);
    },
    line: ({ line, became, because, remarks, lead }) => {
      const which = lead === undefined ? '' : `  ${showText(lead.company)} (${showText(lead.externalId)})`;
      const why = [because, ...remarks].filter((text) => text !== undefined).map(showText);
      say(`Line ${line}: ${WORDS[became]}${which}${why.length === 0 ? '' : `: ${why.join('; ')}`}`);
    },
    end: (counts, outcome) => say(describeAll(counts, outcome)),
  };
}

function showName(name: string): string {
  const shown = showText(name);
  return shown.length <= NAME_SHOWN_MAX ? shown : `${shown.slice(0, NAME_SHOWN_MAX - 1)}…`;
}

/** One document, though no more than a line of it is held at a time. */
function createJsonReport({ say }: Terminal): Report {
  let isFirst = true;
  return {
    begin: (unread) => {
      const names = JSON.stringify(unread.slice(0, UNREAD_SHOWN_MAX).map((name) => name.slice(0, NAME_SHOWN_MAX)));
      say(`{"unread": ${names}, "unreadCount": ${unread.length},\n"lines": [`);
    },
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
