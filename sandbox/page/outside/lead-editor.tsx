import { useId } from 'react';
import type { RequestForgery } from '../../control/protocol.ts';
import { usePageActions } from '../state/actions.tsx';

/** A lead that is being edited before it is sent. */
export type LeadDraft = { body: string; forgery: RequestForgery; webhookId?: string };

const FORGERY_NAMES: { id: RequestForgery; name: string }[] = [
  { id: 'none', name: 'signed well' },
  { id: 'signature', name: 'forged signature' },
  { id: 'stale', name: 'ten minutes old' },
  { id: 'wrong-type', name: 'as text/plain' },
  { id: 'malformed', name: 'broken off' },
  { id: 'oversize', name: '300 KB' },
];

/** A lead's JSON, to be changed before it is sent. */
export const LeadEditor = (props: { draft: LeadDraft; onDraft(draft: LeadDraft): void; onClose(): void }) => {
  const { draft, onDraft, onClose } = props;
  const { act, busy } = usePageActions();
  const id = useId();
  const isBusy = busy.has('sample:edited');
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void act('sample:edited', '/api/lead', { body: draft.body, forgery: draft.forgery });
      }}
    >
      <textarea
        className="field code"
        rows={14}
        spellCheck={false}
        aria-label="The lead as JSON"
        value={draft.body}
        onChange={(event) => onDraft({ ...draft, body: event.target.value })}
      />
      <div className="row">
        <label htmlFor={id}>Send it</label>
        <select
          id={id}
          className="field field-select"
          value={draft.forgery}
          onChange={(event) => onDraft({ ...draft, forgery: event.target.value as RequestForgery })}
        >
          {FORGERY_NAMES.map((forgery) => (
            <option key={forgery.id} value={forgery.id}>
              {forgery.name}
            </option>
          ))}
        </select>
      </div>
      <div className="row row-end">
        <button type="button" className="button" onClick={onClose}>
          Back
        </button>
        <button type="submit" className="button button-primary" disabled={isBusy} aria-busy={isBusy}>
          Send
        </button>
      </div>
    </form>
  );
};
