import { useState } from 'react';
import type { LeadAnswer, SampleGroup, SampleSummary } from '../../control/protocol.ts';
import { OutlineIcon } from '../shared/outline-icon.tsx';
import { usePageActions, usePageState } from '../state/actions.tsx';
import { postToSandbox } from '../state/api.ts';
import { type LeadDraft, LeadEditor } from './lead-editor.tsx';
import { Section } from './section.tsx';

const GROUPS: { id: SampleGroup; name: string }[] = [
  { id: 'good', name: 'Good' },
  { id: 'tricky', name: 'Tricky' },
  { id: 'bad', name: 'Bad' },
];

/** Plays the CRM: sends leads to the bot's intake, signed as a CRM signs them. */
export const LeadsSection = () => {
  const { samples, lastLead, isSetUp } = usePageState();
  const { tell } = usePageActions();
  const [group, setGroup] = useState<SampleGroup>('good');
  const [draft, setDraft] = useState<LeadDraft>();
  const edit = async (sample: string) => {
    try {
      setDraft(await postToSandbox<LeadDraft>('/api/sample', { sample }));
    } catch (error) {
      tell(error instanceof Error ? error.message : 'That sample could not be loaded.');
    }
  };
  return (
    <Section title="Send a lead">
      {isSetUp === false && (
        <p className="quiet">No intake is set up yet: first open smarketing’s Home as Ruben, and begin there.</p>
      )}
      {draft ? (
        <LeadEditor draft={draft} onDraft={setDraft} onClose={() => setDraft(undefined)} />
      ) : (
        <>
          <div className="tabs tabs-wide" role="tablist" aria-label="Kinds of leads">
            {GROUPS.map(({ id, name }) => (
              <button key={id} type="button" role="tab" aria-selected={group === id} onClick={() => setGroup(id)}>
                {name}
              </button>
            ))}
          </div>
          <ul className="samples">
            {samples
              .filter((sample) => sample.group === group)
              .map((sample) => (
                <SampleRow key={sample.id} sample={sample} onEdit={() => void edit(sample.id)} />
              ))}
          </ul>
        </>
      )}
      {lastLead && <Answer answer={lastLead} />}
    </Section>
  );
};

const SampleRow = ({ sample, onEdit }: { sample: SampleSummary; onEdit(): void }) => {
  const { act, busy } = usePageActions();
  const { isSetUp } = usePageState();
  const key = `sample:${sample.id}`;
  return (
    <li>
      <button
        type="button"
        className="sample"
        aria-busy={busy.has(key)}
        disabled={busy.has(key) || isSetUp === false}
        onClick={() => void act(key, '/api/lead', { sample: sample.id })}
      >
        <bdi>{sample.title}</bdi>
        <span>{sample.hint}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Edit “${sample.title}” before sending`}
        title="Edit before sending"
        onClick={onEdit}
      >
        <OutlineIcon grid={16} size={14} stroke={1.4}>
          <path d="m10.500 2.500 3 3L6 13l-3.700.700L3 10z" strokeLinejoin="round" />
        </OutlineIcon>
      </button>
    </li>
  );
};

const chooseTone = (status: number): string =>
  status >= 200 && status < 300 ? 'good' : status >= 400 && status < 500 ? 'warn' : 'bad';

const SHORT_MAX = 60;

const prettify = (body: string): string => {
  if (body.length < SHORT_MAX) return body;
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
};

const Answer = ({ answer }: { answer: LeadAnswer }) => (
  <div className={`answer answer-${chooseTone(answer.status)}`} aria-live="polite">
    <p>
      <strong>{answer.status === 0 ? 'no answer' : answer.status}</strong>
      <bdi>{answer.title}</bdi>
      <span>{answer.elapsedMs} ms</span>
    </p>
    {answer.body && <pre>{prettify(answer.body)}</pre>}
  </div>
);
