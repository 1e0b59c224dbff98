import { Icon } from '../icons/Icon';
import { openFile } from './openFile';
import { useOpenExample } from './useOpenExample';
import { useStores } from '../stores/useStores';

/** The examples, and an empty design, as items of a menu; what was on the canvas stays under undo. */
export function ExampleItems() {
  const stores = useStores();
  const { examples } = stores;
  const { openExample, openEmpty } = useOpenExample();
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
      {examples.length > 0 && <p className="menu-heading">Examples</p>}
      {examples.map((example) => (
        <button key={example.id} type="button" role="menuitem" onClick={() => openExample(example)}>
          <Icon name="examples" />
          <span>
            {example.name}
            <small>{example.summary}</small>
          </span>
        </button>
      ))}
    </>
  );
}
