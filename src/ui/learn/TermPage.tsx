import { examples } from '../../library/examples';
import type { Term } from '../../library/glossary/Term';
import { labs } from '../../library/labs/labs';
import { lessons } from '../../library/lessons/lessons';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { useOpenExample } from '../topbar/useOpenExample';
import { CalculatorLinks } from './CalculatorLinks';
import { labPlace } from './labPlace';
import { PlaceItem } from './PlaceItem';

interface TermPageProps {
  readonly term: Term;
  readonly onShow: (place: string) => void;
}

/** One term: what it means, and where it can be seen at work or why it cannot. */
export function TermPage({ term, onShow }: TermPageProps) {
  const { view, kindOf } = useStores();
  const { openExample } = useOpenExample();
  const { name, group, text, seen = {}, limits } = term;
  const seenLessons = lessons.filter(({ id }) => seen.lessons?.includes(id));
  const seenLabs = (seen.labs ?? []).flatMap((place) => {
    const lab = labs.find(({ id }) => place.split(' ')[0] === id);
    return lab === undefined ? [] : [{ ...lab, place }];
  });
  const seenExamples = examples.filter(({ id }) => seen.examples?.includes(id));
  const seenKinds = (seen.kinds ?? []).flatMap((id) => kindOf(id) ?? []);
  return (
    <article className="lesson" aria-label={name}>
      <p className="lesson-group">{group}</p>
      <h3>{name}</h3>
      <p>{text}</p>
      {term.seen !== undefined && <h4>See it running</h4>}
      <ul className="term-places">
        {seenLessons.map(({ id, concept, question }) => (
          <PlaceItem
            key={id}
            icon="learn"
            label={concept}
            note={question}
            onOpen={() => onShow(id)}
          />
        ))}
        {seenLabs.map(({ place, name: lab, question }) => (
          <PlaceItem
            key={place}
            icon="learn"
            label={`Lab: ${lab}`}
            note={question}
            onOpen={() => onShow(labPlace(place))}
          />
        ))}
        {seenExamples.map((example) => (
          <PlaceItem
            key={example.id}
            icon="examples"
            label={example.name}
            note={example.summary}
            onOpen={() => {
              view.show({ dialog: undefined });
              openExample(example);
            }}
          />
        ))}
        {seenKinds.map((kind) => (
          <li key={kind.id}>
            <Icon name={kind.icon} size={16} />
            <b>{kind.name}</b>
            <span className="muted">{kind.summary}</span>
          </li>
        ))}
      </ul>
      <CalculatorLinks of={term.id} among="terms" onShow={onShow} />
      {limits !== undefined && (
        <>
          <h4>{term.seen === undefined ? 'Why it is not simulated' : 'What is left out'}</h4>
          <p>{limits}</p>
        </>
      )}
    </article>
  );
}
