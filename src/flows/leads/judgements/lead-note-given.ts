import { briefCard } from '../../../cards/card.ts';
import { notice } from '../../../cards/notices.ts';
import type { Judgement } from '../../../domain/leads/verdict.ts';
import type { Change } from '../../../store/change.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { readJudgement } from '../lib/read-judgement.ts';

/** A rep's own words about a poor lead, quotable or not; with reason `other` they are the reason. */
export const leadNoteGiven: LeadFlow<'lead.note-given', Judgement | undefined> = {
  read: readJudgement,
  decide: ({ person, lead, more: judgement }, event, now) => {
    const { locale } = person;
    const note = event.note.trim();
    if (note === '') return refuseFields<'lead.note-given'>({ note: say(locale, 'note.empty') });
    if (judgement?.verdict !== 'poor') return reply(notice(locale, 'verdict.not-poor'));
    const of = { lead: lead.id, person: person.id, at: now };
    const noted: Change = { kind: 'verdict.noted', ...of, note, mayBeQuoted: event.mayBeQuoted };
    const explained: Change[] =
      event.reason === undefined ? [] : [{ kind: 'verdict.explained', ...of, reason: 'other' }];
    const thanks = say(locale, 'note.thanks', { quoted: event.mayBeQuoted ? 'yes' : 'no' });
    return { changes: [...explained, noted], reply: { kind: 'card', card: briefCard([thanks]) } };
  },
};
