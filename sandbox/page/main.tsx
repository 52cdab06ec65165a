import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/columns.css';
import './styles/people.css';
import './styles/channels.css';
import './styles/talk.css';
import './styles/composer.css';
import './styles/message.css';
import './styles/blocks.css';
import './styles/reactions.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/modal.css';
import './styles/world.css';
import './styles/inside.css';
import './styles/turns.css';
import './styles/teams/teams.css';
import './styles/teams/tools.css';
import './styles/teams/card.css';
import './styles/narrow.css';
import './styles/sides.css';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
