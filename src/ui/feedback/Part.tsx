import { Suspense, type ReactNode } from 'react';
import { useStores } from '../stores/useStores';
import { CrashBoundary } from './CrashBoundary';

/** A part that is loaded when it is needed. Where it cannot be, that is told, nothing stands in its place, and the page goes on. */
export function Part({ children }: { readonly children: ReactNode }) {
  const { designs, view } = useStores();
  return (
    <CrashBoundary designs={designs} onMissing={(sentence) => view.tell(sentence, 'refused')}>
      <Suspense>{children}</Suspense>
    </CrashBoundary>
  );
}
