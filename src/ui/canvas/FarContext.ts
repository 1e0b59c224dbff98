import { createContext } from 'react';

/** Whether the drawing is so small that numbers on it cannot be read; cards and lines then leave them out. */
export const FarContext = createContext(false);

/** Zoom below which it is: the 11 px of a card's numbers are 5 px there. */
export const farBelow = 0.45;
