import { type KeyboardEvent, useState } from 'react';
import type { SlackUser } from '../fake-slack/contract.ts';
import { Avatar, findTeam, isManager } from './shared/avatar.tsx';
import { usePageState } from './state/actions.tsx';

type Props = { onPick(user: string): void; hasNews(user: string): boolean };

const nameLanguage = (user: SlackUser): string => (user.locale === 'nl-NL' ? 'Nederlands' : 'English');
const readFirstName = (user: SlackUser): string => user.realName.split(' ')[0] ?? user.realName;

const MOVES: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Who the page is used as, and everybody else to switch to. */
export const PeoplePicker = ({ onPick, hasNews }: Props) => {
  const { people, me } = usePageState();
  const [hovered, setHovered] = useState<string>();
  const ordered = (['sales', 'marketing'] as const).flatMap((team) => people.filter((user) => findTeam(user) === team));
  const current = people.find(({ id }) => id === me);
  const shown = people.find(({ id }) => id === hovered) ?? current;
  const move = (event: KeyboardEvent) => {
    const step = MOVES[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = ordered.findIndex(({ id }) => id === me);
    const next = ordered[(at + step + ordered.length) % ordered.length];
    if (!next) return;
    onPick(next.id);
    document.getElementById(`person-${next.id}`)?.focus();
  };
  return (
    <section className="people" aria-label="Who you are">
      {shown && (
        <div className="you">
          <Avatar user={shown} size={40} />
          <div>
            <p className="you-name">
              <span>{shown === current ? 'You are' : 'Become'}</span> {shown.realName}
            </p>
            <p className="you-role">
              {shown.title} · {nameLanguage(shown)}
            </p>
          </div>
        </div>
      )}
      <div role="radiogroup" aria-label="You are" onKeyDown={move} onPointerLeave={() => setHovered(undefined)}>
        {(['sales', 'marketing'] as const).map((team) => (
          <div className="team" key={team}>
            <h2 className="team-name">{team}</h2>
            <div className="team-people">
              {ordered
                .filter((user) => findTeam(user) === team)
                .map((user) => (
                  <Person
                    key={user.id}
                    user={user}
                    isMe={user.id === me}
                    hasNews={hasNews(user.id)}
                    onPick={() => onPick(user.id)}
                    onHover={() => setHovered(user.id)}
                  />
                ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
};

type PersonProps = { user: SlackUser; isMe: boolean; hasNews: boolean; onPick(): void; onHover(): void };

const Person = ({ user, isMe, hasNews, onPick, onHover }: PersonProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold a picture and a name
  <button
    type="button"
    role="radio"
    id={`person-${user.id}`}
    className="person"
    aria-checked={isMe}
    tabIndex={isMe ? 0 : -1}
    aria-label={`${user.realName}, ${user.title}, ${nameLanguage(user)}${hasNews ? ', has something private to read' : ''}`}
    title={`${user.realName} · ${user.title} · ${nameLanguage(user)}`}
    onClick={onPick}
    onPointerEnter={onHover}
  >
    <span className="person-picture">
      <Avatar user={user} size={34} />
      {isManager(user) && <span className="person-manager">M</span>}
      {hasNews && !isMe && <span className="dot" />}
    </span>
    <span className="person-name">{readFirstName(user)}</span>
  </button>
);
