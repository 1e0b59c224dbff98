import { Menu } from '../controls/Menu';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { useMedia } from '../theme/useMedia';
import { BreakMenu } from './BreakMenu';
import { Clock } from './Clock';
import { DesignName } from './DesignName';
import { ExampleItems } from './ExampleItems';
import { KeyNumbers } from './KeyNumbers';
import { LogoButton } from './LogoButton';
import { RunControls } from './RunControls';
import { SaveNote } from './SaveNote';
import { Seed } from './Seed';
import { SkipLink } from './SkipLink';
import { SpeedControl } from './SpeedControl';
import { ThemeMenu } from './ThemeMenu';
import './topbar.css';

/** The bar along the top: what is open, how it runs, the four numbers, breaking and sharing. */
export function TopBar() {
  const { view } = useStores();
  const isNarrow = useMedia('(width < 1180px)');
  return (
    <header className="topbar">
      <SkipLink />
      <LogoButton />
      <div className="topbar-design">
        <DesignName />
        <SaveNote />
        <Menu
          face={<Icon name="down" size={16} />}
          label="Open an example or a new design"
          className="button square quiet"
        >
          {() => <ExampleItems />}
        </Menu>
      </div>
      <RunControls />
      <SpeedControl compact={isNarrow} />
      <p className="topbar-time">
        <Clock /> <Seed />
      </p>
      <KeyNumbers />
      <BreakMenu />
      <ThemeMenu />
      <button type="button" className="button" onClick={() => view.show({ dialog: 'practise' })}>
        Practise
      </button>
      <button
        type="button"
        className="button primary"
        onClick={() => view.show({ dialog: 'share' })}
      >
        Share
      </button>
    </header>
  );
}
