import { createContext } from 'react';
import type { Stores } from './Stores';

/** Hands the stores down the tree. */
export const StoresContext = createContext<Stores | undefined>(undefined);
