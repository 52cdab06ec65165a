import type { DraftLine, Question } from '../../../domain/checkins/checkin.ts';

/** The lines of one question that managers may see, hidden ones included: none where too few people answered it. */
export function editable(lines: DraftLine[], question: Question, k: number): DraftLine[] {
  const own = lines.filter((line) => line.question === question);
  return own.length >= k ? own : [];
}
