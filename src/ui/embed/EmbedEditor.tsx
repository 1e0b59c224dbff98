import { lazy, Suspense } from 'react';
import { Canvas } from '../canvas/Canvas';
import { InspectorOnDemand } from '../inspector/InspectorOnDemand';
import { useView } from '../stores/useView';
import { usePhone } from '../theme/usePhone';
import '../app.css';

const Dialogs = lazy(async () => ({ default: (await import('../commands/Dialogs')).Dialogs }));

/** The drawing to change, with the settings of what is selected beside it where there is room. */
export function EmbedEditor() {
  const isSmall = usePhone();
  const dialog = useView((state) => state.dialog);
  return (
    <div className={`embed-editor ${isSmall ? 'small' : ''}`}>
      <Canvas />
      {!isSmall && (
        <aside className="inspector" aria-label="Inspector">
          <InspectorOnDemand />
        </aside>
      )}
      {dialog !== undefined && (
        <Suspense>
          <Dialogs shown={dialog} />
        </Suspense>
      )}
    </div>
  );
}
