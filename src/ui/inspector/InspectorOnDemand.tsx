import { lazy } from 'react';
import { Part } from '../feedback/Part';

const Inspector = lazy(async () => ({ default: (await import('./Inspector')).Inspector }));

/** The inspector, loaded after the first picture of the page: the design is drawn and runs without it. */
export function InspectorOnDemand() {
  return (
    <Part>
      <Inspector />
    </Part>
  );
}
