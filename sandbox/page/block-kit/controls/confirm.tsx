import { useEffect, useRef, useState } from 'react';
import { type ConfirmObject, readWords } from '../shapes.ts';
import { BlockText } from '../text.tsx';

/** Asks before doing, when the bot wants that: `ask(confirm, then)` and the dialog to draw. */
export const useConfirm = () => {
  const [question, setAsked] = useState<{ confirm: ConfirmObject; then(): void }>();
  const ask = (confirm: ConfirmObject | undefined, then: () => void) =>
    confirm ? setAsked({ confirm, then }) : then();
  const dialog = question && (
    <ConfirmDialog
      confirm={question.confirm}
      onAnswer={(isYes) => {
        setAsked(undefined);
        if (isYes) question.then();
      }}
    />
  );
  return { ask, dialog };
};

const ConfirmDialog = ({ confirm, onAnswer }: { confirm: ConfirmObject; onAnswer(isYes: boolean): void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="modal modal-small"
      aria-label={readWords(confirm.title)}
      onCancel={() => onAnswer(false)}
    >
      <header className="modal-head">
        <h2>{readWords(confirm.title)}</h2>
      </header>
      <div className="modal-body">{confirm.text && <BlockText text={confirm.text} />}</div>
      <footer className="modal-foot">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {readWords(confirm.deny) || 'Cancel'}
        </button>
        <button
          type="button"
          className={`button ${confirm.style === 'danger' ? 'button-danger' : 'button-primary'}`}
          onClick={() => onAnswer(true)}
        >
          {readWords(confirm.confirm) || 'Yes'}
        </button>
      </footer>
    </dialog>
  );
};
