import { StateMark } from '../controls/StateMark';
import { useStores } from '../stores/useStores';
import { useWhy } from './useWhy';
import './why.css';

const mostShown = 3;

/** The findings that matter most, in the inspector of the whole design; the panel of the dock tells all of them. */
export function WhySummary() {
  const { findings } = useWhy();
  const { view } = useStores();
  const shown = findings.filter(({ weight }) => weight !== 'note').slice(0, mostShown);
  if (shown.length === 0) return null;
  return (
    <section className="inspector-section why-summary">
      <h3>Why</h3>
      <ul className="suggestions" aria-label="Findings">
        {shown.map(({ rule, weight, title, components }) => (
          <li key={`${rule} ${components.join(' ')}`}>
            <StateMark level={weight === 'harm' ? 'saturated' : 'strained'} />
            {title}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link-button"
        onClick={() => view.show({ dockTab: 'why', dockSize: 'full' })}
      >
        Chain, numbers and what helps
      </button>
    </section>
  );
}
