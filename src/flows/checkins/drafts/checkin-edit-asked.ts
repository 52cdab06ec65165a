import { draftEditForm } from '../../../cards/checkins/draft-card.ts';
import { nameRound } from '../../../cards/checkins/round-name.ts';
import { refuse } from '../../../cards/notices.ts';
import type { DraftLine } from '../../../domain/checkins/checkin.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { selectEditable } from '../lib/draft-lines.ts';

/** A manager wants to edit one question's lines. */
export const checkinEditAsked: RoundFlow<'checkin.edit-asked', DraftLine[]> = {
  read: (reads, { organisation, round }) => reads.lines(organisation.id, round.month),
  decide: ({ round, here, more }, { question, page }) => {
    const lines = selectEditable(more, question);
    if (lines.length === 0) return reply(refuse(nameRound(round.month, here.locale), 'summary.nothing'));
    return reply({ kind: 'form', form: draftEditForm(round, { question, page, lines }, here.locale) });
  },
};
