/** The first stop of the keyboard, seen only there: some sixty others come before the drawing. */
export function SkipLink() {
  return (
    <button type="button" className="button primary skip" onClick={skip}>
      Skip to the drawing
    </button>
  );
}

/** To the first card; to the first tool of the canvas where nothing is drawn. */
function skip(): void {
  document
    .querySelector<HTMLElement>('.canvas :is(.react-flow__node, button:not(:disabled))')
    ?.focus();
}
