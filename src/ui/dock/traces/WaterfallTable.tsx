import { useState } from 'react';
import { resolveParameter } from '../../../model/resolveParameter';
import { mostTraceSpans, type Trace } from '../../../model/Trace';
import type { Waterfall, WaterfallRow, WaterfallStretch } from '../../../analysis/traces/waterfall';
import { StateMark } from '../../controls/StateMark';
import { formatDuration } from '../../format/formatDuration';
import { useDesign } from '../../stores/useDesign';
import { useStores } from '../../stores/useStores';
import { useWidth } from '../useWidth';
import { levelOf, outcomeWords } from './outcomeWords';
import { rowLength, rowName, rowSentence, ticksOf } from './rowText';

/** The word of a later tick would not fit before the edge. */
const lastTickShare = 0.9;
/** Room that the text of a bar takes: for each character, and for its mark and its margins, px. */
const [characterWidth, marginWidth] = [5.5, 28];

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
  const [axis, axisWidth] = useWidth<HTMLTableCellElement>();
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
              <th ref={axis} scope="col" className="waterfall-axis">
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
                    <b>
                      {levelOf(trace.outcome) === 'saturated' ? 'end' : 'answer'}{' '}
                      {formatDuration(trace.latencySeconds)}
                    </b>
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
                axisWidth={axisWidth}
                tell={setTold}
              />
            ))}
          </tbody>
        </table>
        {trace.isCut && (
          <p className="traces-empty">
            It made more than {mostTraceSpans} calls: the first {mostTraceSpans} are shown.
          </p>
        )}
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
  /** Pixels; 0 until it is on the screen. */
  readonly axisWidth: number;
  readonly tell: (sentence: string | undefined) => void;
}

function Row({ row, name, percent, end, axisWidth, tell }: RowProps) {
  const { view } = useStores();
  const sentence = rowSentence(row, name);
  const first = row.stretches[0]?.fromSeconds ?? 0;
  const last = row.stretches.at(-1)?.untilSeconds ?? first;
  const text = barText(row, first, end);
  const place = placeForText(
    { from: first / end, until: Math.min(last, end) / end },
    (text.length * characterWidth + marginWidth) / Math.max(axisWidth, 1),
  );
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
            className={`bar-text ${place}`}
            style={textPlace(place, percent(first), percent(last))}
          >
            {row.type !== 'request' && row.outcome !== undefined && (
              <StateMark level={levelOf(row.outcome)} />
            )}
            {text}
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

function barText(row: WaterfallRow, first: number, end: number): string {
  const late = first > end ? `after ${formatDuration(first)}: ` : '';
  const failure =
    row.outcome === undefined || row.outcome === 'ok' ? '' : `, ${outcomeWords[row.outcome]}`;
  return `${late}${rowLength(row)}${failure}`;
}

type TextPlace = 'behind' | 'before' | 'upon' | 'at-the-end';

/** Behind the bar where there is room, else before it, else upon it; at the end of the row for what comes later than what is shown. */
function placeForText(
  bar: { readonly from: number; readonly until: number },
  text: number,
): TextPlace {
  if (bar.from > 1) return 'at-the-end';
  if (bar.until + text <= 1) return 'behind';
  if (bar.from >= text) return 'before';
  if (bar.until - bar.from >= text) return 'upon';
  return bar.from > 1 - bar.until ? 'before' : 'behind';
}

function textPlace(
  place: TextPlace,
  first: string,
  last: string,
): { readonly left: string } | { readonly right: string } {
  switch (place) {
    case 'at-the-end':
      return { right: '0' };
    case 'upon':
      return { left: `calc((${first} + ${last}) / 2)` };
    case 'before':
      return { right: `calc(100% - ${first})` };
    default:
      return { left: last };
  }
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
