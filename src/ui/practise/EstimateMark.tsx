import { estimateOff } from '../../analysis/grading/estimateOff';
import type { ChallengeEstimate } from '../../model/Challenge';
import { StateMark } from '../controls/StateMark';

interface EstimateMarkProps {
  readonly estimate: ChallengeEstimate;
  readonly value: number;
}

/** How far off an estimate is, never the range itself. */
export function EstimateMark({ estimate, value }: EstimateMarkProps) {
  const { factor, text } = estimateOff(estimate, value);
  const isRight = factor === 1;
  return (
    <span className={`practise-state ${isRight ? 'ok' : 'warn'}`}>
      <StateMark level={isRight ? 'healthy' : 'strained'} /> {text}
    </span>
  );
}
