import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';

/** Why the design cannot run yet, or why the run ended; with a way on. */
export function ProblemBar() {
  const { run } = useStores();
  const isEmpty = useDesign((state) => state.design.components.length === 0);
  const problem = useRun((state) => state.problems[0]?.message);
  const failure = useRun(({ status }) => (status.state === 'failed' ? status.failure : undefined));
  if (failure !== undefined) {
    return (
      <div className="problem-bar failed" role="alert">
        <span>The run has stopped: {failure}</span>
        <button type="button" className="button" onClick={() => void run.restart()}>
          Start again
        </button>
      </div>
    );
  }
  return problem === undefined || isEmpty ? null : (
    <output className="problem-bar">It cannot run yet: {problem}</output>
  );
}
