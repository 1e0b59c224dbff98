import { readClasses } from '../../analysis/readClasses';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';

/** What users see, told apart by operation or by tenant; nothing where there is only one, or none. */
export function ClassTable({ by }: { readonly by: 'operation' | 'tenant' }) {
  const snapshot = useRun((state) => state.snapshot);
  const operations = useDesign((state) => state.design.operations);
  const tenants = useDesign((state) => state.design.tenants) ?? [];
  const things: readonly { readonly id: number; readonly name: string }[] =
    by === 'operation' ? operations : tenants;
  const rows = readClasses(snapshot, by === 'operation' ? 0 : 1);
  if (rows.length < 2) {
    return null;
  }
  return (
    <table className="class-table">
      <thead>
        <tr>
          <th scope="col">By {by}</th>
          <th scope="col">req/s</th>
          <th scope="col">good/s</th>
          <th scope="col">failed/s</th>
          <th scope="col">p50</th>
          <th scope="col">p99</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{things.find(({ id }) => id === row.id)?.name ?? 'Removed'}</th>
            <td>{formatCount(row.offered)}</td>
            <td>{formatCount(row.goodput)}</td>
            <td>{formatCount(row.failures)}</td>
            <td>{formatDuration(row.p50)}</td>
            <td>{formatDuration(row.p99)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
