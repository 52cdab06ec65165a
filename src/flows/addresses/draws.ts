import { greetingCard } from '../../cards/addresses/greeting-card.ts';
import type { Draw } from '../room.ts';

export const drawGreeting: Draw<'greeting'> = async (_reads, { of }, { locale }) => greetingCard(of, locale);
