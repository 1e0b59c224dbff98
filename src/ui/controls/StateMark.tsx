/** The shape of a state: disc healthy, ring idle, triangle strained, square saturated or failing, cross down or cut. */
export function StateMark({ level }: { readonly level: string }) {
  return <span className={`state-mark ${level}`} aria-hidden="true" />;
}
