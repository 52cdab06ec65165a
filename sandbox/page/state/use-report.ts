import { useState } from 'react';
import { usePageActions } from './actions.tsx';
import { postToSandbox } from './api.ts';

/**
 * Asks the sandbox for something that takes a while: `asked` while it is under way, then `report`; a toast when it
 * fails.
 */
export const useReport = <Question, Report>(path: string) => {
  const { tell } = usePageActions();
  const [asked, setAsked] = useState<Question>();
  const [report, setReport] = useState<Report>();
  const ask = async (question: Question) => {
    setAsked(question);
    setReport(undefined);
    try {
      setReport(await postToSandbox<Report>(path, question));
    } catch (error) {
      tell(error instanceof Error ? error.message : 'That did not work.');
    } finally {
      setAsked(undefined);
    }
  };
  return { ask, asked, report };
};
