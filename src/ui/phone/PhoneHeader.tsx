import { Menu } from '../controls/Menu';
import { Icon } from '../icons/Icon';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { DesignName } from '../topbar/DesignName';
import { ExampleItems } from '../topbar/ExampleItems';
import { LogoButton } from '../topbar/LogoButton';
import { SaveNote } from '../topbar/SaveNote';
import { Seed } from '../topbar/Seed';
import { ThemeItems } from '../topbar/ThemeMenu';

/** Name, seed, share and the rest, in one line. */
export function PhoneHeader() {
  const { view } = useStores();
  const slice = useDesign((state) => state.design.slice);
  return (
    <header className="phone-header">
      <LogoButton />
      <div className="phone-title">
        <DesignName />
        <span className="phone-subtitle">
          <Seed /> {slice > 1 && <span>fleet ×{slice.toLocaleString('en-US')}</span>} <SaveNote />
        </span>
      </div>
      <button
        type="button"
        className="button square quiet"
        aria-label="Share"
        onClick={() => view.show({ dialog: 'share' })}
      >
        <Icon name="share" size={20} />
      </button>
      <Menu
        face={<Icon name="more" size={20} />}
        label="More"
        className="button square quiet"
        align="end"
      >
        {() => (
          <>
            <button type="button" role="menuitem" onClick={() => view.show({ dialog: 'commands' })}>
              <Icon name="search" />
              <span>
                Commands
                <small>Everything that can be done, by name</small>
              </span>
            </button>
            <ExampleItems />
            <button type="button" role="menuitem" onClick={() => view.show({ dialog: 'practise' })}>
              <Icon name="check" />
              Practise …
            </button>
            <p className="menu-heading">Theme</p>
            <ThemeItems />
          </>
        )}
      </Menu>
    </header>
  );
}
