import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTap } from '../contexts.ts';
import type { BlockElement } from '../shapes.ts';
import { readWords } from '../shapes.ts';
import { useConfirm } from './confirm.tsx';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The three dots: a real menu with arrow keys, Escape and focus that returns. */
export const OverflowControl = ({ element }: { element: BlockElement }) => {
  const { tap, isBusy, disabled } = useTap(element);
  const { ask, dialog } = useConfirm();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = (withFocus: boolean) => {
    setOpen(false);
    if (withFocus) root.current?.querySelector<HTMLElement>('.overflow-button')?.focus();
  };
  useOutsideClose(root, isOpen, () => setOpen(false));
  usePlacement(root, isOpen);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the button and the menu it holds
    <div className="overflow" ref={root} onKeyDown={(event) => moveInMenu(event, isOpen, close)}>
      <button
        type="button"
        className="button overflow-button"
        aria-label="More actions"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-busy={isBusy}
        disabled={disabled}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">•••</span>
      </button>
      {isOpen && (
        <div className="menu" role="menu" aria-label="More actions">
          {element.options?.map((option, index) => (
            <button
              key={option.value ?? readWords(option.text)}
              type="button"
              role="menuitem"
              className="menu-item"
              // biome-ignore lint/a11y/noAutofocus: a menu takes the focus when it opens
              autoFocus={index === 0}
              onClick={() => {
                close(true);
                if (option.url) window.open(option.url, '_blank', 'noreferrer,noopener');
                ask(element.confirm, () => void tap(option.value));
              }}
            >
              {readWords(option.text)}
              {option.url && <span aria-hidden="true">↗</span>}
            </button>
          ))}
        </div>
      )}
      {dialog}
    </div>
  );
};

const useOutsideClose = (root: React.RefObject<HTMLElement | null>, isOpen: boolean, close: () => void) => {
  useEffect(() => {
    if (!isOpen) return;
    const look = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', look);
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('pointerdown', look);
      document.removeEventListener('focusin', look);
    };
  });
};

const SCROLLERS = '.timeline-scroll, .modal-body, .home';

// A menu that would be cut off opens to the other side.
const usePlacement = (root: React.RefObject<HTMLElement | null>, isOpen: boolean) => {
  useLayoutEffect(() => {
    const menu = root.current?.querySelector<HTMLElement>('.menu');
    const around = root.current?.closest(SCROLLERS)?.getBoundingClientRect();
    if (!isOpen || !menu || !around) return;
    const box = menu.getBoundingClientRect();
    if (box.left < around.left) menu.dataset['align'] = 'left';
    if (box.bottom > around.bottom && box.height < around.height / 2) menu.dataset['side'] = 'above';
  }, [root, isOpen]);
};

const moveInMenu = (event: KeyboardEvent<HTMLElement>, isOpen: boolean, close: (withFocus: boolean) => void) => {
  if (!isOpen) return;
  if (event.key === 'Escape') {
    event.stopPropagation();
    close(true);
  }
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
};
