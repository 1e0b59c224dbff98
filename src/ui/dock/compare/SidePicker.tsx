import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Example } from '../../../library/Example';
import { useStores } from '../../stores/useStores';
import { comparedDesigns, type SideChoice } from './comparedDesigns';

/** The list of designs that can stand at one side. */
export function SidePicker({ side }: { readonly side: 'a' | 'b' }) {
  const stores = useStores();
  const chosen = useStore(comparedDesigns, (state) => state[side]);
  const pinned = useStore(comparedDesigns, (state) => state.pinned);
  const shelved = useStore(stores.shelf, (state) => state.shelved);
  const examples = useExamples();
  const [problem, setProblem] = useState<string>();
  useEffect(() => void stores.shelf.refresh(), [stores]);

  const choose = async (choice: SideChoice) => {
    setProblem(undefined);
    const [source, ...rest] = choice.split(':');
    const key = rest.join(':');
    const example = source === 'example' ? examples.find(({ id }) => id === key) : undefined;
    const shelf = source === 'shelf' ? shelved.find((one) => one.key === key) : undefined;
    const opened = shelf && (await stores.shelf.open(shelf));
    if (opened && !opened.ok) return setProblem(opened.problems[0]?.message);
    const design = example?.design ?? opened?.design;
    comparedDesigns.setState(({ fetched }) => ({
      [side]: choice,
      fetched: design === undefined ? fetched : new Map([...fetched, [choice, design]]),
    }));
  };
  return (
    <div className="compare-side">
      <strong aria-hidden="true">{side.toUpperCase()}</strong>
      <select
        className="field"
        aria-label={`Design ${side.toUpperCase()}`}
        value={chosen}
        onChange={({ target }) => void choose(target.value as SideChoice)}
      >
        <option value="canvas">The design on the canvas</option>
        <option value="began">The design as this run began</option>
        {pinned && <option value="pinned">Pinned: {pinned.name}</option>}
        {shelved.length > 0 && (
          <optgroup label="On this device">
            {shelved.map(({ key, name }) => (
              <option key={key} value={`shelf:${key}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label="Examples">
          {examples.map(({ id, name }) => (
            <option key={id} value={`example:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
      {problem !== undefined && <span className="field-problem">{problem}</span>}
    </div>
  );
}

/** The examples of the gallery, once their part of the page is there. */
function useExamples(): readonly Example[] {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    import('../../../library/examples')
      .then((loaded) => setExamples(loaded.examples))
      // Without a network the designs of this device are offered alone.
      .catch(() => undefined);
  }, []);
  return examples;
}
