import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { noteThanksCard } from '../../../cards/leads/reason-card.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Definition } from '../../../domain/leads/definition/definition.ts';
import { type Judgement, NOTE_MAX, QUOTE_MAX } from '../../../domain/leads/verdict.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import type { Change } from '../../../store/change.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { isChanged, readRecognisable, scrubWithin } from '../../shared/recognisable.ts';
import { readDisputable } from '../lib/read-definition.ts';
import { readJudgement } from '../lib/read-judgement.ts';

/** `recognisable` only where the note may be quoted; `definition`: of which a point may be said to be wrong. */
type Facts = {
  judgement: Judgement | undefined;
  recognisable: Recognisable | undefined;
  definition?: Definition;
};

/**
 * A rep's own words about a poor lead, quotable or not; with reason `other` they are the reason. What may be quoted is
 * scrubbed before it is kept, by the names that are known now, and its writer sees it so.
 */
export const leadNoteGiven: LeadFlow<'lead.note-given', Facts> = {
  read: async (reads, handling, { note, mayBeQuoted }) => {
    const [judgement, definition, organisation] = await Promise.all([
      readJudgement(reads, handling),
      readDisputable(reads, handling.lead),
      mayBeQuoted ? reads.organisation(handling.lead.organisation) : undefined,
    ]);
    const recognisable = organisation && (await readRecognisable(reads, organisation, note));
    return { judgement, recognisable, ...(definition && { definition }) };
  },
  decide: ({ person, lead, more: { judgement, recognisable, definition } }, event, now) => {
    const { locale } = person;
    const written = event.note.trim();
    if (written === '') return refuseFields<'lead.note-given'>({ note: say(locale, 'note.empty') });
    if (judgement?.verdict !== 'poor') {
      return reply(refuse(nameLead(lead, locale), 'verdict.not-poor', { company: sayCompany(lead) }));
    }
    const of = { lead: lead.id, person: person.id, at: now };
    const mayBeQuoted = recognisable !== undefined;
    const note = recognisable === undefined ? written : scrubWithin(written, recognisable, NOTE_MAX);
    const quote = recognisable === undefined ? undefined : scrubWithin(note, recognisable, QUOTE_MAX);
    const explained: Change[] =
      event.reason === undefined
        ? []
        : [{ kind: 'verdict.explained', organisation: lead.organisation, ...of, reason: 'other' }];
    const isWhole = quote === undefined || recognisable === undefined || !isChanged(written, quote, recognisable);
    const points = judgement.disputed === undefined && definition !== undefined ? { definition } : {};
    const card = noteThanksCard(lead, { mayBeQuoted, ...(!isWhole && { quote }), ...points }, locale);
    return {
      changes: [...explained, { kind: 'verdict.noted', ...of, note, mayBeQuoted }],
      reply: { kind: 'card', card },
    };
  },
};
