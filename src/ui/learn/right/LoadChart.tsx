import { singleServerResidence } from '../../../analysis/calculators/singleServerResidence';
import { compareWithTheory } from '../../../library/textbook/compareWithTheory';
import { singleServerSeconds } from '../../../library/textbook/singleServerSeconds';
import type { TextbookSetup } from '../../../library/textbook/TextbookCase';
import { useWidth } from '../../dock/useWidth';
import type { TextbookState } from './textbookStore';
import '../../dock/figures.css';

interface LoadChartProps {
  readonly setups: readonly TextbookSetup[];
  readonly samples: TextbookState['samples'];
}

const height = 200;
const edge = { left: 56, right: 12, top: 10, bottom: 34 };
/** Milliseconds and load at which the axes end. */
const topMs = 120;
const endLoad = 0.95;

/** What theory says at a load, ms. */
const theoryMs = (load: number) => 1_000 * singleServerResidence(singleServerSeconds, load);

/** Mean latency against load: the curve of theory, and what was measured with its interval. */
export function LoadChart({ setups, samples }: LoadChartProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const x = (load: number) => edge.left + (load / endLoad) * (width - edge.left - edge.right);
  const y = (ms: number) => height - edge.bottom - (ms / topMs) * (height - edge.top - edge.bottom);
  const curve = Array.from({ length: 93 }, (_, place) => place / 100)
    .filter((load) => theoryMs(load) <= topMs)
    .map((load) => `${x(load)} ${y(theoryMs(load))}`);
  const points = setups.flatMap(({ id, load = 0, measures: [measure] }) => {
    const sample = (samples.get(id) ?? []).map(([mean = NaN]) => mean);
    const compared = measure && compareWithTheory(sample, measure.theory);
    return compared === undefined ? [] : [{ load, ...compared }];
  });
  return (
    <figure className="right-chart">
      <figcaption>
        Mean latency against load: <span className="right-key theory">— theory</span>{' '}
        <span className="right-key measured">● measured, with its 95% interval</span>
      </figcaption>
      <div ref={frame}>
        {width > 0 && (
          // The table below it tells the same.
          <svg width={width} height={height} aria-hidden="true">
            {[0, 40, 80, 120].map((ms) => (
              <g key={ms} className="chart-axes">
                <path d={`M${edge.left} ${y(ms)}H${width - edge.right}`} />
                <text x={edge.left - 6} y={y(ms) + 4} textAnchor="end">
                  {ms} ms
                </text>
              </g>
            ))}
            {[0, 0.3, 0.5, 0.7, 0.8, 0.9].map((load) => (
              <g key={load} className="chart-axes">
                <text x={x(load)} y={height - edge.bottom + 16} textAnchor="middle">
                  {load * 100}%
                </text>
              </g>
            ))}
            <g className="chart-axes">
              <text x={width - edge.right} y={height - 3} textAnchor="end">
                load
              </text>
            </g>
            <path className="right-curve" d={`M${curve.join('L')}`} />
            {points.map(({ load, mean, low, high }) => (
              <g key={load} className="right-point">
                <path
                  d={`M${x(load)} ${y(low * 1_000)}V${y(high * 1_000)}m-4 0h8M${x(load) - 4} ${y(low * 1_000)}h8`}
                />
                <circle cx={x(load)} cy={y(mean * 1_000)} r={3.5} />
              </g>
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}
