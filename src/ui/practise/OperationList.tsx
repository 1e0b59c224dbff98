import type { Challenge } from '../../model/Challenge';

const words = {
  read: 'reads',
  update: 'writes',
  insert: 'writes something new',
  conditional: 'writes if nothing changed in between',
} as const;

/** The operations that users ask for; they are what the traffic of the runs is made of. */
export function OperationList({ challenge: { start } }: { readonly challenge: Challenge }) {
  return (
    <dl className="practise-lines">
      {start.operations.map(({ id, name, access }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{words[access]}</dd>
        </div>
      ))}
    </dl>
  );
}
