import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { SlackView } from '../../fake-slack/contract.ts';
import { Blocks } from '../block-kit/blocks.tsx';
import { FormContext, type FormValues, SurfaceContext } from '../block-kit/contexts.ts';
import { collectValues, createValueKey, findMissing, pickTyped, readInitial } from '../block-kit/form-values.ts';
import { type Block, parseBlocks, readWords, type TextObject } from '../block-kit/shapes.ts';
import { Logo } from '../shared/avatar.tsx';
import { NamesContext } from '../shared/names.ts';
import { usePageActions, usePageState } from '../state/actions.tsx';

/** The topmost view this person has open. */
export const Modals = () => {
  const { views } = usePageState();
  const top = views.at(-1);
  return top ? <Modal key={top.id} view={top} depth={views.length} /> : null;
};

const listShown = (blocks: Block[], touched: FormValues): FormValues =>
  Object.fromEntries(
    blocks.flatMap(({ block_id: block, element }) =>
      block !== undefined && element ? [[block, touched[block] ?? readInitial(element)]] : [],
    ),
  );

const removeErrors = (errors: Record<string, string>, blocks: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).filter(([block]) => !blocks.includes(block)));

const FAULTY = '.has-error :is(input, select, textarea)';

const useForm = (view: SlackView, blocks: Block[]) => {
  const { me } = usePageState();
  const { act, busy } = usePageActions();
  const [kept, setKept] = useState<FormValues>({});
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [mended, setMended] = useState<readonly string[]>([]);
  const touched = useMemo(() => pickTyped(blocks, kept), [blocks, kept]);
  const key = `submit:${view.id}`;
  const form = useMemo(
    () => ({
      values: listShown(blocks, touched),
      errors: { ...removeErrors(view.errors, mended), ...refused },
      set: (block: string, value: string | string[]) => {
        const element = blocks.find(({ block_id: id }) => id === block)?.element;
        if (element) setKept((before) => ({ ...before, [createValueKey(block, element)]: value }));
        setRefused((before) => removeErrors(before, [block]));
        setMended((before) => [...before, block]);
      },
    }),
    [blocks, touched, refused, mended, view.errors],
  );
  const submit = () => {
    const values = collectValues(blocks, touched);
    const errors = findMissing(blocks, values);
    setRefused(errors);
    if (Object.keys(errors).length > 0) return;
    void act(key, '/api/submit', { user: me, view: view.id, values }).then(() => setMended([]));
  };
  return { form, submit, isBusy: busy.has(key) };
};

const Modal = ({ view, depth }: { view: SlackView; depth: number }) => {
  const { me } = usePageState();
  const { act } = usePageActions();
  const { language } = useContext(NamesContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const blocks = useMemo(() => parseBlocks(view.view['blocks']), [view.view]);
  const surface = useMemo(() => ({ on: view.id, user: me }), [view.id, me]);
  const { form, submit, isBusy } = useForm(view, blocks);
  const close = () => void act(`close:${view.id}`, '/api/close', { user: me, view: view.id });
  const words = (field: string) => readWords(view.view[field] as TextObject | undefined);

  useEffect(() => dialog.current?.showModal(), []);
  // Another form in the same window is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new hash is another form
  useEffect(() => {
    dialog.current?.querySelector('.modal-body')?.scrollTo({ top: 0 });
  }, [view.hash]);
  useEffect(() => {
    if (Object.keys(form.errors).length > 0) dialog.current?.querySelector<HTMLElement>(FAULTY)?.focus();
  }, [form.errors]);

  return (
    <dialog
      ref={dialog}
      className="modal"
      lang={language}
      aria-labelledby={`title-${view.id}`}
      // Escape closes through the bot, which may want to know; the dialog goes when the view is gone.
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <header className="modal-head">
          <span className="avatar avatar-bot modal-mark" aria-hidden="true">
            <Logo />
          </span>
          <h2 id={`title-${view.id}`}>{words('title') || view.title}</h2>
          {depth > 1 && <span className="tag">{depth} deep</span>}
          <button type="button" className="icon-button" aria-label="Close" onClick={close}>
            ✕
          </button>
        </header>
        <div className="modal-body">
          <FormContext.Provider value={form}>
            <SurfaceContext.Provider value={surface}>
              <Blocks blocks={blocks} />
            </SurfaceContext.Provider>
          </FormContext.Provider>
        </div>
        <footer className="modal-foot">
          <button type="button" className="button" onClick={close}>
            {words('close') || 'Close'}
          </button>
          {words('submit') && (
            <button type="submit" className="button button-primary" disabled={isBusy} aria-busy={isBusy}>
              {words('submit')}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
};
