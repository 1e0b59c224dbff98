/** Writes per second of copying each post into the list of everybody who follows its author. */
export function fanOutWrites(postsPerSecond: number, followers: number): number {
  return postsPerSecond * followers;
}
