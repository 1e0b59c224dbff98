import { createRoot, type Root } from 'react-dom/client';
import type { Stores } from '../stores/Stores';
import { StoresContext } from '../stores/StoresContext';
import { UpdateBar } from './UpdateBar';
import type { UpdateReason } from './UpdateReason';

let root: Root | undefined;
let isReloading = false;

/** Says over the page that it should be loaded again, and why; a later reason takes the place of an earlier one. */
export function showUpdateBar(stores: Stores, reason: UpdateReason): void {
  if (isReloading) return;
  root ??= createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <StoresContext value={stores}>
      <UpdateBar
        key={reason.type}
        reason={reason}
        onReload={() => {
          isReloading = true;
        }}
        onLater={() => root?.render(null)}
      />
    </StoresContext>,
  );
}
