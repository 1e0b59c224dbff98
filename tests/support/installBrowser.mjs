import { findBrowser } from './findBrowser.mjs';

console.log(findBrowser());
