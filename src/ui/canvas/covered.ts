interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much of the canvas the invitation, a problem or a sheet hides: from above, from below or, all along it, from the right; pixels. */
export function covered(): Covered {
  const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
  const hidden = { top: 0, right: 0, bottom: 0 };
  if (canvas === undefined) return hidden;
  const grow = (side: keyof Covered, by: number) => {
    hidden[side] = Math.max(hidden[side], by);
  };
  for (const over of document.querySelectorAll('.invitation, .problem-bar, .sheet')) {
    const box = over.getBoundingClientRect();
    if (box.height > canvas.height - 1) grow('right', canvas.right - box.left);
    else if (box.top + box.bottom < canvas.top + canvas.bottom)
      grow('top', box.bottom - canvas.top);
    else grow('bottom', canvas.bottom - box.top);
  }
  return hidden;
}
