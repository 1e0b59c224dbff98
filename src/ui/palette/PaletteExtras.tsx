import { useId } from 'react';
import type { CustomKind } from '../../model/CustomKind';
import { Icon } from '../icons/Icon';
import { useMarks } from '../marks/useMarks';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { matchesSearch } from './matchesSearch';
import { PaletteItem } from './PaletteItem';
import { useKeepCustomKind } from './useKeepCustomKind';

interface PaletteExtrasProps {
  readonly search: string;
  readonly onPlaced: (() => void) | undefined;
}

const nothing: readonly CustomKind[] = [];

/** What the palette holds besides the catalogue: components of one's own, notes and areas. */
export function PaletteExtras({ search, onPlaced }: PaletteExtrasProps) {
  const { kindOf } = useStores();
  const customKinds = useDesign((state) => state.design.customKinds) ?? nothing;
  const marks = useMarks();
  const keep = useKeepCustomKind();
  const [ownId, markId] = [useId(), useId()];
  const own = customKinds.filter(({ name }) => matchesSearch(`${name} yours`, search));
  const finds = (name: string) => matchesSearch(`${name} on the drawing`, search);
  const isMarkFound = finds('note') || finds('area');
  const addMark = (type: 'note' | 'area') => {
    marks.add(type);
    onPlaced?.();
  };
  return (
    <>
      <section aria-labelledby={ownId}>
        <h2 className="palette-group" id={ownId}>
          Yours
        </h2>
        <ul>
          {own.map((custom) => {
            const kind = kindOf(custom.like);
            return (
              kind && (
                <li key={custom.id}>
                  <PaletteItem kind={kind} custom={custom} onPlaced={onPlaced} />
                </li>
              )
            );
          })}
          <li>
            <button type="button" className="palette-item" onClick={() => keep()}>
              <Icon name="plus" />
              New component …
            </button>
          </li>
        </ul>
      </section>
      {isMarkFound && (
        <section aria-labelledby={markId}>
          <h2 className="palette-group" id={markId}>
            On the drawing
          </h2>
          <ul>
            {finds('note') && (
              <li>
                <button type="button" className="palette-item" onClick={() => addMark('note')}>
                  <Icon name="note" />
                  Note
                </button>
              </li>
            )}
            {finds('area') && (
              <li>
                <button
                  type="button"
                  className="palette-item"
                  title="Around the components that are selected, if some are"
                  onClick={() => addMark('area')}
                >
                  <Icon name="area" />
                  Area
                </button>
              </li>
            )}
          </ul>
        </section>
      )}
    </>
  );
}
