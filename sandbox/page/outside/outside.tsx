import { Checkin } from './checkin.tsx';
import { Clock } from './clock.tsx';
import { Leads } from './leads.tsx';
import { Calls, Outbox } from './outbox.tsx';
import { Trouble } from './trouble-switches.tsx';
import { Week } from './week.tsx';

/** Everything that is neither Slack nor Teams: the CRM, colleagues, the time, bad luck, and a look inside. */
export const World = () => (
  <section className="world" aria-label="The outside world">
    <header className="world-head">
      <h2>The outside world</h2>
      <p>Your CRM, your colleagues, the clock, and bad luck</p>
    </header>
    <Leads />
    <Week />
    <Checkin />
    <Clock />
    <Trouble />
    <Outbox />
    <Calls />
  </section>
);
