import { nameNobody } from '../../../cards/about.ts';
import { nameRound } from '../../../cards/checkins/round-name.ts';
import { sentenceCard } from '../../../cards/notices.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody decided against what they were asked to confirm. */
export const checkinDeclined: MemberFlow<'checkin.declined'> = {
  decide: ({ person: { locale } }, { month }) => {
    const about = month === undefined ? nameNobody(locale) : nameRound(month, locale);
    return reply({ kind: 'card', card: sentenceCard(about, 'close.kept') });
  },
};
