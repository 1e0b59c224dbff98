import { attemptLimits } from '../../model/attemptLimits';
import type { JsonSchema } from '../schema/JsonSchema';
import { listSchema, objectSchema, rangeSchema } from '../schema/schemaParts';
import { attemptWords } from './attemptWords';
import { backupLimits } from './backupLimits';

const { id: idPattern, text: mostText, list: mostList } = backupLimits.attempt;
const text: JsonSchema = { type: 'string', maxLength: mostText };
const flag: JsonSchema = { type: 'boolean' };
const whole: JsonSchema = { type: 'integer', minimum: 0 };
const number: JsonSchema = {
  anyOf: [{ type: 'number' }, { description: 'No number of JSON.', enum: attemptWords.numbers }],
};
const listOf = (items: JsonSchema): JsonSchema => listSchema(items, mostList);
const mapOf = (values: JsonSchema): JsonSchema => ({
  type: 'object',
  additionalProperties: values,
});

/** The JSON Schema of an attempt at a challenge in a backup file. */
export function attemptSchema(design: JsonSchema): JsonSchema {
  return objectSchema({
    id: { type: 'string', pattern: idPattern },
    endedAtMs: rangeSchema('When it was graded, ms since 1970.', 0, backupLimits.momentMs),
    session: sessionSchema(),
    sheet: sheetSchema(),
    text: design,
  });
}

function sessionSchema(): JsonSchema {
  const route = objectSchema(
    { route: text, does: { enum: attemptWords.does }, payloadKb: number },
    ['does', 'payloadKb'],
  );
  const faultNote = objectSchema({ users: text, signal: text, recovery: text });
  return objectSchema(
    {
      challenge: text,
      level: { enum: attemptWords.levels },
      pace: { enum: attemptWords.paces },
      spentMs: rangeSchema('How long it took, ms.', 0, backupLimits.momentMs),
      phase: whole,
      notes: { description: 'What was written, by phase.', ...mapOf(text) },
      contract: { description: 'By operation.', ...mapOf(route) },
      faultNotes: { description: 'By event of the timeline.', ...mapOf(faultNote) },
      answers: objectSchema(
        {
          prediction: objectSchema({ component: whole, ratePerSecond: number }),
          estimates: mapOf(number),
          hints: { ...whole, maximum: attemptLimits.hints },
          selfMarks: listOf(number),
          isChanged: flag,
        },
        ['prediction', 'estimates', 'hints', 'selfMarks', 'isChanged'],
      ),
      runs: whole,
    },
    ['contract', 'faultNotes'],
  );
}

function sheetSchema(): JsonSchema {
  return objectSchema(
    {
      challenge: text,
      isChanged: flag,
      seeds: listOf(whole),
      points: number,
      possible: number,
      score: number,
      hintPoints: number,
      level: { enum: attemptWords.results },
      caps: listOf(text),
      dimensions: listOf(dimensionSchema()),
      selfAssessed: number,
      gaps: listOf(text),
      notes: listOf(text),
      saturation: objectSchema(
        {
          component: whole,
          name: text,
          isFull: flag,
          atSeconds: number,
          taken: number,
          ratePerSecond: number,
        },
        ['component'],
      ),
    },
    ['selfAssessed'],
  );
}

function dimensionSchema(): JsonSchema {
  const lost = objectSchema(
    { text, because: text, component: whole, seed: whole, atSeconds: number },
    ['component'],
  );
  const check = objectSchema(
    {
      id: text,
      title: text,
      target: text,
      measured: text,
      verdict: { enum: attemptWords.verdicts },
      points: number,
      possible: number,
      seeds: listOf(
        objectSchema({ seed: whole, value: { anyOf: [number, { type: 'null' }] }, credit: number }),
      ),
      lost,
    },
    ['lost'],
  );
  return objectSchema({
    dimension: { enum: attemptWords.dimensions },
    title: text,
    points: number,
    possible: number,
    weight: number,
    checks: listOf(check),
  });
}
