import { useEffect, useState } from 'react';
import { useStores } from '../stores/useStores';
import { openPicked } from '../topbar/openPicked';
import './opening.css';

/** Opens a file that is let go anywhere on the page, and says so while it hovers. */
export function FileDrop() {
  const stores = useStores();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) {
        // Without this the browser would leave the page for the file.
        event.preventDefault();
        setIsOver(true);
      }
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const [file, another] = event.dataTransfer?.files ?? [];
      if (another !== undefined) stores.view.tell('Drop one file at a time.', 'refused');
      else if (file !== undefined) void openPicked(file, stores);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [stores]);
  return isOver ? (
    <div className="drop-zone">
      <p>
        Drop it to open it
        <small>
          A design, a picture that was saved here, a docker-compose file, a Mermaid flowchart, or
          traces as JSON
        </small>
      </p>
    </div>
  ) : null;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
