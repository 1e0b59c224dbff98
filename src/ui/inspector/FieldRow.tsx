import type { ReactNode } from 'react';

/** A row of a label and a small field. */
export function FieldRow({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <label className="field-row">
      <span>{label}</span>
      {children}
    </label>
  );
}
