/** What the dots mean, and that they may be slower than what they stand for. */
export function Legend({ slowed, moves }: { readonly slowed: boolean; readonly moves: boolean }) {
  return (
    <details className="legend">
      <summary>What the dots mean</summary>
      <ul>
        <li>
          <span className="look call" /> call
        </li>
        <li>
          <span className="look reply" /> answered well
        </li>
        <li>
          <span className="look degraded" /> degraded
        </li>
        <li>
          <span className="look failed" /> failed
        </li>
      </ul>
      <p>
        {moves
          ? slowed
            ? 'Each dot is a simulated request, one of a fair sample. Its way is slowed for the eye: on the network it takes less than a frame.'
            : 'Each dot is a simulated request, one of a fair sample, at the speed of the run.'
          : 'Dots are shown only while the run is paused, because this device asks for less motion.'}
      </p>
    </details>
  );
}
