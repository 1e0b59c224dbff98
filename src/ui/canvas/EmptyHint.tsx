import { useDesign } from '../stores/useDesign';
import { useOrientation } from './useOrientation';
import { useStores } from '../stores/useStores';
import { usePhone } from '../theme/usePhone';
import { useOpenExample } from '../topbar/useOpenExample';

/** What to do with an empty canvas. */
export function EmptyHint() {
  const isEmpty = useDesign((state) => state.design.components.length === 0);
  const { view, firstExample } = useStores();
  const { openExample } = useOpenExample();
  const isPhone = usePhone();
  const { isUpright } = useOrientation();
  return isEmpty ? (
    <div className="empty-hint">
      <h2>Nothing is drawn yet</h2>
      <p>
        {isPhone
          ? 'Press + and tap a component, or drag one onto the canvas.'
          : 'Drag a component onto the canvas, or click it.'}{' '}
        Start with something that sends requests, add what answers them, and drag from the port{' '}
        {isUpright ? 'at the foot' : 'on the right'} of one card to the next card.
      </p>
      <div className="empty-examples">
        <button type="button" className="button" onClick={() => openExample(firstExample)}>
          {firstExample.name}
        </button>
        <button type="button" className="button" onClick={() => view.show({ dialog: 'start' })}>
          All examples …
        </button>
      </div>
    </div>
  ) : null;
}
