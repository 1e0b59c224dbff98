import { examples } from '../../library/examples';
import type { Term } from '../../library/glossary/Term';
import { labs } from '../../library/labs/labs';
import { lessons } from '../../library/lessons/lessons';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { useOpenExample } from '../topbar/useOpenExample';
import { CalculatorLinks } from './CalculatorLinks';
import { labPlace } from './labPlace';

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
          <li key={id}>
            <Icon name="learn" size={16} />
            <button type="button" className="link-button" onClick={() => onShow(id)}>
              {concept}
            </button>
            <span className="muted">{question}</span>
          </li>
        ))}
        {seenLabs.map(({ place, name: lab, question }) => (
          <li key={place}>
            <Icon name="learn" size={16} />
            <button type="button" className="link-button" onClick={() => onShow(labPlace(place))}>
              Lab: {lab}
            </button>
            <span className="muted">{question}</span>
          </li>
        ))}
        {seenExamples.map((example) => (
          <li key={example.id}>
            <Icon name="examples" size={16} />
            <button
              type="button"
              className="link-button"
              onClick={() => {
                view.show({ dialog: undefined });
                openExample(example);
              }}
            >
              {example.name}
            </button>
            <span className="muted">{example.summary}</span>
          </li>
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
