import type { ReactNode } from 'react';

/** The frame of every icon: lines of 1.8 in the colour of the text beside it; says nothing to a screen reader. */
export function Glyph({ size, children }: { readonly size: number; readonly children: ReactNode }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
