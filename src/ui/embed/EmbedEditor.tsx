import { Canvas } from '../canvas/Canvas';
import { DialogsOnDemand } from '../commands/DialogsOnDemand';
import { InspectorOnDemand } from '../inspector/InspectorOnDemand';
import { usePhone } from '../theme/usePhone';
import '../app.css';

/** The drawing to change, with the settings of what is selected beside it where there is room. */
export function EmbedEditor() {
  const isSmall = usePhone();
  return (
    <div className={`embed-editor ${isSmall ? 'small' : ''}`}>
      <Canvas />
      {!isSmall && (
        <aside className="inspector" aria-label="Inspector">
          <InspectorOnDemand />
        </aside>
      )}
      <DialogsOnDemand />
    </div>
  );
}
