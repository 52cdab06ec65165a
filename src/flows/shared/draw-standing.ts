import type { Card } from '../../cards/card.ts';
import { isAsk } from '../../domain/deliveries/asking/asks.ts';
import type { CardKind } from '../../domain/deliveries/message-kinds.ts';
import type { SubjectOf } from '../../domain/subject.ts';
import type { Reads } from '../../store/store.ts';
import type { Audience, Draw, House } from '../room.ts';

type Ways = { draw: Draw<CardKind> } & Pick<House, 'findSettled'>;

/** What a message that stands already shows now: where it asked for something that is done, how that is by now. */
export async function drawStanding(
  { draw, findSettled }: Ways,
  reads: Reads,
  subject: SubjectOf<CardKind>,
  audience: Audience,
): Promise<Card | undefined> {
  const here = { ...audience, isThere: true as const };
  const card = await draw(reads, subject, here);
  if (card !== undefined || !isAsk(subject)) return card;
  return (await findSettled(subject.kind))(reads, subject, here);
}
