import { createContext } from 'react';

/** Whether the drawing is so small that numbers on it cannot be read; cards and lines then leave them out. */
export const FarContext = createContext(false);
