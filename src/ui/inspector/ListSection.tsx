import { useState, type ReactNode } from 'react';

interface ListSectionProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  /** What one more is called: "operation". */
  readonly thing: string;
  readonly nameOf: (item: Item) => string;
  readonly keyOf: (item: Item) => number;
  /** The fields of an item; `change` takes the changed item and returns why it was refused. */
  readonly renderFields: (item: Item, change: (next: Item) => string | undefined) => ReactNode;
  readonly onChange: (items: readonly Item[]) => string | undefined;
  readonly makeOne: () => Item;
}

/** A list of named things that can be added, changed and taken away. */
export function ListSection<Item>(props: ListSectionProps<Item>) {
  const { title, items, thing, nameOf, keyOf, renderFields, onChange, makeOne } = props;
  const [problem, setProblem] = useState<string>();
  const set = (next: readonly Item[]) => {
    const why = onChange(next);
    setProblem(why);
    return why;
  };
  return (
    <details className="inspector-section list-section">
      <summary>
        <h3>{title}</h3>
        <span className="muted">{items.map(nameOf).join(', ')}</span>
      </summary>
      {items.map((item) => (
        <fieldset key={keyOf(item)} className="list-item">
          <legend className="visually-hidden">{nameOf(item)}</legend>
          {renderFields(item, (next) =>
            set(items.map((other) => (keyOf(other) === keyOf(item) ? next : other))),
          )}
          <button
            type="button"
            className="link-button"
            onClick={() => set(items.filter((other) => keyOf(other) !== keyOf(item)))}
          >
            Remove {nameOf(item)}
          </button>
        </fieldset>
      ))}
      <button type="button" className="button" onClick={() => set([...items, makeOne()])}>
        Add {thing}
      </button>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </details>
  );
}
