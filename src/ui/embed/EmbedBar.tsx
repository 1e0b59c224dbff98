import { useDeferredValue, useMemo } from 'react';
import { encodeLink } from '../../exchange/encodeLink';
import { engineVersion } from '../../engine/engineVersion';
import { Icon } from '../icons/Icon';
import { addressOf } from '../share/addressOf';
import { useDesign } from '../stores/useDesign';
import { BreakMenu } from '../topbar/BreakMenu';
import { Clock } from '../topbar/Clock';
import { KeyNumbers } from '../topbar/KeyNumbers';
import { RunControls } from '../topbar/RunControls';
import { SpeedControl } from '../topbar/SpeedControl';
import type { EmbedOptions } from './EmbedOptions';

interface EmbedBarProps {
  readonly options: EmbedOptions;
  readonly link: string;
}

/** What stands under an embedded drawing: its controls, the numbers that matter, and the way to a copy of one's own. */
export function EmbedBar({ options, link }: EmbedBarProps) {
  const design = useDesign((state) => state.design);
  const first = useDesign((state) => state.past.length === 0);
  const settled = useDeferredValue(design);
  // What was changed here goes along; untouched, the link keeps what else it carries.
  const target = useMemo(
    () => (first ? link : encodeLink({ design: settled, engineVersion })),
    [first, link, settled],
  );
  return (
    <footer className="embed-bar">
      <h1 title={design.name}>{design.name}</h1>
      {options.controls && (
        <div className="embed-controls">
          <RunControls compact />
          <SpeedControl compact />
          <BreakMenu compact />
          <Clock />
        </div>
      )}
      <KeyNumbers />
      <a className="button embed-open" href={addressOf(target)} target="_blank" rel="noopener">
        <Icon name="link" size={16} />
        {window.top === window ? 'Open a copy' : 'Open in Loadbearing'}
      </a>
    </footer>
  );
}
