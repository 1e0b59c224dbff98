import { statedPromises } from '../../analysis/practice/statedPromises';
import { StateMark } from '../controls/StateMark';

/** Which promises have a number in what was written; it reads words, and does not judge them. */
export function PromiseChecklist({ text }: { readonly text: string }) {
  return (
    <ul className="practise-checklist" aria-label="Promises with a number">
      {statedPromises(text).map(({ name, question, isStated }) => (
        <li key={name} className={isStated ? 'ok' : ''}>
          <StateMark level={isStated ? 'healthy' : 'idle'} />
          <span>
            <b>{name}</b> {isStated ? 'has a number' : question}
          </span>
        </li>
      ))}
    </ul>
  );
}
