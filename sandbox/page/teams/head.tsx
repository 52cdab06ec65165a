import type { ReactNode } from 'react';

type Props = { title: string; note: string; picture?: ReactNode; children?: ReactNode };

/** What a conversation is called, and what can be done with the app in it. */
export const TeamsHead = ({ title, note, picture, children }: Props) => (
  <header className="panel-head t-panel-head">
    <div className="title-direct">
      {picture}
      <div>
        <h2>
          <span className="platform platform-teams">Teams</span> {title}
        </h2>
        <p>{note}</p>
      </div>
    </div>
    {children}
  </header>
);
