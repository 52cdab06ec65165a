import type { ReactNode } from 'react';

type Props = { grid: 16 | 18 | 32; size: number | string; stroke: number; children: ReactNode };

/** Lines in the colour of the words around them, drawn on a square `grid`. */
export const OutlineIcon = ({ grid, size, stroke, children }: Props) => (
  <svg
    viewBox={`0 0 ${grid} ${grid}`}
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={stroke}
    aria-hidden="true"
  >
    {children}
  </svg>
);
