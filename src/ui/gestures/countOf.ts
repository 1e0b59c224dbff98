/** So many components, in words. */
export function countOf(components: number): string {
  return components === 1 ? '1 component' : `${components} components`;
}
