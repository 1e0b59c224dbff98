import { glossary } from '../../library/glossary/glossary';
import { useStores } from '../stores/useStores';
import { TermLinks } from './TermLinks';

/** The terms of the glossary that concern a kind: those that name it, or the kind that it is a form of. */
export function KindTerms({ kind }: { readonly kind: string }) {
  const { view, kindOf } = useStores();
  const names: readonly string[] = [kind, kindOf(kind)?.like ?? kind];
  const terms = glossary.filter(({ seen }) => seen?.kinds?.some((one) => names.includes(one)));
  return terms.length === 0 ? null : (
    <TermLinks terms={terms} onShow={(reading) => view.show({ dialog: 'learn', reading })} />
  );
}
