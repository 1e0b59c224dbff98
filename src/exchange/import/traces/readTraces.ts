import type { Account } from '../Account';
import type { Outline } from '../outline/Outline';
import { gatherTraffic } from './gatherTraffic';
import { growTrees } from './growTrees';
import { outlineOfTraffic } from './outlineOfTraffic';
import { parseTraceJson } from './parseTraceJson';
import { readJaeger } from './readJaeger';
import { readOtlp } from './readOtlp';
import { SpanReader } from './SpanReader';
import { straightenClocks } from './straightenClocks';
import { visitsOf } from './visitsOf';

/** What a file of traces says: an outline, or one sentence on why there is none. */
export type TracesResult =
  | { readonly ok: true; readonly outline: Outline }
  | { readonly ok: false; readonly message: string };

/** Reads traces and infers the system behind them: components, calls and their plans, rates and times. */
export function readTraces(
  text: string,
  format: 'otlp' | 'jaeger',
  { name, sampling }: { readonly name: string; readonly sampling?: number },
  account: Account,
): TracesResult {
  const parsed = parseTraceJson(text, account);
  if (!parsed.ok) return parsed;
  const reader = new SpanReader();
  if (format === 'otlp') readOtlp(parsed.values, reader);
  else readJaeger(parsed.values, reader);
  reader.tell(account);
  const { spans } = reader;
  if (spans.length === 0) {
    const field =
      format === 'otlp' ? '"resourceSpans" with spans' : '"data" with traces and their spans';
    return {
      ok: false,
      message: `There are no spans in the file that can be used: it needs ${field}.`,
    };
  }
  const tree = growTrees(spans, account);
  straightenClocks(tree, account);
  const traces = new Set(spans.map(({ trace }) => trace)).size;
  const services = new Set(spans.map(({ service }) => service)).size;
  account.understood(
    `${spans.length.toLocaleString('en-US')} spans of ${services.toLocaleString('en-US')} services in ${traces.toLocaleString('en-US')} traces.`,
  );
  const traffic = gatherTraffic(visitsOf(tree), account);
  account.guessed(
    'Time that requests waited inside a component counts as its own work, and it has slots enough for its load: traces do not tell waiting from working.',
  );
  return { ok: true, outline: outlineOfTraffic(traffic, name, sampling, account) };
}
