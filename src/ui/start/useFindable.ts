import { useMemo } from 'react';
import { useStore } from 'zustand';
import { practiceLevels } from '../../analysis/practice/practiceLevels';
import { calculators } from '../../library/calculators/calculators';
import { challenges } from '../../library/challenges/index';
import type { Example } from '../../library/Example';
import { furtherExamples } from '../../library/furtherExamples';
import { glossary } from '../../library/glossary/glossary';
import { labs } from '../../library/labs/labs';
import { lessons } from '../../library/lessons/lessons';
import type { Shelved } from '../../store/designShelf';
import type { Command } from '../commands/Command';
import { calculatorPlace } from '../learn/calculatorPlace';
import { labPlace } from '../learn/labPlace';
import { rightPlace } from '../learn/rightPlace';
import { termPlace } from '../learn/termPlace';
import type { Stores } from '../stores/Stores';
import { useStores } from '../stores/useStores';
import { useOpenShelved } from './useOpenShelved';

interface Ways {
  readonly onExample: (example: Example) => void;
  /** Closes the start screen, and does what was chosen. */
  readonly onChoose: (act: () => void) => void;
  readonly onOpened: () => void;
}

/** All that the start screen can find, in the order in which equals are listed, and what choosing it does. */
export function useFindable({ onExample, onChoose, onOpened }: Ways): readonly Command[] {
  const stores = useStores();
  const shelved = useStore(stores.shelf, (state) => state.shelved);
  const openShelved = useOpenShelved(onOpened);
  const things = useMemo(() => thingsOf(stores), [stores]);
  return [
    ...shelved.map((one) => ownDesign(one, () => void openShelved(one))),
    ...[stores.firstExample, ...furtherExamples].map((one) =>
      exampleEntry(one, stores, () => onExample(one)),
    ),
    ...things.map((thing) => ({ ...thing, act: () => onChoose(thing.act) })),
  ];
}

function ownDesign({ key, name, parts }: Shelved, act: () => void): Command {
  const note = parts === 1 ? '1 part' : `${parts} parts`;
  return { id: `own ${key}`, label: name, group: 'On this device', icon: 'file', note, act };
}

function exampleEntry(
  { id, name, summary, design }: Example,
  { kindOf }: Stores,
  act: () => void,
): Command {
  const words = design.components
    .map((one) => `${one.name} ${kindOf(one.kind)?.name ?? ''}`)
    .join(' ');
  const group = 'Example';
  return { id: `example ${id}`, label: name, group, icon: 'examples', note: summary, words, act };
}

/** What has a page of its own. */
function thingsOf({ view, kinds }: Stores): readonly Command[] {
  const read = (reading: string) => () => view.show({ dialog: 'learn', reading });
  return [
    ...lessons.map(({ id, concept, question, story, change }) => ({
      id: `lesson ${id}`,
      label: concept,
      group: 'Lesson',
      icon: 'learn',
      note: question,
      words: `${story} ${change}`,
      act: read(id),
    })),
    ...challenges.map(({ id, name, level, minutes, brief }) => ({
      id: `challenge ${id}`,
      label: name,
      group: 'Challenge',
      icon: 'check',
      note: `${practiceLevels[level].label}, ${minutes} min`,
      words: brief.story,
      act: () => view.show({ dialog: 'practise', challenge: id }),
    })),
    ...kinds.map(({ id, name, icon, summary }) => ({
      id: `kind ${id}`,
      label: name,
      group: 'Component',
      icon,
      note: summary,
      act: () => view.show({ dialog: 'kinds', kindShown: id }),
    })),
    ...glossary.map(({ id, name, text }) => ({
      id: termPlace(id),
      label: name,
      group: 'Term',
      icon: 'learn',
      note: text,
      act: read(termPlace(id)),
    })),
    ...calculators.map(({ id, name, question, formula }) => ({
      id: calculatorPlace(id),
      label: name,
      group: 'Calculator',
      icon: 'sum',
      note: question,
      words: formula,
      act: read(calculatorPlace(id)),
    })),
    ...labs.map(({ id, name, question, words }) => ({
      id: labPlace(id),
      label: name,
      group: 'Lab',
      icon: 'learn',
      note: question,
      words,
      act: read(labPlace(id)),
    })),
    {
      id: rightPlace,
      label: 'Is it right?',
      group: 'The numbers',
      icon: 'check',
      note: 'Textbook cases run in your browser beside theory',
      act: read(rightPlace),
    },
  ];
}
