import * as v from 'valibot';
import { attemptLimits } from '../../model/attemptLimits';
import { attemptWords } from './attemptWords';
import { backupLimits } from './backupLimits';

const { id: idPattern, text: mostText, list: mostList } = backupLimits.attempt;
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(backupLimits.momentMs));
const text = v.pipe(v.string(), v.maxLength(mostText));
/** What JSON has no number for stands as its name. */
const number = v.pipe(v.union([v.number(), v.picklist(attemptWords.numbers)]), v.transform(Number));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const numbers = v.record(text, number);

function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(v.unknown()), v.maxLength(mostList), v.array(item));
}

const prediction = v.object({ component: whole, ratePerSecond: number });

const answers = v.object({
  prediction: v.exactOptional(prediction),
  estimates: v.exactOptional(numbers),
  hints: v.exactOptional(v.pipe(whole, v.maxValue(attemptLimits.hints))),
  selfMarks: v.exactOptional(listOf(number)),
  isChanged: v.exactOptional(v.boolean()),
});

const route = v.object({
  route: text,
  does: v.exactOptional(v.picklist(attemptWords.does)),
  payloadKb: v.exactOptional(number),
});

const faultNote = v.object({ users: text, signal: text, recovery: text });

const session = v.object({
  challenge: text,
  level: v.picklist(attemptWords.levels),
  pace: v.picklist(attemptWords.paces),
  spentMs: moment,
  phase: whole,
  notes: v.record(text, text),
  contract: v.exactOptional(v.record(text, route)),
  faultNotes: v.exactOptional(v.record(text, faultNote)),
  answers,
  runs: whole,
});

const lost = v.object({
  text,
  because: text,
  component: v.exactOptional(whole),
  seed: whole,
  atSeconds: number,
});

const check = v.object({
  id: text,
  title: text,
  target: text,
  measured: text,
  verdict: v.picklist(attemptWords.verdicts),
  points: number,
  possible: number,
  seeds: listOf(v.object({ seed: whole, value: v.nullable(number), credit: number })),
  lost: v.exactOptional(lost),
});

const dimension = v.object({
  dimension: v.picklist(attemptWords.dimensions),
  title: text,
  points: number,
  possible: number,
  weight: number,
  checks: listOf(check),
});

const saturation = v.object({
  component: v.optional(whole),
  name: text,
  isFull: v.boolean(),
  atSeconds: number,
  taken: number,
  ratePerSecond: number,
});

const sheet = v.object({
  challenge: text,
  isChanged: v.boolean(),
  seeds: listOf(whole),
  points: number,
  possible: number,
  score: number,
  hintPoints: number,
  level: v.picklist(attemptWords.results),
  caps: listOf(text),
  dimensions: listOf(dimension),
  selfAssessed: v.exactOptional(number),
  gaps: listOf(text),
  notes: listOf(text),
  saturation,
});

/** The structure of an attempt in a backup file: its design is a text beside the score sheet. */
export const attemptShape = v.object({
  id: v.pipe(v.string(), v.regex(new RegExp(idPattern))),
  endedAtMs: moment,
  session,
  sheet,
  text: v.pipe(v.string(), v.maxLength(backupLimits.designCharacters)),
});
