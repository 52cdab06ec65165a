import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './styles/base.css';
import './styles/layout/frame.css';
import './styles/layout/columns.css';
import './styles/people.css';
import './styles/slack/channels.css';
import './styles/slack/conversation.css';
import './styles/composer.css';
import './styles/slack/message.css';
import './styles/slack/block-kit.css';
import './styles/slack/reactions.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/slack/modal.css';
import './styles/outside/outside.css';
import './styles/outside/crm.css';
import './styles/outside/outbox.css';
import './styles/outside/clock.css';
import './styles/teams/conversation.css';
import './styles/teams/post.css';
import './styles/teams/controls.css';
import './styles/teams/card.css';
import './styles/layout/narrow.css';
import './styles/layout/sides.css';
import './styles/layout/sides-by-width.css';
import { SandboxPage } from './app.tsx';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <SandboxPage />
    </StrictMode>,
  );
