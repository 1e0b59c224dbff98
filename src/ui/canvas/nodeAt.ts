/** The component under a point, where the pointer was let go on a card beside its port. */
export function nodeAt({ x, y }: { readonly x: number; readonly y: number }): string | undefined {
  const card = document.elementFromPoint(x, y)?.closest('.react-flow__node');
  return card?.getAttribute('data-id') ?? undefined;
}
