import { lazy, Suspense, useState } from 'react';

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
      <Suspense>{isOpen && <LegendText {...props} />}</Suspense>
    </details>
  );
}
