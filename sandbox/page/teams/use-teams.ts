import { useCallback } from 'react';
import type { TeamsView } from '../../control/protocol.ts';
import { usePageActions, usePageState } from '../state/actions.tsx';
import type { PressedButton } from './card/draw-card.ts';

/** Teams as this person sees it; only where there is one. */
export const useTeams = (): TeamsView => {
  const { teams } = usePageState();
  if (!teams) throw new Error('useTeams without Teams');
  return teams;
};

/** Presses a button of a message. */
export const usePress = (message: string): { press(pressed: PressedButton): void; isBusy: boolean } => {
  const { me } = useTeams();
  const { act, busy } = usePageActions();
  const key = `teams-tap:${message}`;
  const isBusy = busy.has(key);
  const press = useCallback(
    ({ label, verb, inputs }: PressedButton) => {
      void act(key, '/api/teams/tap', { user: me, message, label, ...(verb !== undefined && { verb }), inputs });
    },
    [act, key, me, message],
  );
  return { press, isBusy };
};

/** Installs the app for a person or a team, or takes it away. */
export const useInstall = (who: string): { install(isInstalled: boolean): void; isBusy: boolean } => {
  const { act, busy } = usePageActions();
  const key = `teams-install:${who}`;
  return {
    install: (isInstalled) => void act(key, '/api/teams/install', { who, isInstalled }),
    isBusy: busy.has(key),
  };
};
