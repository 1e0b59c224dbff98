import { useId, useState } from 'react';
import type { Example } from '../../library/Example';
import type { KindOf } from '../../model/Kind';
import { useStores } from '../stores/useStores';
import { ExampleCard } from './ExampleCard';

interface GalleryProps {
  readonly examples: readonly Example[];
  readonly onOpen: (example: Example) => void;
}

/** So many examples stand in one row of a wide screen. */
const inOneRow = 5;

/** The first examples as cards, and on request all of them, with a search over their words and the kinds of their components. */
export function Gallery({ examples, onOpen }: GalleryProps) {
  const { kindOf } = useStores();
  const [search, setSearch] = useState('');
  const [isWhole, setIsWhole] = useState(false);
  const titleId = useId();
  const searchId = useId();
  const isSearching = search.trim() !== '';
  const found = examples.filter((example) => matches(example, search, kindOf));
  const shown = isSearching || isWhole ? found : found.slice(0, inOneRow);
  return (
    <section aria-labelledby={titleId}>
      <div className="start-heading">
        <h2 id={titleId}>Examples</h2>
        <output>
          {isSearching ? `${found.length} of ${examples.length}` : 'open, run, change anything'}
        </output>
        {(isWhole || isSearching) && (
          <>
            <label className="visually-hidden" htmlFor={searchId}>
              Search examples
            </label>
            <input
              id={searchId}
              type="search"
              className="field"
              placeholder="Search, such as “queue”"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </>
        )}
        {!isSearching && (
          <button
            type="button"
            className="link-button"
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? 'Fewer examples' : `All ${examples.length} examples`}
          </button>
        )}
      </div>
      {found.length === 0 ? (
        <p className="muted">No example has anything called “{search.trim()}”.</p>
      ) : (
        <ul className="example-cards">
          {shown.map((example) => (
            <ExampleCard key={example.id} example={example} onOpen={() => onOpen(example)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function matches({ name, summary, design }: Example, search: string, kindOf: KindOf): boolean {
  const parts = design.components.map((one) => `${one.name} ${kindOf(one.kind)?.name ?? ''}`);
  const text = [name, summary, ...parts].join(' ').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}
