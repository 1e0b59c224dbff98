import type { ChallengeAnswers } from '../../model/ChallengeAnswers';
import { attemptLimits } from '../../model/attemptLimits';
import type { MissedCheck, PartPoints, SharedAttempt } from '../../model/SharedAttempt';
import type { Code } from './Code';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { wireTables } from './wireTables';

const maybe = { none: 0, number: 1, never: 2 } as const;

/** An attempt at a challenge, as its sender tells it. What later versions add goes before the end of its extras. */
export const attemptCode: Code<SharedAttempt> = {
  write(out, { challenge, level, minutes, runs, answers, score, result, parts, missed }) {
    out.text(challenge);
    wireTables.challengeLevel.write(out, level);
    out.integer(minutes, 5);
    out.integer(runs, 2);
    writeAnswers(out, answers);
    tenthsCode.write(out, score);
    wireTables.resultLevel.write(out, result);
    out.count(parts.length, 2);
    for (const part of parts) writePart(out, part);
    out.count(missed.length, 2);
    for (const check of missed) writeMissed(out, check);
    wireTables.attemptExtra.write(out, 'end');
  },
  read(from) {
    const attempt = {
      challenge: from.text(),
      level: wireTables.challengeLevel.read(from),
      minutes: from.integer(5),
      runs: from.integer(2),
      answers: readAnswers(from),
      score: tenthsCode.read(from),
      result: wireTables.resultLevel.read(from),
      parts: from.times(from.count(Object.keys(wireTables.dimension.numbers).length, 2), () =>
        readPart(from),
      ),
      missed: from.times(from.count(attemptLimits.missed, 2), () => readMissed(from)),
    };
    // There is no other yet: what only a newer version knows is told as such.
    wireTables.attemptExtra.read(from);
    return attempt;
  },
};

/** What is told to a tenth. */
const tenthsCode: Code<number> = {
  write: (out, value) => out.integer(Math.round(value * 10), 7),
  read: (from) => from.integer(7) / 10,
};

function writeAnswers(out: LinkWriter, answers: ChallengeAnswers): void {
  const { prediction, estimates, hints, selfMarks, isChanged } = answers;
  out.flag(isChanged === true);
  out.flag(prediction !== undefined);
  if (prediction !== undefined) {
    out.id(prediction.component);
    out.number(prediction.ratePerSecond);
  }
  writeList(out, estimates && Object.entries(estimates), 2, ([id, value]) => {
    out.text(id);
    out.number(value);
  });
  out.flag(hints !== undefined);
  if (hints !== undefined) out.integer(hints, 1);
  writeList(out, selfMarks, 2, (mark) => out.fixed(mark, 2));
}

function readAnswers(from: LinkReader): ChallengeAnswers {
  const isChanged = from.flag();
  const prediction = from.flag()
    ? { component: from.id(), ratePerSecond: from.number() }
    : undefined;
  const estimates = readList(
    from,
    attemptLimits.estimates,
    2,
    () => [from.text(), from.number()] as const,
  );
  const hints = from.flag() ? from.integer(1) : undefined;
  const selfMarks = readList(from, attemptLimits.selfMarks, 2, () => from.fixed(2));
  return {
    ...(prediction && { prediction }),
    ...(estimates && { estimates: Object.fromEntries(estimates) }),
    ...(hints !== undefined && { hints }),
    ...(selfMarks && { selfMarks }),
    ...(isChanged && { isChanged }),
  };
}

function writeList<Value>(
  out: LinkWriter,
  values: readonly Value[] | undefined,
  k: number,
  write: (value: Value) => void,
): void {
  out.flag(values !== undefined);
  if (values === undefined) return;
  out.count(values.length, k);
  values.forEach(write);
}

function readList<Value>(
  from: LinkReader,
  most: number,
  k: number,
  read: () => Value,
): readonly Value[] | undefined {
  return from.flag() ? from.times(from.count(most, k), read) : undefined;
}

function writePart(out: LinkWriter, { dimension, points, possible }: PartPoints): void {
  wireTables.dimension.write(out, dimension);
  tenthsCode.write(out, points);
  tenthsCode.write(out, possible);
}

function readPart(from: LinkReader): PartPoints {
  return {
    dimension: wireTables.dimension.read(from),
    points: tenthsCode.read(from),
    possible: tenthsCode.read(from),
  };
}

function writeMissed(out: LinkWriter, { id, value, seedPlace, atSeconds }: MissedCheck): void {
  out.text(id);
  const form = value === null ? maybe.none : value === Infinity ? maybe.never : maybe.number;
  out.integer(form, 1);
  if (form === maybe.number) out.number(value!);
  out.integer(seedPlace, 0);
  out.integer(Math.round(atSeconds * 10), 10);
}

function readMissed(from: LinkReader): MissedCheck {
  return {
    id: from.text(),
    value: readValue(from),
    seedPlace: from.integer(0),
    atSeconds: from.integer(10) / 10,
  };
}

function readValue(from: LinkReader): number | null {
  const form = from.integer(1);
  return form === maybe.number ? from.number() : form === maybe.never ? Infinity : null;
}
