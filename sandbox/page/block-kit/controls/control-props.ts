import type { BlockElement } from '../shapes.ts';

/** What names a control for assistive technology, spread onto it. */
export type ControlLabels = {
  id: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
};

/** What every control that holds a value is given. */
export type ControlProps = {
  element: BlockElement;
  value: string | string[];
  onValue(value: string | string[]): void;
  disabled?: boolean;
  labels: ControlLabels;
};
