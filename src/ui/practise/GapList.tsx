import { gapsOf } from '../../analysis/grading/gapsOf';
import type { Challenge } from '../../model/Challenge';
import { StateMark } from '../controls/StateMark';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';

/** What the drawing lacks for what it has to do, as it is drawn. */
export function GapList({ challenge }: { readonly challenge: Challenge }) {
  const { kindOf } = useStores();
  const design = useDesign((state) => state.design);
  const gaps = gapsOf(challenge, design, kindOf);
  return (
    <ul className="practise-checklist" aria-label="What the drawing lacks" aria-live="polite">
      {gaps.length === 0 ? (
        <li className="ok">
          <StateMark level="healthy" />
          <span>Every operation comes to where it has to.</span>
        </li>
      ) : (
        gaps.map(({ text }) => (
          <li key={text}>
            <StateMark level="idle" />
            <span>{text}</span>
          </li>
        ))
      )}
    </ul>
  );
}
