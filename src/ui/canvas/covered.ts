/** How much of the canvas the invitation, a problem or a sheet hides, from above and from below, in pixels. */
export function covered(): { readonly top: number; readonly bottom: number } {
  const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
  let top = 0;
  let bottom = 0;
  for (const over of document.querySelectorAll('.invitation, .problem-bar, .sheet')) {
    const box = over.getBoundingClientRect();
    if (canvas !== undefined && box.top + box.bottom < canvas.top + canvas.bottom) {
      top = Math.max(top, box.bottom - canvas.top);
    } else if (canvas !== undefined) {
      bottom = Math.max(bottom, canvas.bottom - box.top);
    }
  }
  return { top, bottom };
}
