import { lazy, useState } from 'react';
import { Part } from '../feedback/Part';

interface LegendProps {
  readonly slowed: boolean;
  readonly moves: boolean;
}

const LegendText = lazy(async () => ({ default: (await import('./LegendText')).LegendText }));

/** What is drawn on the canvas and what it means, when asked for. */
export function Legend(props: LegendProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="legend" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>What the dots mean</summary>
      <Part>{isOpen && <LegendText {...props} />}</Part>
    </details>
  );
}
