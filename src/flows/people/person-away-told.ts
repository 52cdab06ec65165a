import { notice } from '../../cards/notices.ts';
import { DAY_MS } from '../../domain/time.ts';
import { getLocalDate, readDate } from '../../domain/working-time.ts';
import { sayDay } from '../../words/say.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';

/** Somebody says when they are not there. */
export const personAwayTold: MemberFlow<'person.away-told'> = {
  decide: ({ person, organisation: { zone: there } }, event, now) => {
    const zone = person.zone ?? there;
    const { locale, id, organisation } = person;
    const today = getLocalDate(now, zone);
    const from = readDate(event.from, today);
    const to = readDate(event.to, today);
    if (from === undefined || to === undefined) {
      return reply(notice(locale, 'away.unclear', { from: today, to: getLocalDate(now + WEEK_MS, zone) }));
    }
    const days = { from: sayDay(locale, from), to: sayDay(locale, to) };
    if (to < from) return reply(notice(locale, 'away.order', days));
    if (to < today) return reply(notice(locale, 'away.past', days));
    return {
      changes: [{ kind: 'person.away', organisation, absence: { person: id, from, to } }],
      reply: notice(locale, 'away.done', days),
    };
  },
};

/** Of the example. */
const WEEK_MS = 7 * DAY_MS;
