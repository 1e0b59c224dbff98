import type { ReactNode } from 'react';

/** The icons of kinds that are forms of others, in the same set: lines of 1.8 on a field of 24 by 24. */
export const kindShapes: Readonly<Record<string, ReactNode>> = {
  note: <path d="M4 4h16v11l-5 5H4zM20 15h-5v5M8 9h8M8 13h4" />,
  area: <path strokeDasharray="3 3" d="M4 5h16v14H4z" />,
  phone: (
    <>
      <rect x="7" y="2.500" width="10" height="19" rx="2" />
      <path d="M11 18.500h2" />
    </>
  ),
  device: (
    <>
      <rect x="7" y="9" width="10" height="10" rx="2" />
      <path d="M12 9V6M8.500 5.500a5 5 0 0 1 7 0M6 3a8.500 8.500 0 0 1 12 0" />
    </>
  ),
  calendar: (
    <>
      <rect x="3.500" y="5" width="17" height="15" rx="2" />
      <path d="M3.500 10h17M8 3v4M16 3v4M8 14h.01M12 14h.01M16 14h.01" />
    </>
  ),
  signpost: <path d="M12 3v18M5 5h11l3 2.500-3 2.500H5zM19 12H8l-3 2.500L8 17h11z" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18" />
    </>
  ),
  shield: <path d="M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6zM9 12l2 2 4-4" />,
  flow: (
    <path d="M3 12h6M9 12c4 0 4-6 8-6h4M9 12c4 0 4 6 8 6h4M9 12h12M18.500 3.500 21 6l-2.500 2.500M18.500 15.500 21 18l-2.500 2.500" />
  ),
  door: <path d="M5 21V4l9-1.500v19L5 21zM14 5h5v16h-5M11 12h.01" />,
  sidecar: (
    <>
      <rect x="3" y="6" width="10" height="12" rx="2" />
      <rect x="16" y="9" width="5" height="9" rx="1.500" />
      <path d="M13 13.500h3" />
    </>
  ),
  layers: <path d="m12 3 9 4.500-9 4.500-9-4.500zM3 12l9 4.500 9-4.500M3 16.500 12 21l9-4.500" />,
  threads: <path d="M5 3c0 6 4 6 4 9s-4 3-4 9M12 3c0 6 4 6 4 9s-4 3-4 9M19 3v18" />,
  memory: (
    <>
      <rect x="6" y="6" width="12" height="12" rx="1.500" />
      <path d="M9 2.500V6M15 2.500V6M9 18v3.500M15 18v3.500M2.500 9H6M2.500 15H6M18 9h3.500M18 15h3.500" />
    </>
  ),
  stack: <path d="m12 4 9 3.500-9 3.500-9-3.500zM3 12l9 3.500 9-3.500M3 16.500 12 20l9-3.500" />,
  slabs: <path d="M4 5h7v4H4zM13 5h7v4h-7zM4 11h4v4H4zM10 11h10v4H10zM4 17h9v3H4zM15 17h5v3h-5z" />,
  prefix: (
    <>
      <circle cx="12" cy="4.500" r="2" />
      <circle cx="6" cy="12" r="2" />
      <circle cx="18" cy="12" r="2" />
      <path d="M10.700 6 7.300 10.500M13.300 6l3.400 4.500M6 14v3M18 14v3M4 20h4M16 20h4" />
    </>
  ),
  filter: <path d="M3 4h18l-7 9v6l-4 2v-8z" />,
  flag: <path d="M5 21V4M5 4.500c5-3 8 3 14 0v9c-6 3-9-3-14 0" />,
  funnel: <path d="M3 5h18M3 5c0 4 7 4 7 8v6M21 5c0 4-7 4-7 8v6M10 19h4M12 5v5" />,
  document: <path d="M6 3h8l5 5v13H6zM14 3v5h5M9 12h6M9 16h6" />,
  partitions: (
    <>
      <ellipse cx="12" cy="5" rx="8" ry="3" />
      <path d="M4 5v14c0 1.700 3.600 3 8 3s8-1.300 8-3V5M9.500 8v13.800M14.500 8v13.800" />
    </>
  ),
  graph: (
    <>
      <circle cx="6" cy="6" r="2.500" />
      <circle cx="18" cy="8" r="2.500" />
      <circle cx="8" cy="18" r="2.500" />
      <circle cx="18" cy="18" r="2.500" />
      <path d="M8.400 6.500l7.200 1M6.500 8.500l1 7M10.500 18h5M16.500 10 9.500 16" />
    </>
  ),
  series: <path d="M3 20h18M3 16l4-5 4 3 4-8 5 6" />,
  bucket: <path d="M4 6h16l-2 14H6zM4 6c0-2 4-3 8-3s8 1 8 3M7.500 13h9" />,
  disk: (
    <>
      <rect x="3" y="6" width="18" height="12" rx="2" />
      <path d="M3 13h18M7 16h.01M17 16h-4" />
    </>
  ),
  columns: <path d="M4 20V9M9 20V4M14 20v-8M19 20V7M2.500 20h19" />,
  lake: <path d="M3 8c3-3 6 3 9 0s6 3 9 0M3 13c3-3 6 3 9 0s6 3 9 0M3 18c3-3 6 3 9 0s6 3 9 0" />,
  broker: <path d="M4 20V9h4V4h4v5h3V4h4v9l-3 1v6zM8 14h4" />,
  stream: <path d="M2.500 8h12M2.500 12h17M2.500 16h12M16.500 9l3 3-3 3" />,
  windows: <path d="M3 6h6v12H3zM9 9h6v9H9zM15 4h6v14h-6zM3 21h18" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 6.500V12l3.500 2.500" />
    </>
  ),
  capture: (
    <>
      <ellipse cx="8" cy="5.500" rx="5" ry="2.500" />
      <path d="M3 5.500v10c0 1.400 2.200 2.500 5 2.500M13 5.500V9M12 15h9M17.500 11.500 21 15l-3.500 3.500" />
    </>
  ),
  socket: <path d="M4 9h13l-3-3M20 15H7l3 3" />,
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4" />,
  mail: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="m3.500 7 8.500 6 8.500-6" />
    </>
  ),
  message: <path d="M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12.500h5" />,
  card: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="M3 10h18M7 15h3" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15" r="4" />
      <path d="M11 12 20 3M16 7l3 3" />
    </>
  ),
  hash: <path d="M9 4 7 20M17 4l-2 16M4 9h16M4 15h16" />,
  vector: (
    <>
      <circle cx="5" cy="19" r="1.500" />
      <path d="M6 18 18 6M13.500 5.500 18.500 5.500v5M5 14V4M10 19h10" />
    </>
  ),
  chat: <path d="M4 5h16v11h-8l-5 4v-4H4zM12 7.500l.8 2 2 .8-2 .8-.8 2-.8-2-2-.8 2-.8z" />,
  chip: (
    <>
      <rect x="5" y="5" width="14" height="14" rx="2" />
      <rect x="9" y="9" width="6" height="6" />
      <path d="M9 2v3M15 2v3M9 19v3M15 19v3M2 9h3M2 15h3M19 9h3M19 15h3" />
    </>
  ),
  film: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="M7 5v14M17 5v14M3 9.500h4M3 14.500h4M17 9.500h4M17 14.500h4M7 12h10" />
    </>
  ),
  lines: <path d="M4 6h10M4 10h16M4 14h12M4 18h7" />,
  gauge: <path d="M4 18a8.500 8.500 0 1 1 16 0M12 16l4-6M12 16h.01" />,
  trace: <path d="M3 5h9M6 10h9M9 15h6M12 20h9" />,
};
