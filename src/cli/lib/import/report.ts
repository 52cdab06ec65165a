import type { Terminal } from '../../terminal.ts';
import type { LineCounts } from './counts.ts';
import type { ImportLine } from './lines.ts';

/** What came of all of it. `isListed`: the new ones stand in a list. `rejected`: where the lines are that were skipped. */
type Outcome = { isDry: boolean; isListed?: boolean; rejected?: string };

/** Says what became of each line as soon as that is known, and at the end of all. */
export type Report = {
  begin(unread: string[]): void;
  line(line: ImportLine): void;
  end(counts: LineCounts, outcome: Outcome): void;
};

const WORDS = { created: 'Create', updated: 'Update', unchanged: 'Unchanged', skipped: 'Skipped' } as const;
const COMPANY_SHOWN_MAX = 60;

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

function describeAll(counts: LineCounts, { isDry, isListed, rejected }: Outcome): string {
  const { read, created, updated, unchanged, skipped, empty } = counts;
  const ofThem = empty === 0 ? '' : ` (${empty} empty)`;
  const sum = `${read} lines: ${created} Create, ${updated} Update, ${unchanged} Unchanged, ${skipped} Skipped${ofThem}.`;
  return [
    sum,
    ...(isDry ? ['Nothing was changed (--dry-run).'] : []),
    ...(isListed
      ? ['The new leads stand in a list in their channels: each gets its card once somebody opens or takes it.']
      : []),
    ...(rejected === undefined
      ? []
      : [`${rejected}: the lines that were skipped, each with why. Mend them there and import that file.`]),
  ].join('\n');
}

/** Somebody's words in one line of a terminal, which takes some signs for commands. */
function showText(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return shown.length > COMPANY_SHOWN_MAX * 2 ? `${shown.slice(0, COMPANY_SHOWN_MAX * 2)}…` : shown;
}
