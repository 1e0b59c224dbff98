import { parseSync } from 'vite';
import type { Mention, Source } from './Source';

/** Finds out what one file imports, names and says; throws where the file does not parse. */
export function parseSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);

  const found: Found = { imports: [], strings: [], names: [], powerOperators: [] };
  const lineOf = lineFinder(text);
  visit(program, undefined, '', (node, parent, key) => {
    const note = (list: Mention[], what: string) =>
      list.push({ text: what, line: lineOf(Number(node['start'])) });
    look(node, parent, key, found, note);
  });
  return { path, folder: folderOf(path), lines: text.trimEnd().split('\n').length, ...found };
}

interface Found {
  readonly imports: Mention[];
  readonly strings: Mention[];
  readonly names: Mention[];
  readonly powerOperators: Mention[];
}

type Tree = Readonly<Record<string, unknown>>;
type Note = (list: Mention[], what: string) => void;

function look(node: Tree, parent: Tree | undefined, key: string, found: Found, note: Note): void {
  switch (node['type']) {
    case 'Literal':
      if (typeof node['value'] !== 'string') return;
      note(isImportPath(parent, key) ? found.imports : found.strings, node['value']);
      return;
    case 'TemplateElement':
      note(found.strings, String((node['value'] as Tree)['cooked']));
      return;
    case 'JSXText':
      note(found.strings, String(node['value']));
      return;
    case 'Identifier':
      if (!isPropertyName(parent, key)) note(found.names, nameOf(node, parent, key));
      return;
    case 'BinaryExpression':
    case 'AssignmentExpression':
      if (/^\*\*=?$/.test(String(node['operator']))) note(found.powerOperators, '**');
      return;
    default:
  }
}

/** `Math.log` for the `Math` in it, and `Math` alone where it is passed on, taken apart or indexed. */
function nameOf(node: Tree, parent: Tree | undefined, key: string): string {
  const name = String(node['name']);
  const isDotted =
    parent?.['type'] === 'MemberExpression' && key === 'object' && !parent['computed'];
  return name === 'Math' && isDotted
    ? `Math.${String((parent['property'] as Tree)['name'])}`
    : name;
}

function isImportPath(parent: Tree | undefined, key: string): boolean {
  return key === 'source' && /^(Import|Export|TSImport)/.test(String(parent?.['type']));
}

function isPropertyName(parent: Tree | undefined, key: string): boolean {
  if (parent === undefined || parent['computed'] === true) return false;
  if (key === 'property') return parent['type'] === 'MemberExpression';
  return key === 'key' && parent['shorthand'] !== true;
}

function visit(
  value: unknown,
  parent: Tree | undefined,
  key: string,
  onNode: (node: Tree, parent: Tree | undefined, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, parent, key, onNode);
  } else if (isTree(value)) {
    onNode(value, parent, key);
    for (const [name, child] of Object.entries(value)) visit(child, value, name, onNode);
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function lineFinder(text: string): (position: number) => number {
  const starts = [...text.matchAll(/\n/g)].map((match) => match.index);
  return (position) => starts.filter((start) => start < position).length + 1;
}

function folderOf(path: string): string {
  const [top, folder, ...rest] = path.split('/');
  if (top !== 'src') return top ?? '';
  return rest.length > 0 ? (folder ?? '') : '';
}
