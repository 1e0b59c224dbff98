import { Icon } from '../icons/Icon';
import { rightPlace } from '../learn/rightPlace';
import { openFile } from './openFile';
import { useOpenExample } from './useOpenExample';
import { useStores } from '../stores/useStores';

/** Other designs as items of a menu: an empty one, a file, the examples. What was on the canvas stays under undo. */
export function ExampleItems() {
  const stores = useStores();
  const { openEmpty } = useOpenExample();
  return (
    <>
      <button type="button" role="menuitem" onClick={openEmpty}>
        <Icon name="plus" />
        <span>
          New design
          <small>Undo brings the present one back</small>
        </span>
      </button>
      <button type="button" role="menuitem" onClick={() => openFile(stores)}>
        <Icon name="file" />
        Open a file …
      </button>
      <button type="button" role="menuitem" onClick={() => stores.view.show({ dialog: 'start' })}>
        <Icon name="examples" />
        Examples …
      </button>
      <button
        type="button"
        role="menuitem"
        onClick={() => stores.view.show({ dialog: 'learn', reading: undefined })}
      >
        <Icon name="learn" />
        Learn …
      </button>
      <button
        type="button"
        role="menuitem"
        onClick={() => stores.view.show({ dialog: 'learn', reading: rightPlace })}
      >
        <Icon name="check" />
        Is it right?
      </button>
    </>
  );
}
