import { useReactFlow } from '@xyflow/react';
import { lazy } from 'react';
import { shownKeys } from '../commands/shownKeys';
import { Part } from '../feedback/Part';
import { Icon } from '../icons/Icon';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useFit } from './useFit';

const ArrangingTools = lazy(async () => ({
  default: (await import('../arranging/ArrangingTools')).ArrangingTools,
}));

/** Zoom, fit, undo and redo, in the corner of the canvas; beside them what puts cards in order. */
export function CanvasTools() {
  const flow = useReactFlow();
  const fit = useFit();
  const { designs, view } = useStores();
  const undoes = useDesign((state) => state.past.at(-1)?.label);
  const redoes = useDesign((state) => state.future.at(-1)?.label);
  return (
    <fieldset className="canvas-tools" aria-label="View and history">
      <Tool icon="plus" label="Zoom in" onClick={() => void flow.zoomIn()} />
      <Tool icon="minus" label="Zoom out" onClick={() => void flow.zoomOut()} />
      <Tool icon="fit" label="Fit to view" keys="Shift+Digit1" onClick={() => fit(200)} />
      <Tool
        icon="undo"
        label={undoes === undefined ? 'Undo' : `Undo: ${undoes}`}
        keys="$mod+KeyZ"
        disabled={undoes === undefined}
        onClick={() => designs.undo()}
      />
      <Tool
        icon="redo"
        label={redoes === undefined ? 'Redo' : `Redo: ${redoes}`}
        keys="$mod+Shift+KeyZ"
        disabled={redoes === undefined}
        onClick={() => designs.redo()}
      />
      <button
        type="button"
        className="button square"
        aria-label="Shortcuts"
        title="Shortcuts (?)"
        onClick={() => view.show({ dialog: 'shortcuts' })}
      >
        ?
      </button>
      <Part>
        <ArrangingTools />
      </Part>
    </fieldset>
  );
}

interface ToolProps {
  readonly icon: string;
  readonly label: string;
  /** Its shortcut as tinykeys writes it, for the tooltip. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon, label, keys, disabled = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="button square"
      aria-label={label}
      title={keys ? `${label} (${shownKeys(keys)})` : label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
