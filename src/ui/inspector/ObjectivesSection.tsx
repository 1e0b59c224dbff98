import { describeObjective } from '../../analysis/objectives/describeObjective';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';

/** What is promised to the users, with the way to where it is judged and changed. */
export function ObjectivesSection() {
  const { view } = useStores();
  const design = useDesign((state) => state.design);
  const objectives = design.objectives ?? [];
  const open = () => view.show({ dockTab: 'objectives', dockSize: 'open', sheet: 'charts' });
  return (
    <section className="inspector-section">
      <h3>Objectives</h3>
      {objectives.length > 0 && (
        <ul className="muted">
          {objectives.map((objective) => (
            <li key={objective.id}>{describeObjective(objective, design)}</li>
          ))}
        </ul>
      )}
      <button type="button" className="button" onClick={open}>
        {objectives.length > 0 ? 'Judge and change them' : 'State what users are promised'}
      </button>
    </section>
  );
}
