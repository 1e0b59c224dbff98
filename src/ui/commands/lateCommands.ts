import { createStore } from 'zustand/vanilla';
import type { Command } from './Command';

/** Commands with a shortcut of parts that are loaded after the first picture of the page, for as long as these are there. */
export const lateCommands = createStore<readonly Command[]>(() => []);
