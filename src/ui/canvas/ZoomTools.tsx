import { useReactFlow } from '@xyflow/react';
import { Icon } from '../icons/Icon';

interface ZoomToolsProps {
  readonly className: string;
  /** Which of several drawings they are for, where there are several. */
  readonly of?: string;
  readonly fit: () => void;
}

/** Zoom and fit of a drawing to look at, for those without a wheel. */
export function ZoomTools({ className, of, fit }: ZoomToolsProps) {
  const flow = useReactFlow();
  const tools = [
    { icon: 'plus', label: 'Zoom in', act: () => void flow.zoomIn() },
    { icon: 'minus', label: 'Zoom out', act: () => void flow.zoomOut() },
    { icon: 'fit', label: 'Fit to view', act: fit },
  ];
  return (
    <fieldset className={className} aria-label={of === undefined ? 'View' : `View of ${of}`}>
      {tools.map(({ icon, label, act }) => (
        <button
          key={icon}
          type="button"
          className="button square"
          aria-label={of === undefined ? label : `${label}: ${of}`}
          title={label}
          onClick={act}
        >
          <Icon name={icon} size={16} />
        </button>
      ))}
    </fieldset>
  );
}
