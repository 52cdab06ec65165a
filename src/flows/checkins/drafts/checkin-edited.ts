import { clip } from '../../../cards/card.ts';
import { draftEditForm } from '../../../cards/checkins/draft-card.ts';
import { notice } from '../../../cards/notices.ts';
import { type DraftEdit, type DraftLine, THEME_MAX } from '../../../domain/checkins/checkin.ts';
import type { Person } from '../../../domain/people/person.ts';
import { scrub } from '../../../domain/privacy/scrub.ts';
import { findCompanyKeys } from '../../../domain/privacy/scrub-companies.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { placeholdersIn } from '../../shared/placeholders.ts';
import { editable } from '../lib/draft-lines.ts';

type Facts = { lines: DraftLine[]; people: Person[]; companies: ReadonlySet<string> };

/** A manager hides, shows, groups or renames: a new version, to which nobody has said yes. The form shows what it became. */
export const checkinEdited: RoundFlow<'checkin.edited', Facts> = {
  read: async (reads, { organisation, round }, event) => {
    const { id } = organisation;
    const [lines, people, companies] = await Promise.all([
      reads.lines(id, round.month),
      reads.people(id),
      reads.companiesAmong(id, findCompanyKeys(event.theme)),
    ]);
    return { lines, people, companies };
  },
  decide: ({ organisation, round, here, more }, event, now) => {
    const { question, page } = event;
    const { locale } = here;
    const lines = editable(more.lines, question, round.k);
    // The other manager was quicker: numbers may mean other lines now.
    if (event.version !== round.version) return reply(notice(locale, 'draft.outdated'));
    const chosen = lines.filter(({ id }) => event.lines.includes(id));
    const { people, companies } = more;
    const title = clip(
      scrub(event.theme.trim(), { people, companies, placeholders: placeholdersIn(organisation.locale) }),
      THEME_MAX,
    );
    if (needsTitle(event.deed) && title === '') {
      return refuseFields<'checkin.edited'>({ theme: say(locale, 'edit.theme-missing') });
    }
    const themes = new Set(chosen.flatMap(({ theme }) => theme ?? []));
    if (event.deed === 'rename' && themes.size === 0) {
      return refuseFields<'checkin.edited'>({ lines: say(locale, 'edit.no-theme') });
    }
    const touched =
      event.deed === 'rename' ? lines.filter(({ theme }) => theme !== undefined && themes.has(theme)) : chosen;
    const edited = touched.map((line) => becomes(line, event.deed, title));
    const { month, version } = round;
    const after = lines.map((line) => edited.find(({ id }) => id === line.id) ?? line);
    return {
      changes: [
        { kind: 'draft.edited', organisation: organisation.id, month, version, lines: edited },
        { kind: 'card.changed', subject: { kind: 'draft', month }, at: now },
      ],
      reply: {
        kind: 'form',
        form: draftEditForm({ ...round, version: version + 1 }, { question, page, lines: after }, locale),
      },
    };
  },
};

function needsTitle(deed: DraftEdit): boolean {
  return deed === 'group' || deed === 'rename';
}

function becomes(line: DraftLine, deed: DraftEdit, title: string): DraftLine {
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
