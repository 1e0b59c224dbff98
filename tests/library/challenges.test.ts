import { expect, test } from 'vitest';
import { gradeDesign } from '../../src/analysis/grading/gradeDesign';
import { withChange } from '../../src/analysis/grading/withChange';
import { kindOf } from '../../src/catalogue/kindOf';
import { readDesign } from '../../src/exchange/readDesign';
import { challenges } from '../../src/library/challenges/index';
import type { Challenge } from '../../src/model/Challenge';
import type { ChallengeAnswers } from '../../src/model/ChallengeAnswers';
import type { Design } from '../../src/model/Design';
import type { ScoreSheet } from '../../src/model/ScoreSheet';
import { hiddenConnections } from './hiddenConnections';
import { multiplied } from './multiplied';
import { simulateHere } from '../support/simulateHere';

/** Why each naive design fails: the checks that say so, with what the run shows as the cause. */
const reasons: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'url-shortener': {
    viral: /Writes wait for a locked row in Codes DB/,
    zone: /none of 2 instances is up/,
  },
  'third-party-resilience': {
    slow: /Shipping quotes is slow and holds the slots of Shop/,
    'tax-orders': /Tax/,
  },
  'ecommerce-checkout': {
    oversold: /Shop DB/,
    twice: /Payments/,
    'slow-browse': /Payments is slower than its callers are patient/,
  },
  'ticket-booking': {
    twice: /Seats DB/,
    'payments-twice': /Payments/,
  },
  'username-check': { twice: /Accounts DB/, calls: /Accounts DB/ },
  'notification-system': { 'hang-codes': /Messages/, twice: /Push provider/ },
  'rate-limiter': { over: /Limiter/, dead: /Counters .*none of 1 instance is up/ },
  'slack-chat': { script: /Chat/, order: /Deliveries/ },
  'kv-store': { old: /Keys/, lost: /Keys/ },
  'instagram-feed': {
    'feed-p99': /Posts DB is the bottleneck/,
    photos: /The quota of Photo store turns away/,
  },
  'news-feed': { 'stars-age': /Batches/, dead: /Timelines .*1 of 2 instances up/ },
  'slow-page': {
    'cold-p99': /Orders DB is the bottleneck/,
    deploy: /all of its 16 slots are at work/,
  },
};

async function grade(
  challenge: Challenge,
  design: Design,
  options: { readonly answers?: ChallengeAnswers; readonly seeds?: readonly number[] } = {},
): Promise<ScoreSheet> {
  const grading = await gradeDesign({
    challenge,
    design,
    kindOf,
    simulate: simulateHere,
    ...options,
  });
  if (!grading.ok) throw new Error(JSON.stringify(grading.problems));
  return grading.sheet;
}

const lostBy = ({ dimensions }: ScoreSheet) =>
  dimensions.flatMap(({ checks }) => checks).filter(({ lost }) => lost !== undefined);

test.each(challenges)(
  '$name: the reference passes on all seeds, and after the change',
  async (challenge) => {
    const { design } = challenge.reference;
    const sheet = await grade(challenge, design);
    expect(sheet.seeds.length).toBe(3);
    // An answer without a cache is not told that its cache was emptied.
    const notes = sheet.notes.filter((note) => !note.includes('nothing that it could happen to'));
    expect([sheet.gaps, notes, sheet.caps]).toEqual([[], [], []]);
    expect(sheet.score).toBeGreaterThanOrEqual(85);
    expect(sheet.level).toBe('strong');
    const seeds = [challenge.start.seed];
    const changed = await grade(challenge, design, { answers: { isChanged: true }, seeds });
    expect(changed.score).toBeGreaterThanOrEqual(85);
  },
);

test.each(challenges)(
  '$name: the naive design fails for the stated reason, and so does more of the same',
  async (challenge) => {
    const { design } = challenge.naive;
    const seeds = [challenge.start.seed];
    const sheet = await grade(challenge, design, { seeds });
    expect(sheet.level).toMatch(/mixed|no/);
    const lost = new Map(lostBy(sheet).map((check) => [check.id, check.lost?.because]));
    for (const [check, because] of Object.entries(reasons[challenge.id] ?? {})) {
      expect(lost.get(check)).toMatch(because);
    }
    const more = await grade(challenge, multiplied(design, challenge.start.components, 4), {
      seeds,
    });
    expect(more.level).toMatch(/mixed|no/);
  },
);

test.each(challenges)(
  '$name is whole: valid drawings, checks and events within its time',
  (challenge) => {
    expect(reasons[challenge.id]).toBeDefined();
    for (const design of [challenge.start, challenge.reference.design, challenge.naive.design]) {
      const read = readDesign(JSON.parse(JSON.stringify(design)), 'strict', kindOf);
      expect(read).toMatchObject({ ok: true, notices: [] });
      expect(hiddenConnections(design)).toEqual([]);
      for (const given of challenge.start.components) {
        const { id, kind, name } = given;
        expect(design.components).toContainEqual(expect.objectContaining({ id, kind, name }));
      }
    }
    for (const { events, checks, durationSeconds, phases, minutes } of [
      challenge,
      withChange(challenge),
    ]) {
      expect(phases.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(minutes);
      for (const nouns of [events, checks]) {
        expect(new Set(nouns.map(({ id }) => id)).size).toBe(nouns.length);
      }
      for (const { atSeconds, endSeconds = durationSeconds } of events) {
        expect(atSeconds < endSeconds && endSeconds <= durationSeconds).toBe(true);
      }
      for (const {
        window: [from, until] = [0, durationSeconds],
        event = events[0]?.id,
      } of checks) {
        expect(from < until && until <= durationSeconds).toBe(true);
        expect(events.map(({ id }) => id)).toContain(event);
      }
    }
    const { estimates, change, minutes, brief, followUps, rubric } = challenge;
    expect(change.minute).toBeLessThan(minutes);
    expect(estimates.every(({ low, high }) => low < high)).toBe(true);
    for (const list of [estimates, brief.functional, brief.objectives, followUps, rubric]) {
      expect(list.length).toBeGreaterThanOrEqual(3);
    }
  },
);
