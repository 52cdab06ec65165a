import { memo, useLayoutEffect, useRef } from 'react';
import type { AdaptiveCardJson } from '../../../fake-teams/contract.ts';
import { useMedia } from '../../shared/use-media.ts';
import { type DrawnCard, drawCard, type PressedButton } from './draw-card.ts';

type Props = { card: AdaptiveCardJson; isBusy: boolean; onPress(pressed: PressedButton): void };

/** A card that can be used. Redrawn only when its JSON changed, so that what somebody is typing stays. */
export const AdaptiveCardView = memo(({ card, isBusy, onPress }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ json: string; card: DrawnCard }>(undefined);
  const press = useRef(onPress);
  press.current = onPress;
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const json = JSON.stringify(card);
  useLayoutEffect(() => {
    const before = drawn.current;
    // What was typed also stays when only the theme changed.
    const typed = before?.json === json ? before.card.typed() : {};
    const next = drawCard(JSON.parse(json), { isDark, typed, onPress: (pressed) => press.current(pressed) });
    const focused = findFocus(box.current);
    box.current?.replaceChildren(next.element);
    drawn.current = { json, card: next };
    restoreFocus(box.current, focused);
  }, [json, isDark]);
  return <div className="t-card" ref={box} tabIndex={-1} aria-busy={isBusy} />;
});

type Focused = { words: string } | undefined;

const findFocus = (box: HTMLElement | null): Focused => {
  const { activeElement } = document;
  return box?.contains(activeElement) ? { words: activeElement?.textContent ?? '' } : undefined;
};

/** Focuses the button with the same words, or else the card, so that a keyboard user stays where they were. */
const restoreFocus = (box: HTMLElement | null, focused: Focused): void => {
  if (focused === undefined || box === null) return;
  const same = [...box.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent === focused.words);
  (same ?? box).focus();
};
