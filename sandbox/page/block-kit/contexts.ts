import { createContext, useContext } from 'react';
import { usePageActions } from '../state/actions.tsx';
import type { BlockElement } from './shapes.ts';
import { readWords } from './shapes.ts';

/** Where blocks stand: what a tap on them is "on" (message ts, ephemeral id, view id), and who taps. */
export type TapSurface = { on: string; user: string; readOnly?: boolean };

/** The surface around a control. Without one nothing can be tapped. */
export const SurfaceContext = createContext<TapSurface>({ on: '', user: '', readOnly: true });

/** The block_id of the block a control stands in: action ids alone may repeat. */
export const BlockContext = createContext<string | undefined>(undefined);

/** The typed values of a modal, by block_id. */
export type FormValues = Record<string, string | string[]>;

/** Present inside a modal: inputs keep their values there instead of tapping. */
export type ModalForm = {
  values: FormValues;
  errors: Record<string, string>;
  set(block: string, value: string | string[]): void;
};

/** The form of the modal around an input, if it is in one. */
export const FormContext = createContext<ModalForm | undefined>(undefined);

/** What a control does when it is used: `tap()` for a button, `tap(option)` for a menu. */
export const useTap = (
  element: BlockElement,
): { tap(option?: string): Promise<boolean>; isBusy: boolean; disabled: boolean } => {
  const { on, user, readOnly } = useContext(SurfaceContext);
  const { act, busy } = usePageActions();
  const blockId = useContext(BlockContext);
  const key = `tap:${on}:${blockId}:${element.action_id ?? readWords(element.text)}`;
  const isBusy = busy.has(key);
  const tap = (option?: string) =>
    act(key, '/api/tap', {
      user,
      on,
      ...(element.action_id !== undefined && { actionId: element.action_id }),
      ...(blockId !== undefined && { blockId }),
      label: readWords(element.text),
      ...(option !== undefined && { option }),
    });
  return { tap, isBusy, disabled: isBusy || readOnly === true };
};
