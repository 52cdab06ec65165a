import { CrmSection } from '../crm/crm-section.tsx';
import { ListenerSection } from '../crm/listener-section.tsx';
import { CheckinSection } from './checkin.tsx';
import { ClockSection } from './clock.tsx';
import { LeadClocksSection } from './lead-clocks.tsx';
import { LeadsSection } from './leads.tsx';
import { CallsSection, OutboxSection } from './outbox.tsx';
import { TeamWeekSection } from './team-week.tsx';
import { TroubleSection } from './trouble-switches.tsx';
import { WeekSection } from './week.tsx';

/**
 * Everything that is neither Slack nor Teams: the CRM, who is told of leads, colleagues, the clock, failures, and the bot's outbox and
 * calls.
 */
export const OutsideWorld = () => (
  <section className="world" aria-label="The outside world">
    <header className="world-head">
      <h2>The outside world</h2>
      <p>Your CRM, your colleagues, the clock, and bad luck</p>
    </header>
    <LeadsSection />
    <CrmSection />
    <ListenerSection />
    <WeekSection />
    <TeamWeekSection />
    <CheckinSection />
    <ClockSection />
    <LeadClocksSection />
    <TroubleSection />
    <OutboxSection />
    <CallsSection />
  </section>
);
