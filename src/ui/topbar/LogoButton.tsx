import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';

/** The page's name, and the way to its start screen. */
export function LogoButton() {
  const { view } = useStores();
  return (
    <h1 className="logo">
      <button
        type="button"
        aria-label="Loadbearing: examples and new designs"
        title="Examples and new designs"
        onClick={() => view.show({ dialog: 'start' })}
      >
        <Icon name="logo" size={20} />
        <span>Loadbearing</span>
      </button>
    </h1>
  );
}
