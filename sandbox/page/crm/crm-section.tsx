import type { CrmRow } from '../../control/protocol.ts';
import { Section } from '../outside/section.tsx';
import { usePageActions, usePageState } from '../state/actions.tsx';

/** HubSpot: hand a contact over there and its card comes; judge the card and read here what was written. */
export const CrmSection = () => {
  const { crm } = usePageState();
  if (crm === undefined) return null;
  const handedOver = crm.filter(({ fields }) => fields.some(({ value }) => value === HANDED_OVER)).length;
  return (
    <Section title="HubSpot" note={`${crm.length} contacts, ${handedOver} handed over`}>
      <p className="quiet">
        Make one a Sales Qualified Lead: its card comes. What sales says of it then stands here, and what you change
        here shows on the card.
      </p>
      <ul className="crm-records">
        {crm.map((row) => (
          <CrmRecord key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  );
};

const HANDED_OVER = 'salesqualifiedlead';

const CrmRecord = ({ row }: { row: CrmRow }) => {
  const { act, busy } = usePageActions();
  const key = `crm:${row.id}`;
  return (
    <li className="crm-record">
      <strong>
        <bdi>{row.company}</bdi>
      </strong>
      <small>
        <bdi>{row.name}</bdi>
        {row.phone !== '' && ` · ${row.phone}`}
      </small>
      <div className="crm-fields">
        {row.fields.map(({ field, label, value, options }) => (
          <label key={field}>
            {label}
            <select
              className="field field-select"
              value={value}
              disabled={busy.has(key)}
              onChange={({ target }) => void act(key, '/api/crm', { id: row.id, field, value: target.value })}
            >
              {options.map((option) => (
                <option key={option.key} value={option.key}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {row.notes.map(([title = '', ...lines]) => (
        <blockquote key={title} className="crm-note">
          <small>Note · {title}</small>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </blockquote>
      ))}
    </li>
  );
};
