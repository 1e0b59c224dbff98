import { useEffect, useRef, useState } from 'react';
import { calculatorGroups } from '../../library/calculators/Calculator';
import { calculators } from '../../library/calculators/calculators';
import { glossary } from '../../library/glossary/glossary';
import { termGroups } from '../../library/glossary/Term';
import { labs } from '../../library/labs/labs';
import { lessonGroups } from '../../library/lessons/Lesson';
import { lessons } from '../../library/lessons/lessons';
import { rankCommands } from '../commands/rankCommands';
import { calculatorList, calculatorPlace } from './calculatorPlace';
import { labPlace } from './labPlace';
import { rightPlace } from './rightPlace';
import { isTermPlace } from './isTermPlace';
import { termPlace } from './termPlace';

type Sort = 'lessons' | 'terms' | 'calculators';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly note: string;
  readonly words: string;
  readonly sort: Sort;
}

const labGroup = 'Labs';
const numbersGroup = 'The numbers';

const entries: readonly Entry[] = [
  ...lessons.map(({ id, concept, group, question, story, change }): Entry => {
    return {
      id,
      label: concept,
      group,
      note: question,
      words: `${story} ${change}`,
      sort: 'lessons',
    };
  }),
  ...labs.map(({ id, name, question, words }): Entry => {
    return {
      id: labPlace(id),
      label: name,
      group: labGroup,
      note: question,
      words,
      sort: 'lessons',
    };
  }),
  {
    id: rightPlace,
    label: 'Is it right?',
    group: numbersGroup,
    note: 'Textbook cases run in your browser beside theory, and what the model leaves out',
    words: 'queueing theory Erlang M/M/1 accuracy validation limits proof',
    sort: 'lessons',
  },
  ...glossary.map(({ id, name, group, text }): Entry => {
    return { id: termPlace(id), label: name, group, note: text, words: '', sort: 'terms' };
  }),
  ...calculators.map(({ id, name, group, question, formula }): Entry => {
    return {
      id: calculatorPlace(id),
      label: name,
      group,
      note: question,
      words: formula,
      sort: 'calculators',
    };
  }),
];

/** What the lists are called, and the groups of each. */
const sorts: readonly {
  readonly sort: Sort;
  readonly label: string;
  readonly found: string;
  readonly groups: readonly string[];
}[] = [
  {
    sort: 'lessons',
    label: 'Lessons',
    found: 'Lessons and labs found',
    groups: [...lessonGroups, labGroup, numbersGroup],
  },
  { sort: 'terms', label: 'Terms', found: 'Terms found', groups: termGroups },
  {
    sort: 'calculators',
    label: 'Calculators',
    found: 'Calculators found',
    groups: calculatorGroups,
  },
];

interface LearnIndexProps {
  readonly query: string;
  readonly shown: string | undefined;
  readonly onShow: (place: string) => void;
}

/** Lessons, terms or calculators to choose from, by group; with a search all of them, by how well they fit. */
export function LearnIndex({ query, shown, onShow }: LearnIndexProps) {
  const [sort, setSort] = useState<Sort>(() => sortOf(shown));
  // What a page leads to is among what is listed.
  const [followed, setFollowed] = useState(shown);
  if (followed !== shown) {
    setFollowed(shown);
    setSort(sortOf(shown));
  }
  const isSearching = query.trim() !== '';
  const found = isSearching ? rankCommands(entries, query) : entries;
  const { groups: names } = sorts.find((one) => one.sort === sort)!;
  const groups = isSearching
    ? sorts.map((each) => ({
        name: each.found,
        members: found.filter((one) => one.sort === each.sort),
      }))
    : names.map((name) => ({
        name,
        members: found.filter((one) => one.sort === sort && one.group === name),
      }));
  return (
    <nav className="learning-index" aria-label="Lessons, terms and calculators">
      {!isSearching && (
        <div className="segments">
          {sorts.map(({ sort: one, label }) => (
            <label key={one}>
              <input
                type="radio"
                name="learning-sort"
                checked={sort === one}
                onChange={() => setSort(one)}
              />
              {label}
            </label>
          ))}
        </div>
      )}
      {isSearching && (
        <output className="muted">
          {found.length === 0 ? `Nothing here matches “${query}”.` : `${found.length} found`}
        </output>
      )}
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ name, members }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {members.map(({ id, label }) => (
                <IndexEntry
                  key={id}
                  label={label}
                  isShown={id === shown}
                  isFollowed={id === shown && !isSearching}
                  onShow={() => onShow(id)}
                />
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}

interface IndexEntryProps {
  readonly label: string;
  readonly isShown: boolean;
  /** The list is scrolled to it. */
  readonly isFollowed: boolean;
  readonly onShow: () => void;
}

function IndexEntry({ label, isShown, isFollowed, onShow }: IndexEntryProps) {
  const button = useRef<HTMLButtonElement>(null);
  // An effect, so that the dialog is open: before that nothing scrolls.
  useEffect(() => {
    if (isFollowed) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isFollowed]);
  return (
    <li>
      <button
        type="button"
        ref={button}
        aria-current={isShown ? 'true' : undefined}
        onClick={onShow}
      >
        {label}
      </button>
    </li>
  );
}

function sortOf(place: string | undefined): Sort {
  if (place !== undefined && isTermPlace(place)) return 'terms';
  return place?.startsWith(calculatorList) === true ? 'calculators' : 'lessons';
}
