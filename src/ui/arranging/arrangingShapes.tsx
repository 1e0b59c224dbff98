import type { ReactNode } from 'react';

/** Icons of the verbs that put cards in order, in the same set as the others: lines of 1.8 on a field of 24 by 24. */
export const arrangingShapes = {
  tidy: (
    <>
      <rect x="2.500" y="9.500" width="6" height="5" rx="1.200" />
      <rect x="15.500" y="4" width="6" height="5" rx="1.200" />
      <rect x="15.500" y="15" width="6" height="5" rx="1.200" />
      <path d="M8.500 12H12M15.500 6.500H14a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h1.500" />
    </>
  ),
  snap: <path d="M4 4h16v16H4zM4 9.300h16M4 14.700h16M9.300 4v16M14.700 4v16" />,
  fitSelection: (
    <>
      <path d="M4 8V4h4M20 8V4h-4M4 16v4h4M20 16v4h-4" />
      <rect x="8" y="9" width="8" height="6" rx="1.500" />
    </>
  ),
  several: (
    <>
      <rect x="3" y="3" width="13" height="13" rx="2" strokeDasharray="3 3" />
      <path d="M17 14v7M13.500 17.500h7" />
    </>
  ),
  left: <path d="M4 3v18M8 6h12v4H8zM8 14h7v4H8z" />,
  centre: <path d="M12 3v3M12 10v4M12 18v3M5 6h14v4H5zM8 14h8v4H8z" />,
  right: <path d="M20 3v18M4 6h12v4H4zM9 14h7v4H9z" />,
  top: <path d="M3 4h18M6 8h4v12H6zM14 8h4v7h-4z" />,
  middle: <path d="M3 12h3M10 12h4M18 12h3M6 5h4v14H6zM14 8h4v8h-4z" />,
  bottom: <path d="M3 20h18M6 4h4v12H6zM14 9h4v7h-4z" />,
  horizontally: <path d="M3 3v18M21 3v18M9.500 6h5v12h-5z" />,
  vertically: <path d="M3 3h18M3 21h18M6 9.500h12v5H6z" />,
} as const satisfies Readonly<Record<string, ReactNode>>;
