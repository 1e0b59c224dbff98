import type { ChallengePhase } from '../../model/Challenge';

/** Minutes of the phases of an hour that is meant to last 45. */
const usualMinutes = 45;

const usual: readonly ChallengePhase[] = [
  {
    name: 'Requirements',
    work: 'requirements',
    minutes: 5,
    artefact: 'Features, and a number for each promise',
    task: 'Write down what it has to do, and a number each for latency, availability, loss, staleness and money.',
  },
  {
    name: 'Numbers',
    work: 'numbers',
    minutes: 3,
    artefact: 'Estimates',
    task: 'Work out the few numbers that decide something: rates at peak, requests in flight, what is stored.',
  },
  {
    name: 'Contract',
    work: 'contract',
    minutes: 2,
    artefact: 'Routes with what they do and carry',
    task: 'Give each operation a route; say whether it reads or writes, and what it carries.',
  },
  {
    name: 'Draw',
    work: 'drawing',
    minutes: 12,
    artefact: 'A drawing that works from end to end',
    task: 'Draw the whole path of each operation first; deepen it afterwards.',
  },
  {
    name: 'First run',
    work: 'firstRun',
    minutes: 4,
    artefact: 'A prediction, and a run at the usual load',
    task: 'Say what will be full first, and at what rate. Then run.',
  },
  {
    name: 'Deep dives',
    work: 'deepDives',
    minutes: 12,
    artefact: 'Changes, each with the run that shows what it does',
    task: 'Take the two or three places that make this problem hard: run, read, change, run again.',
  },
  {
    name: 'Failure and cost',
    work: 'failures',
    minutes: 5,
    artefact: 'A note for each fault, and the bill',
    task: 'For each fault: what users see, how you notice, how it comes back. Then read the bill.',
  },
  {
    name: 'Wrap-up',
    work: 'wrapUp',
    minutes: 2,
    artefact: 'What breaks at ten times the load',
    task: 'Say what you would do next, and what breaks first when it grows.',
  },
];

/** The phases of a session of so many minutes: those of 45, in proportion, in whole minutes, one at least; drawing takes the rest. */
export function usualPhases(minutes: number): readonly ChallengePhase[] {
  const scaled = usual.map((phase) => ({
    ...phase,
    minutes: Math.max(1, Math.round((phase.minutes * minutes) / usualMinutes)),
  }));
  const all = scaled.reduce((sum, phase) => sum + phase.minutes, 0);
  return scaled.map((phase) =>
    phase.work === 'drawing' ? { ...phase, minutes: phase.minutes + minutes - all } : phase,
  );
}
