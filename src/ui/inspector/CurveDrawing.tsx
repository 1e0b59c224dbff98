import { useRef, useState, type PointerEvent } from 'react';
import type { CurveParameter } from '../../model/Parameter';
import type { CurvePoint } from '../../model/ParameterValue';
import { parseNumber } from '../format/parseNumber';
import { DraftField } from './DraftField';
import { drawnPoints } from './drawnPoints';
import { FieldRow } from './FieldRow';

interface CurveDrawingProps {
  readonly parameter: CurveParameter;
  readonly value: readonly CurvePoint[];
  readonly onSet: (value: readonly CurvePoint[]) => string | undefined;
}

const width = 300;
const height = 90;
const shortest = 10;

/** The curve as a picture that one draws on: a stroke replaces what lies under it. The rows below say the same in numbers. */
export function CurveDrawing({ parameter, value, onSet }: CurveDrawingProps) {
  const lastSeconds = value.at(-1)?.atSeconds ?? 0;
  const [wanted, setWanted] = useState<number>();
  const [stroke, setStroke] = useState<readonly CurvePoint[]>([]);
  const plot = useRef<SVGSVGElement>(null);
  const span = wanted ?? Math.max(60, lastSeconds * 1.1);
  const highest = value.reduce((most, point) => Math.max(most, point.value), 0);
  const top = Math.min(parameter.maximum, Math.max(2, highest * 1.25));
  const scale = { span, top };
  const shown = drawnPoints(value, stroke, scale);

  const pointOf = (event: PointerEvent): CurvePoint => {
    const box = plot.current?.getBoundingClientRect();
    const across = (event.clientX - (box?.left ?? 0)) / (box?.width ?? 1);
    const up = 1 - (event.clientY - (box?.top ?? 0)) / (box?.height ?? 1);
    return {
      atSeconds: Math.min(Math.max(across, 0), 1) * span,
      value: Math.max(parameter.minimum, Math.min(Math.max(up, 0), 1) * top),
    };
  };
  const finish = () => {
    if (stroke.length > 0) onSet(shown);
    setStroke([]);
  };

  return (
    <>
      <svg
        ref={plot}
        className="curve-drawing"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setStroke([pointOf(event)]);
        }}
        onPointerMove={(event) => stroke.length > 0 && setStroke([...stroke, pointOf(event)])}
        onPointerUp={finish}
        onPointerCancel={() => setStroke([])}
      >
        <path className="base" d={`M0 ${height - (1 / top) * height}H${width}`} />
        <path className="curve" d={pathOf(shown, scale)} />
      </svg>
      <p className="muted curve-note">
        Draw with the pointer. Height {Number(top.toPrecision(3))} {parameter.unit}; the dashed line
        is 1.
      </p>
      <FieldRow label="Width of the picture">
        <DraftField
          value={Number(span.toPrecision(4))}
          unit="s"
          onCommit={(text) => {
            const seconds = parseNumber(text);
            if (!(seconds >= shortest)) return `At least ${shortest} s.`;
            setWanted(seconds);
            return undefined;
          }}
        />
      </FieldRow>
    </>
  );
}

function pathOf(
  points: readonly CurvePoint[],
  { span, top }: { readonly span: number; readonly top: number },
): string {
  const [first] = points;
  if (first === undefined) return '';
  const y = (value: number) => (height - (value / top) * height).toFixed(1);
  const places = points.map(
    ({ atSeconds, value }) => `L${((atSeconds / span) * width).toFixed(1)} ${y(value)}`,
  );
  return `M0 ${y(first.value)}${places.join('')}H${width}`;
}
