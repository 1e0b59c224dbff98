import { isPass } from '../../analysis/grading/isPass';
import { pointsText } from '../../analysis/grading/pointsText';
import { resultWords } from '../../analysis/grading/resultWords';
import type { ResultLevel } from '../../model/ScoreSheet';
import { StateMark } from '../controls/StateMark';

interface ScoreSumProps {
  /** Of 100. */
  readonly score: number;
  readonly result: ResultLevel;
}

/** What a score sheet comes to: its points, and how good that is. */
export function ScoreSum({ score, result }: ScoreSumProps) {
  const isGood = isPass(result);
  return (
    <p className="score-sum">
      <b>{pointsText(score)}</b> <span className="muted">of 100</span>
      <span className={`practise-state ${isGood ? 'ok' : 'bad'}`}>
        <StateMark level={isGood ? 'healthy' : 'saturated'} /> {resultWords[result]}
      </span>
    </p>
  );
}
