import { briefCard } from '../../../cards/card.ts';
import { notice } from '../../../cards/notices.ts';
import type { Change } from '../../../store/change.ts';
import { say } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import { leadFlow } from '../lib/lead-facts.ts';

/** A rep's own words about a poor lead, quotable or not; with reason `other` they are the reason. */
export const leadNoteGiven = leadFlow<'lead.note-given'>(({ person, lead, judgement }, event, now) => {
  const { locale } = person;
  const note = event.note.trim();
  if (note === '') return reply({ kind: 'form-errors', errors: { note: say(locale, 'note.empty') } });
  if (judgement?.verdict !== 'poor') return reply(notice(locale, 'verdict.not-poor'));
  const of = { lead: lead.id, person: person.id, at: now };
  const noted: Change = { kind: 'verdict.noted', ...of, note, mayBeQuoted: event.mayBeQuoted };
  const explained: Change[] = event.reason === undefined ? [] : [{ kind: 'verdict.explained', ...of, reason: 'other' }];
  const thanks = say(locale, 'note.thanks', { quoted: event.mayBeQuoted ? 'yes' : 'no' });
  return { changes: [...explained, noted], reply: { kind: 'card', card: briefCard([thanks]) } };
});
