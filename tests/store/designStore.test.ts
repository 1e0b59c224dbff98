import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Edit } from '../../src/model/Edit';
import { emptyDesign } from '../../src/model/emptyDesign';
import { createDesignStore } from '../../src/store/designStore';
import { sampleDesign } from '../support/sampleDesign';

const rename = (name: string): Edit => ({ type: 'renameComponent', id: 12, name });
const move = (x: number): Edit => ({ type: 'moveComponents', moves: [{ id: 12, x, y: 0 }] });

test('what was done is undone and redone, step by step', () => {
  const store = createDesignStore(sampleDesign, kindOf);
  store.edit(rename('Checkout'), 'Rename');
  store.edit({ type: 'removeComponent', id: 14 }, 'Remove');
  const after = store.getState().design;

  store.undo();
  store.undo();
  expect(store.getState().design).toEqual(sampleDesign);
  store.redo();
  store.redo();
  expect(store.getState().design).toEqual(after);
});

test('the steps of one gesture are one step of undo', () => {
  const store = createDesignStore(sampleDesign, kindOf);
  for (const x of [530, 540, 550]) store.edit(move(x), 'Move', 'nudge 12');
  expect(store.getState().past).toHaveLength(1);
  store.undo();
  expect(store.getState().design).toEqual(sampleDesign);
});

test('a refused edit changes nothing and says why', () => {
  const store = createDesignStore(sampleDesign, kindOf);
  const problems = store.edit(rename('  '), 'Rename');
  expect(problems[0]?.message).toBe('The name cannot be empty.');
  expect(store.getState().lastProblems).toBe(problems);
  expect(store.getState().design).toBe(sampleDesign);
  expect(store.getState().past).toHaveLength(0);
});

test('a new edit ends what could be redone', () => {
  const store = createDesignStore(sampleDesign, kindOf);
  store.edit(rename('Checkout'), 'Rename');
  store.undo();
  store.edit(move(600), 'Move');
  expect(store.getState().future).toHaveLength(0);
});

test('another design takes the place of the present one, and undo brings it back', () => {
  const store = createDesignStore(sampleDesign, kindOf);
  const opened: string[] = [];
  store.onReplace((design) => opened.push(design.name));
  store.replaceDesign(emptyDesign, 'New design');
  store.undo();
  expect(store.getState().design).toBe(sampleDesign);
  expect(opened).toEqual([emptyDesign.name, sampleDesign.name]);
});

test('listeners hear edits that were made, undone and redone, and nothing that was refused', () => {
  const store = createDesignStore(sampleDesign, kindOf);
  const heard: string[] = [];
  store.onEdit((edit) => heard.push(edit.type === 'renameComponent' ? edit.name : edit.type));
  store.edit(rename('Checkout'), 'Rename');
  store.edit(rename(''), 'Rename');
  store.undo();
  store.redo();
  expect(heard).toEqual(['Checkout', 'Booking', 'Checkout']);
});

test('the history keeps the newest 200 steps', () => {
  const store = createDesignStore(sampleDesign, kindOf);
  for (let step = 0; step < 250; step += 1) store.edit(move(step), 'Move');
  expect(store.getState().past).toHaveLength(200);
});
