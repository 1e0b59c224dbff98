import { availableParallelism } from 'node:os';
import { isPass } from '../../analysis/grading/isPass';
import { gradeDesign } from '../../analysis/grading/gradeDesign';
import { kindOf } from '../../catalogue/kindOf';
import { challenges } from '../../library/challenges/index';
import { hintPrices } from '../../model/Challenge';
import type { ChallengeAnswers, Prediction } from '../../model/ChallengeAnswers';
import type { Design } from '../../model/Design';
import type { Simulate } from '../../model/Experiment';
import type { Command, Given } from '../Command';
import { jobsOption } from '../jobsOption';
import { loadDesign } from '../loadDesign';
import { gradeJson } from '../output/gradeJson';
import { gradeLines } from '../output/gradeLines';
import { problemLines } from '../problemLines';
import { refuse } from '../refuse';
import type { Terminal } from '../Terminal';
import { simulateInThreads } from '../threads/simulateInThreads';

/** Runs a design through a challenge under its three seeds, and scores it. */
export const gradeCommand: Command = {
  name: 'grade',
  summary: 'Runs a design through a challenge under three seeds, and scores it.',
  operands: ['CHALLENGE', 'FILE'],
  options: [
    jobsOption,
    {
      name: 'predict',
      type: 'text',
      value: 'NAME=RATE',
      help: 'The component that is full first, and the calls a second that it gets then; "none" for none.',
    },
    {
      name: 'hints',
      type: 'number',
      value: 'N',
      minimum: 0,
      maximum: hintPrices.length,
      whole: true,
      help: 'Hints that were opened; they cost 0, 3, 6 and 10 points, the last one counting.',
    },
    {
      name: 'changed',
      type: 'flag',
      help: 'With the requirement that changes in the middle of the session.',
    },
    {
      name: 'json',
      type: 'flag',
      help: 'JSON instead of text; see public/schema/grade.schema.json.',
    },
  ],
  notes: [
    'FILE is a design file, - for standard input, or challenge:ID/start, /naive or /reference; `challenges` lists the challenges.',
    'What the challenge decides is put back first: clients, third parties, operations, how long work takes.',
    'The seeds are the public one and two that follow from it; of each check the worst counts.',
    'The exit code is 0 for a pass, 1 for less, 2 when the design cannot be graded.',
  ],
  run: grade,
};

function grade(given: Given, terminal: Terminal): Promise<number> {
  const threads = given.numbers.get('jobs') ?? availableParallelism();
  return simulateInThreads(threads, (simulate) => run(given, terminal, simulate));
}

async function run(given: Given, terminal: Terminal, simulate: Simulate): Promise<number> {
  const [id = '', file = '-'] = given.operands;
  const challenge = challenges.find((one) => one.id === id);
  if (challenge === undefined) {
    const known = challenges.map((one) => one.id).join(', ');
    return refuse([`There is no challenge "${id.slice(0, 60)}". There are: ${known}.`], terminal);
  }
  const loaded = loadDesign(file);
  if (!loaded.ok) return refuse(loaded.lines, terminal);
  const answers = answersOf(given, loaded.design);
  if (typeof answers === 'string') return refuse([answers], terminal);
  const { design } = loaded;
  const grading = await gradeDesign({ challenge, design, answers, kindOf, simulate });
  if (!grading.ok) return refuse(problemLines(file, grading.problems), terminal);
  const { sheet, runs } = grading;
  const digests = runs.map(({ moments }) => moments.at(-1)?.digest ?? '');
  const lines = given.flags.has('json')
    ? [gradeJson({ challenge, sheet, digests })]
    : gradeLines({ challenge, sheet });
  for (const line of lines) terminal.out(line);
  return isPass(sheet.level) ? 0 : 1;
}

/** What was said besides the drawing, or what is wrong with it. */
function answersOf(given: Given, design: Design): ChallengeAnswers | string {
  const text = given.texts.get('predict')?.[0];
  const prediction = text === undefined ? undefined : predictionOf(text, design);
  if (typeof prediction === 'string') return prediction;
  const hints = given.numbers.get('hints');
  return {
    isChanged: given.flags.has('changed'),
    ...(prediction !== undefined && { prediction }),
    ...(hints !== undefined && { hints }),
  };
}

function predictionOf(text: string, { components }: Design): Prediction | string {
  if (text === 'none') return { component: 0, ratePerSecond: 0 };
  const cut = text.lastIndexOf('=');
  const name = text.slice(0, Math.max(0, cut));
  const ratePerSecond = Number(text.slice(cut + 1));
  const component = components.find((one) => one.name === name)?.id;
  if (cut < 1 || !(ratePerSecond > 0)) {
    return `--predict "${text.slice(0, 60)}" is not a component and a rate, such as "Orders DB=120".`;
  }
  return component === undefined
    ? `--predict names "${name.slice(0, 60)}", which the design does not have.`
    : { component, ratePerSecond };
}
