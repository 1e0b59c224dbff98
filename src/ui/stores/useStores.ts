import { useContext } from 'react';
import type { Stores } from './Stores';
import { StoresContext } from './StoresContext';

/** The stores, for verbs; to show something use `useDesign`, `useView` or `useRun`. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === undefined) {
    throw new Error('The stores are missing: render inside StoresContext.');
  }
  return stores;
}
