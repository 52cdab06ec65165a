import { draftEditForm } from '../../../cards/checkins/draft-card.ts';
import { nameRound } from '../../../cards/checkins/round-name.ts';
import { refuse } from '../../../cards/notices.ts';
import { type DraftEdit, type DraftLine, THEME_MAX } from '../../../domain/checkins/checkin.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { readRecognisable, scrubWithin } from '../../shared/recognisable.ts';
import { redraw } from '../../shared/redraw.ts';
import { editLines, listThemes, selectEditable } from '../lib/draft-lines.ts';

type Facts = { lines: DraftLine[]; recognisable: Recognisable };

/**
 * A manager hides, shows, groups or renames lines: that makes a new version, which nobody has approved. The form then
 * shows the lines as they are after it.
 */
export const checkinEdited: RoundFlow<'checkin.edited', Facts> = {
  read: async (reads, { organisation, round }, event) => {
    const [lines, recognisable] = await Promise.all([
      reads.lines(organisation.id, round.month),
      readRecognisable(reads, organisation, event.theme),
    ]);
    return { lines, recognisable };
  },
  decide: ({ organisation, round, here, more }, event, now) => {
    const { question, page, deed } = event;
    const { month, version } = round;
    // The other manager was quicker: numbers may mean other lines now.
    if (event.version !== version) return reply(refuse(nameRound(month, here.locale), 'draft.outdated'));
    const title = scrubWithin(event.theme.trim(), more.recognisable, THEME_MAX);
    if (needsTitle(deed) && title === '') {
      return refuseFields<'checkin.edited'>({ theme: say(here.locale, 'edit.theme-missing') });
    }
    const lines = selectEditable(more.lines, question);
    const chosen = lines.filter(({ id }) => event.lines.includes(id));
    if (deed === 'rename' && listThemes(chosen).size === 0) {
      return refuseFields<'checkin.edited'>({ lines: say(here.locale, 'edit.no-theme') });
    }
    const edited = editLines(lines, chosen, deed, title);
    const after = lines.map((line) => edited.find(({ id }) => id === line.id) ?? line);
    const form = draftEditForm({ ...round, version: version + 1 }, { question, page, lines: after }, here.locale);
    return {
      changes: [
        { kind: 'draft.edited', organisation: organisation.id, month, version, lines: edited },
        redraw(organisation.id, { kind: 'draft', month }, now),
      ],
      reply: { kind: 'form', form },
    };
  },
};

function needsTitle(deed: DraftEdit): boolean {
  return deed === 'group' || deed === 'rename';
}
