import { leftOut } from '../../../library/textbook/leftOut';

/** What the model leaves out, and what its numbers are therefore good for. */
export function LeftOut() {
  return (
    <section aria-label="What is left out">
      <h4>What the model leaves out</h4>
      <p>
        The figures of a component are starting values with their sources, not measurements of your
        system. What the product claims is the <b>difference between two runs</b> under the same
        seed: which design holds, where it gives way, and what a change does. Put your own figures
        in where you have them. These things are not simulated:
      </p>
      <dl className="right-left-out">
        {leftOut.map(({ what, instead }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{instead}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
