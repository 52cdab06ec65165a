import { useEffect, useMemo } from 'react';
import { Blocks } from '../block-kit/blocks.tsx';
import { SurfaceContext } from '../block-kit/contexts.ts';
import { parseBlocks } from '../block-kit/shapes.ts';
import { usePageActions, usePageState } from '../state/actions.tsx';

/** The app's Home tab; opening it tells the bot, which draws it. */
export const HomeTab = () => {
  const { me, home, bot } = usePageState();
  const { act, busy } = usePageActions();
  const key = `home:${me}`;
  useEffect(() => {
    void act(`home:${me}`, '/api/home', { user: me });
  }, [act, me]);
  const blocks = useMemo(() => parseBlocks(home?.['blocks']), [home]);
  const surface = useMemo(() => ({ on: 'home', user: me }), [me]);
  return (
    <div className="home">
      {blocks.length > 0 ? (
        <SurfaceContext.Provider value={surface}>
          <Blocks blocks={blocks} />
        </SurfaceContext.Provider>
      ) : (
        <div className="empty">
          <h3>{busy.has(key) ? 'One moment…' : `${bot.name} has not drawn a Home tab yet`}</h3>
          <p>It appears as soon as the bot answers that you opened it.</p>
        </div>
      )}
    </div>
  );
};
