import { useRef, useState, type KeyboardEvent } from 'react';
import { limits } from '../../model/limits';
import type { Mark } from '../../model/Mark';
import { arrowSteps } from '../canvas/arrowSteps';
import { useOrientation } from '../canvas/useOrientation';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { MarkText } from './MarkText';
import { useMarkDrag } from './useMarkDrag';
import { useMarks } from './useMarks';

/** One note or area: dragged by its text, sized by its corner, written in after a double click or Enter. */
export function MarkBox({ mark }: { readonly mark: Mark }) {
  const { view } = useStores();
  const marks = useMarks();
  const isSelected = useView((state) => state.selectedMark === mark.id);
  const [writing, setWriting] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const orientation = useOrientation();
  const { id, type, text } = mark;
  const drag = useMarkDrag(mark, orientation);
  const select = () => {
    view.select({});
    view.show({ selectedMark: id });
  };
  const stopWriting = (next: string) => {
    setWriting(false);
    const problem = next === text ? undefined : marks.change(id, { text: next });
    if (problem !== undefined) view.tell(problem, 'refused');
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const step = arrowSteps[event.key];
    if (event.key === 'Enter' || event.key === 'F2') setWriting(true);
    else if (event.key === 'Delete' || event.key === 'Backspace') marks.remove(id);
    else if (step !== undefined) {
      marks.change(id, { x: mark.x + step[0], y: mark.y + step[1] }, `nudge mark ${id}`);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      role="note"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={`${type === 'area' ? 'Area' : 'Note'}: ${text}`}
      title="Enter writes in it, arrow keys move it, Delete removes it."
      className={`mark ${type} nopan ${isSelected ? 'selected' : ''}`}
      style={drag.style}
      onFocus={select}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setWriting(true)}
    >
      {writing ? (
        <MarkText
          text={text}
          isLong={type === 'note'}
          most={type === 'note' ? limits.noteCharacters : limits.nameCharacters}
          onDone={stopWriting}
        />
      ) : (
        <p className="mark-text" {...drag.move}>
          {text}
        </p>
      )}
      {isSelected && <span className="mark-corner nopan" aria-hidden="true" {...drag.size} />}
    </div>
  );
}
