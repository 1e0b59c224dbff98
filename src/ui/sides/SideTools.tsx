import { useReactFlow } from '@xyflow/react';
import { Icon } from '../icons/Icon';
import type { Side } from './Side';

interface SideToolsProps {
  readonly name: Side['name'];
  readonly fit: () => void;
}

/** Zoom and fit of one side, for those without a wheel. */
export function SideTools({ name, fit }: SideToolsProps) {
  const flow = useReactFlow();
  const tools = [
    { icon: 'plus', label: 'Zoom in', act: () => void flow.zoomIn() },
    { icon: 'minus', label: 'Zoom out', act: () => void flow.zoomOut() },
    { icon: 'fit', label: 'Fit to view', act: fit },
  ];
  return (
    <fieldset className="side-tools" aria-label={`View of ${name}`}>
      {tools.map(({ icon, label, act }) => (
        <button
          key={icon}
          type="button"
          className="button square"
          aria-label={`${label}: ${name}`}
          title={label}
          onClick={act}
        >
          <Icon name={icon} size={16} />
        </button>
      ))}
    </fieldset>
  );
}
