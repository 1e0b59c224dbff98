import { Menu } from '../controls/Menu';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { themes } from './themes';

/** Light, dark, or as the device has it. */
export function ThemeMenu() {
  return (
    <Menu face={<ThemeIcon />} label="Theme" className="button square quiet" align="end">
      {() => <ThemeItems />}
    </Menu>
  );
}

function ThemeIcon() {
  return <Icon name={useView((state) => state.theme)} />;
}

/** The three themes as items of a menu. */
export function ThemeItems() {
  const { view } = useStores();
  const chosen = useView((state) => state.theme);
  return themes.map(({ theme, label }) => (
    <button
      key={theme}
      type="button"
      role="menuitemradio"
      aria-checked={theme === chosen}
      onClick={() => view.setTheme(theme)}
    >
      <Icon name={theme} /> {label}
      {theme === chosen && <Icon name="check" size={16} />}
    </button>
  ));
}
