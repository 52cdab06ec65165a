import type { ImportLine } from './lines.ts';

/** What became of how many lines: `read` is the sum of the four. `empty`: so many of those that were skipped hold nothing. */
export type LineCounts = Record<'read' | 'created' | 'updated' | 'unchanged' | 'skipped' | 'empty', number>;

/** Counts all lines, and gives each to whoever wants it. */
export async function countFates(
  lines: AsyncIterable<ImportLine>,
  give: (line: ImportLine) => void | Promise<void>,
): Promise<LineCounts> {
  const counts: LineCounts = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, empty: 0 };
  for await (const line of lines) {
    counts.read += 1;
    counts[line.became] += 1;
    if (line.isEmpty) counts.empty += 1;
    await give(line);
  }
  return counts;
}
