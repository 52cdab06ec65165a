import { nameNobody } from '../../../cards/about.ts';
import type { Reply } from '../../../cards/card.ts';
import { actionCard, actionReopenedCard, nameAction } from '../../../cards/findings/action-cards.ts';
import { refuse } from '../../../cards/notices.ts';
import { ACTIONS_OPEN_MAX, type Action, type ActionState, checkActionMove } from '../../../domain/findings/finding.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { giveReceipts, type ReceiptFacts, readReceiptFacts } from './action-receipts.ts';

/** The action, where it is one of the organisation's own; `open`: how many are. */
type Facts = { action: Action; open: number; receipts: ReceiptFacts } | undefined;

/** The flow of a manager who brings an action into another state. */
export function moveAction(to: ActionState): MemberFlow<'action.done' | 'action.declined' | 'action.reopened', Facts> {
  return {
    read: async (reads, { organisation }, event, now) => {
      const action = await reads.action(organisation.id, event.action);
      if (action === undefined || action.organisation !== organisation.id) return undefined;
      const { id, about } = action;
      const [open, receipts] = await Promise.all([
        reads.openActions(organisation.id),
        readReceiptFacts(reads, organisation, { about, action: id, now }),
      ]);
      return { action, open: open.length, receipts };
    },
    decide: ({ person, more }, event, now) => {
      const { locale, id: by } = person;
      if (more === undefined) return reply(refuse(nameNobody(locale), 'action.gone'));
      const { why: whyBefore, ...before } = more.action;
      const why = 'why' in event ? event.why.trim() : '';
      switch (checkActionMove(before.state, to, why)) {
        case 'yes': {
          if (to === 'open' && more.open >= ACTIONS_OPEN_MAX)
            return reply(refuse(nameAction(more.action, locale), 'action.too-many', { most: ACTIONS_OPEN_MAX }));
          const move = { state: to, ...(why !== '' && { why }), by };
          const moved: Action = { ...before, ...move, changedAt: now };
          return {
            changes: [
              {
                ...{ kind: 'action.moved', organisation: before.organisation, action: before.id, was: before.state },
                ...{ ...move, at: now },
              },
              ...giveReceipts(moved, more.receipts, now),
            ],
            reply: showAction(moved, locale),
          };
        }
        case 'same':
          // Somebody else said why meanwhile: what was typed stays in the form.
          if (why !== '' && why !== whyBefore) return reply(refuseClosed(more.action, locale));
          return reply(showAction(more.action, locale));
        case 'not-open':
          return reply(refuseClosed(more.action, locale));
        case 'why-missing':
          return refuseFields<'action.declined'>({ why: say(locale, 'action.why-missing') });
      }
    },
  };
}

function refuseClosed(action: Action, locale: Locale): Reply {
  return refuse(nameAction(action, locale), 'action.not-open');
}

function showAction(action: Action, locale: Locale): Reply {
  const card = action.state === 'open' ? actionReopenedCard(action, locale) : actionCard(action, locale);
  return { kind: 'card', card };
}
