import type { ReactNode } from 'react';

type Props = { title: string; note?: ReactNode; open?: boolean; children: ReactNode };

/** One part of the outside world, which can be folded. */
export const Section = ({ title, note, open = true, children }: Props) => (
  <details className="section" open={open}>
    <summary>
      <h2>{title}</h2>
      {note !== undefined && <span className="section-note">{note}</span>}
    </summary>
    <div className="section-body">{children}</div>
  </details>
);
