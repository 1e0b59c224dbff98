import { Suspense, type ReactNode } from 'react';
import { useStores } from '../stores/useStores';
import { CrashBoundary } from './CrashBoundary';

interface PartProps {
  readonly children: ReactNode;
  /** Called where it cannot be loaded, before that is told. */
  readonly onMissing?: () => void;
}

/** A part that is loaded when it is needed. Where it cannot be, that is told, nothing stands in its place, and the page goes on. */
export function Part({ children, onMissing }: PartProps) {
  const { designs, view } = useStores();
  const tell = (sentence: string) => {
    onMissing?.();
    view.tell(sentence, 'refused');
  };
  return (
    <CrashBoundary designs={designs} onMissing={tell}>
      <Suspense>{children}</Suspense>
    </CrashBoundary>
  );
}
