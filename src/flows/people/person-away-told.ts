import { nameNobody } from '../../cards/about.ts';
import { notice, refuse } from '../../cards/notices.ts';
import { DAY_MS } from '../../domain/time.ts';
import { readDays } from '../../domain/typed-date.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { sayDayNear } from '../../words/say.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** Somebody says when they are not there. */
export const personAwayTold: MemberFlow<'person.away-told'> = {
  decide: ({ person, organisation: { zone: there } }, event, now) => {
    const zone = person.zone ?? there;
    const { locale, id, organisation } = person;
    const today = getLocalDate(now, zone);
    const read = readDays(event.days, today);
    if (read === undefined) {
      return reply(refuse(nameNobody(locale), 'away.unclear', { from: today, to: getLocalDate(now + WEEK_MS, zone) }));
    }
    const { from, to } = read;
    const days = { from: sayDayNear(locale, from, today), to: sayDayNear(locale, to, today) };
    if (to < from) return reply(refuse(nameNobody(locale), 'away.order', days));
    if (to < today) return reply(refuse(nameNobody(locale), 'away.past', days));
    return {
      changes: [{ kind: 'person.away', organisation, absence: { person: id, from, to } }],
      reply: notice(nameNobody(locale), 'away.done', days),
    };
  },
};

/** Of the example. */
const WEEK_MS = 7 * DAY_MS;
