import type { DraftEdit, DraftLine, Question } from '../../../domain/checkins/checkin.ts';

/** The lines of one question that managers may edit, hidden ones included: none where nothing of it was written down. */
export function selectEditable(lines: DraftLine[], question: Question): DraftLine[] {
  return lines.filter((line) => line.question === question);
}

/** The lines that an edit of these changes, as they are after it. Another title is one of the whole theme. */
export function editLines(lines: DraftLine[], chosen: DraftLine[], deed: DraftEdit, title: string): DraftLine[] {
  const touched = deed === 'rename' ? selectOfThemes(lines, listThemes(chosen)) : chosen;
  return touched.map((line) => editLine(line, deed, title));
}

/** The themes under which these lines are grouped. */
export function listThemes(lines: DraftLine[]): Set<string> {
  return new Set(lines.flatMap(({ theme }) => theme ?? []));
}

function selectOfThemes(lines: DraftLine[], themes: Set<string>): DraftLine[] {
  return lines.filter(({ theme }) => theme !== undefined && themes.has(theme));
}

function editLine(line: DraftLine, deed: DraftEdit, title: string): DraftLine {
  const { theme: _theme, ...alone } = line;
  switch (deed) {
    case 'group':
    case 'rename':
      return { ...line, theme: title };
    case 'ungroup':
      return alone;
    case 'hide':
      return { ...line, isHidden: true };
    case 'show':
      return { ...line, isHidden: false };
  }
}
