import type { Card } from '../../../cards/card.ts';
import type { Attempt, ChatOutbound, DeliverySearchResult } from '../../../courier.ts';
import type { Address } from '../../../domain/addresses/address.ts';
import { measurePicturesMs } from '../../../domain/deliveries/attempts.ts';
import type { Delivery, DeliveryResult } from '../../../domain/deliveries/delivery.ts';
import type { ChatTarget } from '../../../domain/deliveries/target.ts';
import type { PictureParts } from '../../platform.ts';
import { TEAMS_CALL_MS } from '../account.ts';
import type { CardMessage } from '../wire.ts';
import type { AddressBook, TeamsCalls } from './calls.ts';
import { classifyTeamsFailure, isAnswering, isTargetClosed, treatAsRepeatable } from './failures.ts';
import { createMessageRenderer } from './pictures.ts';

/** Nothing ever came from there: as Teams itself says where the app is not installed. */
const NOT_INSTALLED: DeliveryResult = { kind: 'refused', reason: 'BotNotInConversationRoster', isTargetClosed: true };

/** The courier's way into Teams. */
export function createTeamsOutbound(
  calls: TeamsCalls,
  addresses: AddressBook,
  pictures: PictureParts,
): ChatOutbound<Card> {
  const pictured = createMessageRenderer(pictures);
  const opened = createChatOpener(calls, addresses);

  const put = async (
    delivery: Delivery<ChatTarget>,
    address: Address,
    card: Card,
    { cut, leftMs }: Attempt,
  ): Promise<DeliveryResult> => {
    const { target, of } = delivery;
    const { serviceUrl } = address;
    const draw = () =>
      pictured(card, { workspace: target.workspace }, measurePicturesMs(leftMs(), TEAMS_CALL_MS.outbox));
    if (of !== undefined && delivery.kind === 'update') {
      await calls.update({ serviceUrl, conversation: of.channel, cut }, of.message, await draw());
      return { kind: 'sent', channel: of.channel, message: of.message };
    }
    if (of !== undefined) {
      const message = await calls.send({ serviceUrl, conversation: of.channel, cut }, await draw());
      return { kind: 'sent', channel: of.channel, message };
    }
    switch (target.kind) {
      case 'channel': {
        const { conversation, message } = await calls.post({ serviceUrl, channel: target.id, cut }, await draw());
        return { kind: 'sent', channel: conversation, message };
      }
      case 'person':
        return toPerson(address, draw, cut);
      case 'home':
        return { kind: 'refused', reason: 'Teams has no page of the app', isTargetClosed: false };
    }
  };

  /** A chat that is gone may be there again under another id, once the app was removed and installed again. */
  const toPerson = async (
    address: Address,
    draw: () => Promise<CardMessage>,
    cut: AbortSignal,
  ): Promise<DeliveryResult> => {
    const { serviceUrl, conversation: kept } = address;
    const conversation = kept ?? (await opened(address, cut));
    const body = await draw();
    try {
      return {
        kind: 'sent',
        channel: conversation,
        message: await calls.send({ serviceUrl, conversation, cut }, body),
      };
    } catch (reason) {
      if (kept === undefined || !isTargetClosed(reason)) throw reason;
    }
    const anew = await opened(address, cut);
    return { kind: 'sent', channel: anew, message: await calls.send({ serviceUrl, conversation: anew, cut }, body) };
  };

  /** A question that changes nothing. */
  const askWho = async (address: Address, { kind, id }: ChatTarget, cut: AbortSignal): Promise<unknown> => {
    const { serviceUrl, conversation } = address;
    if (kind === 'person' && conversation === undefined) return opened(address, cut);
    return calls.members({ serviceUrl, conversation: conversation ?? id, cut });
  };

  return {
    send: async (delivery, card, attempt) => {
      const address = await addresses.find(delivery.target);
      if (address === undefined) return NOT_INSTALLED;
      try {
        return await put(delivery, address, card, attempt);
      } catch (reason) {
        return classifyTeamsFailure(reason);
      }
    },
    // Teams shows a bot no messages: what may have arrived is never sent again. So nothing else is risked, nobody told, before it answers.
    find: async ({ target }, { cut }) => {
      const address = await addresses.find(target);
      if (address === undefined) return { kind: 'never' };
      try {
        await askWho(address, target, cut);
      } catch (reason) {
        if (!isAnswering(reason)) return nameSilence(reason);
      }
      return { kind: 'never' };
    },
    // Where nothing waits nothing can be asked, and nothing is lost by finding out with the next message.
    isAccountGood: async (_workspace, waiting, cut) => {
      const address = waiting && (await addresses.find(waiting));
      if (waiting === undefined || address === undefined) return true;
      try {
        await askWho(address, waiting, cut);
        return true;
      } catch (reason) {
        return isAnswering(reason);
      }
    },
  };
}

function nameSilence(reason: unknown): DeliverySearchResult {
  const result = classifyTeamsFailure(reason);
  if (result.kind === 'account-refused') return result;
  return { kind: 'unreachable', reason: 'reason' in result ? result.reason : result.kind };
}

/** Opens somebody's chat with the bot, the same one every time, and keeps it. */
function createChatOpener(
  calls: TeamsCalls,
  addresses: AddressBook,
): (address: Address, cut: AbortSignal) => Promise<string> {
  return async (address, cut) => {
    const { serviceUrl, id, member = id } = address;
    const conversation = await calls.openChat({ serviceUrl, member, cut }).catch((reason: unknown) => {
      throw treatAsRepeatable(reason);
    });
    await addresses.keep({ ...address, conversation });
    return conversation;
  };
}
