import { useState } from 'react';
import { resolveParameter } from '../../../model/resolveParameter';
import type { Trace } from '../../../model/Trace';
import type { Waterfall, WaterfallRow, WaterfallStretch } from '../../../analysis/traces/waterfall';
import { StateMark } from '../../controls/StateMark';
import { formatDuration } from '../../format/formatDuration';
import { useDesign } from '../../stores/useDesign';
import { useStores } from '../../stores/useStores';
import { levelOf, outcomeWords } from './outcomeWords';
import { rowLength, rowName, rowSentence, ticksOf } from './rowText';

/** The word of a later tick would not fit before the edge. */
const lastTickShare = 0.9;

interface WaterfallTableProps {
  readonly trace: Trace;
  readonly layout: Waterfall;
  /** Seconds that the time axis covers at least, or in whole. */
  readonly end: number;
}

/** Spans under each other along one time axis; a row says its numbers when it is pointed at, and selects its component. */
export function WaterfallTable({ trace, layout, end }: WaterfallTableProps) {
  const [told, setTold] = useState<string>();
  const components = useDesign((state) => state.design.components);
  const nameOf = (id: number): string => components.find((one) => one.id === id)?.name ?? 'Removed';
  const objective = useObjective(trace);
  const percent = (seconds: number): string => `${(Math.min(seconds, end) / end) * 100}%`;
  return (
    <div className="waterfall-frame">
      <div className="waterfall-scroll">
        <table className="waterfall">
          <caption className="visually-hidden">
            What was done for request {trace.request}, in the order in which it was asked for
          </caption>
          <thead>
            <tr>
              <th scope="col" className="waterfall-corner">
                <span className="visually-hidden">Call</span>
              </th>
              <th scope="col" className="waterfall-axis">
                <span className="visually-hidden">Time since the start of the request</span>
                {ticksOf({ endSeconds: end }).map((tick) => (
                  <span
                    key={tick}
                    className="tick"
                    style={{ left: percent(tick) }}
                    aria-hidden="true"
                  >
                    {tick <= end * lastTickShare && <span>{formatDuration(tick)}</span>}
                  </span>
                ))}
                {objective > 0 && objective < end && (
                  <span className="objective-line" style={{ left: percent(objective) }}>
                    <b>in time {formatDuration(objective)}</b>
                  </span>
                )}
                {trace.latencySeconds !== undefined && (
                  <span className="answer-line" style={{ left: percent(trace.latencySeconds) }}>
                    <b>answer {formatDuration(trace.latencySeconds)}</b>
                  </span>
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row) => (
              <Row
                key={`${row.type} ${row.span}`}
                row={row}
                name={rowName(row, nameOf)}
                percent={percent}
                end={end}
                tell={setTold}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="waterfall-told">
        {told ?? 'Point at a row for its numbers; choose it to select its component.'}
      </p>
    </div>
  );
}

interface RowProps {
  readonly row: WaterfallRow;
  readonly name: string;
  readonly percent: (seconds: number) => string;
  readonly end: number;
  readonly tell: (sentence: string | undefined) => void;
}

function Row({ row, name, percent, end, tell }: RowProps) {
  const { view } = useStores();
  const sentence = rowSentence(row, name);
  const first = row.stretches[0]?.fromSeconds ?? 0;
  const last = row.stretches.at(-1)?.untilSeconds ?? first;
  const isOutside = first > end;
  const isLate = !isOutside && last / end > 0.72;
  const shown = row.stretches.filter(({ fromSeconds }) => fromSeconds < end);
  return (
    <tr onPointerEnter={() => tell(sentence)} onPointerLeave={() => tell(undefined)}>
      <th scope="row" className={`depth-${Math.min(row.depth, 8)}`}>
        <button
          type="button"
          className="waterfall-name"
          title={name}
          onFocus={() => tell(sentence)}
          onBlur={() => tell(undefined)}
          onClick={() => view.select({ components: [row.component] })}
        >
          {name}
        </button>
      </th>
      <td>
        <span className="visually-hidden">{sentence}</span>
        <span className="waterfall-bars" aria-hidden="true">
          {shown.map((stretch) => (
            <i
              key={`${stretch.sort} ${stretch.fromSeconds}`}
              className={`stretch ${stretch.sort}`}
              style={placeOf(stretch, percent)}
            />
          ))}
          {row.critical.map((stretch) => (
            <i key={stretch.fromSeconds} className="critical" style={placeOf(stretch, percent)} />
          ))}
          <span
            className="bar-text"
            style={textPlace({ isLate, isOutside }, percent(first), percent(last))}
          >
            {row.type !== 'request' && row.outcome !== undefined && (
              <StateMark level={levelOf(row.outcome)} />
            )}
            {isOutside && `after ${formatDuration(first)}: `}
            {rowLength(row)}
            {row.outcome !== undefined && row.outcome !== 'ok' && `, ${outcomeWords[row.outcome]}`}
          </span>
        </span>
      </td>
    </tr>
  );
}

function placeOf(
  { fromSeconds, untilSeconds }: WaterfallStretch,
  percent: (seconds: number) => string,
): { readonly left: string; readonly width: string } {
  const left = percent(fromSeconds);
  return { left, width: `calc(${percent(untilSeconds)} - ${left})` };
}

/** Beside the bar, before it where there is no room behind, and at the end of the row for what comes later than what is shown. */
function textPlace(
  { isLate, isOutside }: { readonly isLate: boolean; readonly isOutside: boolean },
  first: string,
  last: string,
): { readonly left: string } | { readonly right: string } {
  if (isOutside) return { right: '0' };
  return isLate ? { right: `calc(100% - ${first})` } : { left: last };
}

/** Seconds within which the client counts an answer as in time; 0: it has no such objective. */
function useObjective({ spans }: Trace): number {
  const { kindOf } = useStores();
  return useDesign((state) => {
    const source = state.design.components.find(({ id }) => id === spans[0]?.component);
    const parameter = kindOf(source?.kind ?? '')?.parameters.find(
      ({ name }) => name === 'objectiveMs',
    );
    if (source === undefined || parameter === undefined) return 0;
    const value = resolveParameter(parameter, source.parameters);
    return typeof value === 'number' ? value / 1_000 : 0;
  });
}
