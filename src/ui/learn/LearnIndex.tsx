import { useEffect, useRef, useState } from 'react';
import { glossary } from '../../library/glossary/glossary';
import { termGroups } from '../../library/glossary/Term';
import { labs } from '../../library/labs/labs';
import { lessonGroups } from '../../library/lessons/Lesson';
import { lessons } from '../../library/lessons/lessons';
import { rankCommands } from '../commands/rankCommands';
import { labPlace } from './labPlace';
import { rightPlace } from './rightPlace';
import { termPlace } from './termPlace';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly note: string;
  readonly words: string;
  readonly sort: 'lessons' | 'terms';
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
];

interface LearnIndexProps {
  readonly query: string;
  readonly shown: string | undefined;
  readonly onShow: (place: string) => void;
}

/** The lessons or the terms to choose from, by group; with a search both, by how well they fit. */
export function LearnIndex({ query, shown, onShow }: LearnIndexProps) {
  const [sort, setSort] = useState<Entry['sort']>(
    shown?.startsWith('term ') === true ? 'terms' : 'lessons',
  );
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isSearching = query.trim() !== '';
  const found = isSearching ? rankCommands(entries, query) : entries;
  const names: readonly string[] =
    sort === 'lessons' ? [...lessonGroups, labGroup, numbersGroup] : termGroups;
  const groups = isSearching
    ? [
        { name: 'Lessons and labs found', members: found.filter((one) => one.sort === 'lessons') },
        { name: 'Terms found', members: found.filter((one) => one.sort === 'terms') },
      ]
    : names.map((name) => ({
        name,
        members: found.filter((one) => one.sort === sort && one.group === name),
      }));
  return (
    <nav ref={list} className="learning-index" aria-label="Lessons and terms">
      {!isSearching && (
        <div className="segments">
          {(['lessons', 'terms'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="learning-sort"
                checked={sort === one}
                onChange={() => setSort(one)}
              />
              {one === 'lessons' ? `${lessons.length} lessons` : `${glossary.length} terms`}
            </label>
          ))}
        </div>
      )}
      {isSearching && (
        <output className="muted">
          {found.length === 0 ? `No lesson or term matches “${query}”.` : `${found.length} found`}
        </output>
      )}
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ name, members }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {members.map(({ id, label }) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-current={id === shown ? 'true' : undefined}
                    onClick={() => onShow(id)}
                  >
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}
