import { downloadDesign } from '../feedback/downloadDesign';
import { useDesign } from '../stores/useDesign';
import { useSaved } from '../stores/useSaved';
import { useStores } from '../stores/useStores';

/** Whether the design is saved; where it is not, why, and how to take it along. */
export function SavingSection({ tell }: { readonly tell: (sentence: string) => void }) {
  const { autosave, designs, shelf } = useStores();
  const name = useDesign(({ design }) => design.name);
  const { state, failure } = useSaved((saved) => saved);
  const retry = async () => {
    const id = await autosave.saveNow();
    tell(id === undefined ? 'It still cannot be saved.' : 'It is saved now.');
  };
  const keep = async () => {
    const isKept = await shelf.keep();
    const { failure: why = '' } = shelf.getState();
    tell(
      isKept
        ? `${name} stays on this device until you remove it, and this state is among its revisions.`
        : why,
    );
  };
  if (state === 'failed') {
    return (
      <section className="keeping-failed" aria-label="Saving">
        <p>
          <b>{name} is not saved on this device.</b> {failure} Your work is safe for as long as this
          page stays open.
        </p>
        <div className="keeping-buttons">
          <button
            type="button"
            className="button primary"
            onClick={() => downloadDesign(designs.getState().design)}
          >
            Save as a file
          </button>
          <button type="button" className="button" onClick={() => void retry()}>
            Try again
          </button>
        </div>
      </section>
    );
  }
  return (
    <section className="keeping-saved" aria-label="Saving">
      <p>
        {state === 'new'
          ? `${name} is saved as soon as you change it.`
          : `${name} is saved as you go.`}{' '}
        Nothing leaves this device, and clearing the data of this site removes it.
      </p>
      <button type="button" className="button" onClick={() => void keep()}>
        Keep this state
      </button>
    </section>
  );
}
