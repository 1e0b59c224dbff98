import type { ReactNode } from 'react';
import { kindShapes } from './kindShapes';

/** The drawn set: lines of 1.8 on a field of 24 by 24. A kind names one of these. */
export const iconShapes: Readonly<Record<string, ReactNode>> = {
  ...kindShapes,
  logo: <path strokeWidth="2.2" d="M3 20h18M5 20V9M12 20V9M19 20V9M3 9l9-5 9 5z" />,
  client: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c1-5 4-7 8-7s7 2 8 7" />
    </>
  ),
  balancer: (
    <>
      <circle cx="5" cy="12" r="2.5" />
      <circle cx="19" cy="5" r="2.5" />
      <circle cx="19" cy="12" r="2.5" />
      <circle cx="19" cy="19" r="2.5" />
      <path d="M7.500 12h9M7 10.500l9.500-5M7 13.500l9.500 5" />
    </>
  ),
  service: (
    <>
      <rect x="3" y="4" width="18" height="7" rx="2" />
      <rect x="3" y="13" width="18" height="7" rx="2" />
      <path d="M7 7.500h.01M7 16.500h.01" />
    </>
  ),
  worker: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.200 2.200M16.200 16.200l2.200 2.200M18.400 5.600l-2.200 2.200M7.800 16.200l-2.200 2.200" />
    </>
  ),
  loop: (
    <>
      <path d="M20 12a8 8 0 1 1-2.500-5.800" />
      <path d="M20 3v4.500h-4.500" />
      <circle cx="12" cy="12" r="2" />
    </>
  ),
  lambda: <path d="M7 4h3l7 16h2M11 10.500 5 20" />,
  cache: <path d="M13 2 4 14h6l-1 8 9-12h-6z" />,
  consensus: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m7.500 12.500 3 3 6-7" />
    </>
  ),
  shards: (
    <>
      <path d="M4 6c0-1.600 2-2.500 4-2.500s4 .9 4 2.500v12c0 1.600-2 2.500-4 2.500s-4-.9-4-2.500zM4 6c0 1.600 2 2.500 4 2.500s4-.9 4-2.500" />
      <path d="M15 4.500h5v4h-5zM15 10h5v4h-5zM15 15.500h5v4h-5z" />
    </>
  ),
  quorum: (
    <>
      <circle cx="12" cy="5" r="3" />
      <circle cx="5" cy="17" r="3" />
      <circle cx="19" cy="17" r="3" />
      <path d="M10.500 7.600 6.600 14.500M13.500 7.600l3.900 6.900M8 17h8" />
    </>
  ),
  database: (
    <>
      <ellipse cx="12" cy="5" rx="8" ry="3" />
      <path d="M4 5v14c0 1.700 3.600 3 8 3s8-1.300 8-3V5M4 12c0 1.700 3.600 3 8 3s8-1.300 8-3" />
    </>
  ),
  queue: (
    <>
      <rect x="2" y="7" width="5" height="10" rx="1" />
      <rect x="9.500" y="7" width="5" height="10" rx="1" />
      <rect x="17" y="7" width="5" height="10" rx="1" />
    </>
  ),
  gate: (
    <>
      <path d="M4 4v16M20 4v16M4 12h4M16 12h4" />
      <path d="M12 6v12M9.500 9 12 6l2.500 3" />
    </>
  ),
  external: (
    <>
      <path d="M7 18a4.500 4.500 0 0 1-.500-9A6 6 0 0 1 18 9.500a4.300 4.300 0 0 1 0 8.500z" />
      <path d="M12 16v-4M10.200 13.500 12 11.700l1.800 1.800" />
    </>
  ),
  topic: (
    <>
      <circle cx="5" cy="12" r="2.500" />
      <path d="M8 12h5M13 12l6-6M13 12h7M13 12l6 6M19 6h-3.500M19 6v3.500M19 18h-3.500M19 18v-3.500" />
    </>
  ),
  log: (
    <>
      <path d="M3 6h18M3 12h18M3 18h18" />
      <path d="M7 4v4M12 4v4M17 4v4M9 10v4M14 10v4M6 16v4M11 16v4M16 16v4" />
    </>
  ),
  learn: <path d="M12 6C10 4 7 4 4 4v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2v14" />,
  unknown: <rect x="4" y="4" width="16" height="16" rx="3" strokeDasharray="3 3" />,
  search: (
    <>
      <circle cx="11" cy="11" r="6.500" />
      <path d="m16 16 5 5" />
    </>
  ),
  pause: <path d="M8 5v14M16 5v14" />,
  play: <path d="M7 4.500v15l12-7.500z" />,
  restart: <path d="M4 5v5h5M4.500 10A8 8 0 1 1 4 13" />,
  step: <path d="M6 5v14l9-7zM19 5v14" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  check: <path d="m5 12.500 5 5L19.500 7" />,
  share: <path d="M12 15V4M8 8l4-4 4 4M5 13v6a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6" />,
  more: <path strokeWidth="3" d="M5 12h.01M12 12h.01M19 12h.01" />,
  fit: <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />,
  map: <path d="m3 6 6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14" />,
  down: <path d="m5 9 7 7 7-7" />,
  up: <path d="m5 15 7-7 7 7" />,
  fill: <path d="M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7" />,
  undo: <path d="M8 5 3.500 9.500 8 14M4 9.500h10a5.500 5.500 0 0 1 0 11h-4" />,
  redo: <path d="m16 5 4.500 4.500L16 14M20 9.500H10a5.500 5.500 0 0 0 0 11h4" />,
  light: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2v2M12 20v2M2 12h2M20 12h2M4.900 4.900l1.400 1.400M17.700 17.700l1.400 1.400M19.100 4.900l-1.400 1.400M6.300 17.700l-1.400 1.400" />
    </>
  ),
  dark: <path d="M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z" />,
  system: (
    <>
      <rect x="3" y="4" width="18" height="12" rx="2" />
      <path d="M9 20h6M12 16v4" />
    </>
  ),
  sum: <path d="M18 7V4H6l7 8-7 8h12v-3" />,
  trash: <path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5" />,
  lock: <path d="M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3" />,
  copy: (
    <>
      <rect x="8" y="8" width="12" height="12" rx="2" />
      <path d="M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2" />
    </>
  ),
  hammer: <path d="m13 6 5 5M3.500 20.500 12 12M10 7l4-4 7 7-4 4z" />,
  chart: <path d="M4 4v16h16M8 15l3.500-4 3 2.500L20 7" />,
  reset: <path d="M4 5v5h5M4.500 10A8 8 0 1 1 4 13" />,
  warning: <path d="M12 3 2 20h20zM12 10v4M12 17h.01" />,
  link: (
    <path d="M10 14a4 4 0 0 0 6 .400l3-3a4 4 0 0 0-5.700-5.700L12 7M14 10a4 4 0 0 0-6-.400l-3 3a4 4 0 0 0 5.700 5.700L12 17" />
  ),
  file: <path d="M6 3h8l5 5v13H6zM14 3v5h5" />,
  examples: (
    <>
      <rect x="3" y="4" width="8" height="7" rx="1.500" />
      <rect x="13" y="4" width="8" height="7" rx="1.500" />
      <rect x="3" y="14" width="8" height="7" rx="1.500" />
      <rect x="13" y="14" width="8" height="7" rx="1.500" />
    </>
  ),
};
