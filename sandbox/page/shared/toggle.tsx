type Props = { name: string; hint: string; isOn: boolean; onToggle(): void };

/** Something that is on or off, with what that means. */
export const Toggle = ({ name, hint, isOn, onToggle }: Props) => (
  <button type="button" role="switch" className="switch" aria-checked={isOn} onClick={onToggle}>
    <span className="switch-track" aria-hidden="true" />
    <span className="switch-words">
      {name}
      <small>{hint}</small>
    </span>
  </button>
);
