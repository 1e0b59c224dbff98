import { useMemo } from 'react';
import type { Distribution } from '../../model/Distribution';
import { shapeOf } from './shapeOf';

interface DistributionPlotProps {
  readonly distribution: Distribution;
  readonly unit: string;
}

const width = 240;
const height = 44;

/** A small picture of how a quantity is spread, with its median and p99, from draws as the engine makes them. */
export function DistributionPlot({ distribution, unit }: DistributionPlotProps) {
  const { heights, end, p50, p99 } = useMemo(() => shapeOf(distribution), [distribution]);
  const step = width / heights.length;
  const top = heights.map((share, place) => {
    const y = (height - share * (height - 4)).toFixed(1);
    return `L${(place * step).toFixed(1)} ${y}H${((place + 1) * step).toFixed(1)}`;
  });
  return (
    <figure className="distribution-plot">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none">
        <path className="spread" d={`M0 ${height}${top.join('')}V${height}z`} />
        <path className="middle" d={`M${(p50 / end) * width} 0V${height}`} />
        <path className="tail" d={`M${(p99 / end) * width} 0V${height}`} />
      </svg>
      <figcaption>
        <span>0</span>
        <span>
          p50 {short(p50)} · p99 {short(p99)} {unit}
        </span>
        <span>
          {short(end)} {unit}
        </span>
      </figcaption>
    </figure>
  );
}

function short(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en-US', { maximumSignificantDigits: 2 });
}
