import { calculators } from '../../library/calculators/calculators';
import { Icon } from '../icons/Icon';
import { calculatorPlace } from './calculatorPlace';

interface CalculatorLinksProps {
  /** The id of a term or of a lesson. */
  readonly of: string;
  readonly among: 'terms' | 'lessons';
  readonly onShow: (place: string) => void;
}

/** The calculators that belong to a term or a lesson, under a heading; nothing where there are none. */
export function CalculatorLinks({ of, among, onShow }: CalculatorLinksProps) {
  const fitting = calculators.filter((calculator) => calculator[among].includes(of));
  return fitting.length === 0 ? null : (
    <>
      <h4>Work it out</h4>
      <ul className="term-places">
        {fitting.map(({ id, name, question }) => (
          <li key={id}>
            <Icon name="sum" size={16} />
            <button
              type="button"
              className="link-button"
              onClick={() => onShow(calculatorPlace(id))}
            >
              {name}
            </button>
            <span className="muted">{question}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
