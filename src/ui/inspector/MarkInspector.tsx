import { limits } from '../../model/limits';
import type { Mark } from '../../model/Mark';
import { parseNumber } from '../format/parseNumber';
import { Icon } from '../icons/Icon';
import { useMarks } from '../marks/useMarks';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { TextField } from './TextField';

/** The text and the size of a note or an area. */
export function MarkInspector({ mark }: { readonly mark: Mark }) {
  const { change, remove } = useMarks();
  const { id, type, text, width, height } = mark;
  const { low, high } = limits.markSize;
  return (
    <>
      <div className="inspector-title">
        <Icon name={type} />
        <h2>{type === 'area' ? 'Area' : 'Note'}</h2>
      </div>
      <p className="muted tab-note">Nothing of it runs. It travels with the design.</p>
      {type === 'area' ? (
        <TextField label="Heading" value={text} onCommit={(next) => change(id, { text: next })} />
      ) : (
        <p className="muted tab-note">
          Double-click it on the canvas, or press Enter on it, to write; at most{' '}
          {limits.noteCharacters} characters.
        </p>
      )}
      <FieldRow label={`Width, ${low} to ${high.toLocaleString('en-US')}`}>
        <DraftField
          value={width}
          unit="px"
          onCommit={(next) => change(id, { width: parseNumber(next) })}
        />
      </FieldRow>
      <FieldRow label={`Height, ${low} to ${high.toLocaleString('en-US')}`}>
        <DraftField
          value={height}
          unit="px"
          onCommit={(next) => change(id, { height: parseNumber(next) })}
        />
      </FieldRow>
      <div className="break-buttons">
        <button type="button" className="button danger" onClick={() => remove(id)}>
          <Icon name="trash" size={16} /> Remove
        </button>
      </div>
    </>
  );
}
