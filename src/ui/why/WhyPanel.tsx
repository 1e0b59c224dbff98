import { useEffect, useMemo } from 'react';
import { duration } from '../../analysis/findings/words/duration';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { CausalChain } from './CausalChain';
import { FindingCard } from './FindingCard';
import { headlineOf } from './headlineOf';
import { OneRequest } from './OneRequest';
import { tellingRequests } from './tellingRequests';
import { TryAll } from './TryAll';
import { useWhy } from './useWhy';
import './why.css';

/** Why the users fare as they do: the answer, how it came to this, and what helps, measured. */
export function WhyPanel() {
  const {
    why,
    findings,
    chain,
    chainAtSeconds,
    requests,
    lookedForSeconds,
    isExplaining,
    problem,
  } = useWhy();
  const snapshot = useRun((state) => state.snapshot);
  const operations = useDesign((state) => state.design.operations);
  const { question, answer, failing } = headlineOf(snapshot, findings, operations);
  const isFailing = failing !== undefined;
  const operation = failing?.operation;
  // Numbers come ten times a second, and these stay.
  const telling = useMemo(
    () => tellingRequests(requests, { isFailing, operation }, operations),
    [requests, isFailing, operation, operations],
  );
  const hurts = findings.some(({ weight }) => weight === 'harm');
  // Of what is lost, stale or done twice, a request that was slow says nothing.
  const isFelt =
    isFailing || findings.some(({ weight, measure }) => weight === 'harm' && measure === undefined);
  useEffect(() => {
    // The first time that something hurts, the chain is told without being asked for.
    if (hurts && chainAtSeconds === undefined) void why.explain();
  }, [why, hurts, chainAtSeconds]);
  return (
    <div className="why">
      <div className="why-head">
        <div>
          <h2>{question}</h2>
          <p className="muted">
            {answer}
            {lookedForSeconds !== undefined &&
              lookedForSeconds > 0 &&
              ` Measured over the last ${duration(lookedForSeconds)} of the run.`}
          </p>
        </div>
        <TryAll />
      </div>
      {problem !== undefined && (
        <p className="why-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="why-columns">
        <ul className="why-findings" aria-label="Findings">
          {findings.map((finding) => (
            <FindingCard
              key={`${finding.rule} ${finding.components.join(' ')} ${finding.connections.join(' ')}`}
              finding={finding}
            />
          ))}
        </ul>
        {(hurts || chain.length > 0) && (
          <div className="why-told">
            <CausalChain
              chain={chain}
              atSeconds={chainAtSeconds}
              isExplaining={isExplaining}
              onExplain={() => void why.explain()}
            />
            {isFelt && <OneRequest {...telling} />}
          </div>
        )}
      </div>
    </div>
  );
}
