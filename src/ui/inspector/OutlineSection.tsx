import { componentNow } from '../../analysis/componentNow';
import type { Component } from '../../model/Component';
import { StateMark } from '../controls/StateMark';
import { Icon } from '../icons/Icon';
import { useDesign } from '../stores/useDesign';
import { useRunFields } from '../stores/useRunFields';
import { useStores } from '../stores/useStores';

/** Every component in reading order with its state: a way through the drawing that needs no pointer. */
export function OutlineSection() {
  const components = useDesign((state) => state.design.components);
  const inOrder = components.toSorted((left, right) => left.x - right.x || left.y - right.y);
  return components.length === 0 ? null : (
    <ul className="outline" aria-label="Components">
      {inOrder.map((component) => (
        <OutlineRow key={component.id} component={component} />
      ))}
    </ul>
  );
}

function OutlineRow({ component }: { readonly component: Component }) {
  const { view, kindOf } = useStores();
  const { level, tag } = useRunFields(({ snapshot }) => ({
    level: 'idle',
    tag: '',
    ...componentNow(snapshot, component.id),
  }));
  return (
    <li>
      <button type="button" onClick={() => view.select({ components: [component.id] })}>
        <Icon name={kindOf(component.kind)?.icon ?? 'unknown'} size={16} />
        <span className="outline-name">{component.name}</span>
        <span className={`live-state ${level}`}>
          <StateMark level={level} />
          {tag === '' ? level : tag}
        </span>
      </button>
    </li>
  );
}
