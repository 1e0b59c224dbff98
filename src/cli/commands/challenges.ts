import { challenges } from '../../library/challenges/index';
import type { Challenge } from '../../model/Challenge';
import type { Command } from '../Command';
import { formatTable } from '../output/formatTable';

/** Lists the challenges of the practice. */
export const challengesCommand: Command = {
  name: 'challenges',
  summary: 'Lists the challenges that `grade` knows.',
  operands: [],
  options: [{ name: 'json', type: 'flag', help: 'JSON instead of a table.' }],
  notes: [
    'Each begins with a drawing of its clients: challenge:ID/start; `link challenge:ID/start` opens it in the page.',
  ],
  run: async (given, terminal) => {
    const lines = given.flags.has('json') ? [listJson(challenges)] : listLines(challenges);
    for (const line of lines) terminal.out(line);
    return 0;
  },
};

function listLines(all: readonly Challenge[]): readonly string[] {
  return formatTable(
    ['challenge', 'level', 'minutes', 'what it is about'],
    all.map(({ id, level, minutes, summary }) => [id, level, `${minutes}`, summary]),
    4,
  );
}

function listJson(all: readonly Challenge[]): string {
  const told = all.map((challenge) => ({
    id: challenge.id,
    name: challenge.name,
    summary: challenge.summary,
    level: challenge.level,
    minutes: challenge.minutes,
    budgetPerMonth: challenge.budgetPerMonth,
    brief: challenge.brief,
    seed: challenge.start.seed,
    durationSeconds: challenge.durationSeconds,
  }));
  return JSON.stringify({ challenges: told }, null, 2);
}
