import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { goalForm } from '../../../cards/promises/goal/goal-form.ts';
import { GOALS_OPEN_MAX, type Goal } from '../../../domain/promises/goal/goal.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** A manager wants to set a goal. */
export const goalFormAsked: MemberFlow<'goal.form-asked', Goal[]> = {
  read: (reads, { organisation: { id, zone } }, _event, now) => reads.goals(id, getLocalDate(now, zone)),
  decide: ({ person: { locale, team }, organisation: { zone }, more: open }, _event, now) => {
    if (open.length >= GOALS_OPEN_MAX)
      return reply(refuse(nameNobody(locale), 'goal.too-many', { most: GOALS_OPEN_MAX }));
    return reply({ kind: 'form', form: goalForm({ asked: now, today: getLocalDate(now, zone), team }, locale) });
  },
};
