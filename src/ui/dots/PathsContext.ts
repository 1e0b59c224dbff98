import { createContext } from 'react';
import { pathTables } from './pathTables';

/** Where the connections run on the canvas that lines and dots are drawn on: that of the page, unless another is named. */
export const PathsContext = createContext(pathTables);
