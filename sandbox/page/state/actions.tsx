import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { PageState } from '../../control/protocol.ts';
import { postToSandbox } from './api.ts';

/** A message that goes away by itself. */
export type Toast = { id: number; text: string; tone: 'bad' | 'good' };

/** What the page can do. `act` resolves with whether it worked; a failure is shown in a toast. */
export type PageActions = {
  act(key: string, path: string, body: Record<string, unknown>): Promise<boolean>;
  busy: ReadonlySet<string>;
  toasts: readonly Toast[];
  tell(text: string, tone?: Toast['tone']): void;
  dismiss(id: number): void;
};

const TOAST_MS = 7_000;
const TOASTS_MAX = 3;

const PageActionsContext = createContext<PageActions | undefined>(undefined);
const StateContext = createContext<PageState | undefined>(undefined);

/** Gives everything below it the page's state and the ways to act. */
export const PageActionsProvider = (props: {
  refresh(): Promise<void>;
  state: PageState | undefined;
  children: ReactNode;
}) => {
  const { toasts, tell, dismiss } = useToasts();
  const { act, busy } = useAct(props.refresh, tell);
  const actions = useMemo(() => ({ act, busy, toasts, tell, dismiss }), [act, busy, toasts, tell, dismiss]);
  return (
    <PageActionsContext.Provider value={actions}>
      <StateContext.Provider value={props.state}>{props.children}</StateContext.Provider>
    </PageActionsContext.Provider>
  );
};

const useToasts = () => {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const counter = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((list) => list.filter((toast) => toast.id !== id)), []);
  const tell = useCallback(
    (text: string, tone: Toast['tone'] = 'bad') => {
      counter.current += 1;
      const id = counter.current;
      setToasts((list) => [...list.slice(1 - TOASTS_MAX), { id, text, tone }]);
      setTimeout(() => dismiss(id), TOAST_MS);
    },
    [dismiss],
  );
  return { toasts, tell, dismiss };
};

const useAct = (refresh: () => Promise<void>, tell: PageActions['tell']) => {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const act = useCallback<PageActions['act']>(
    async (key, path, body) => {
      setBusy((before) => new Set(before).add(key));
      try {
        const answer = await postToSandbox<{ status?: number; body?: string }>(path, body);
        // The outside world shows a lead's answer itself, a refusal included.
        const failure = key.startsWith('sample:') ? undefined : findFailure(answer, path.startsWith('/api/teams/'));
        if (failure) tell(failure);
        await refresh();
        return failure === undefined;
      } catch (error) {
        tell(error instanceof Error ? error.message : 'That did not work.');
        return false;
      } finally {
        setBusy((before) => new Set([...before].filter((other) => other !== key)));
      }
    },
    [refresh, tell],
  );
  return { act, busy };
};

const findFailure = ({ status, body }: { status?: number; body?: string }, isTeams: boolean): string | undefined => {
  if (status === undefined || (status >= 200 && status < 300)) return undefined;
  // Status 0 with words: nothing was sent, and it is no fault (a form with errors, a channel without the bot).
  if (status === 0 && body && body !== 'no bot is connected') return undefined;
  if (status === 0)
    return isTeams ? 'The bot did not answer Teams.' : 'The bot did not answer within Slack’s three seconds.';
  return `The bot answered ${status}${body ? `: ${body.slice(0, 160)}` : '.'}`;
};

/** The ways to act; only below `PageActionsProvider`. */
export const usePageActions = (): PageActions => {
  const actions = useContext(PageActionsContext);
  if (!actions) throw new Error('useActs outside ActsProvider');
  return actions;
};

/** What the page shows; only below `PageActionsProvider`, and once it is loaded. */
export const usePageState = (): PageState => {
  const state = useContext(StateContext);
  if (!state) throw new Error('useWorkspace before the first load');
  return state;
};
