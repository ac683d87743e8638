import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { roomOf, sourceFiles } from './imports.ts';

/** The rooms that count: from conditions over datasets and tallies to results. */
export const countingRooms = ['conditions', 'dataset', 'engine', 'tallies', 'indicators'] as const;

/** A room of src that counts. */
export type CountingRoom = (typeof countingRooms)[number];

/** How large a room is. */
export interface RoomSize {
  readonly files: number;
  readonly lines: number;
}

/** What the compiler sees of a text. */
export interface Declared {
  /** Interfaces, type aliases, classes and enumerations. */
  readonly types: readonly string[];
  /** Variables of a module that hold something that changes. */
  readonly state: readonly string[];
  /** The names of variables, parameters, functions and what is taken out of an object or a list. */
  readonly names: readonly string[];
}

/** Names that say nothing about what they name. */
const vagueNames: ReadonlySet<string> = new Set(
  readFileSync(join(import.meta.dirname, 'vague-names.txt'), 'utf8')
    .split('\n')
    .filter(Boolean),
);

/** Each room's files and lines, by its name; a room that does not exist has none. */
export function roomSizes(files: ReadonlyMap<string, string> = sourceFiles()): Record<CountingRoom, RoomSize> {
  const sizeOf = (room: CountingRoom): RoomSize => {
    const texts = [...files].filter(([file]) => roomOf(file) === room).map(([, text]) => text);
    return { files: texts.length, lines: texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0) };
  };
  return Object.fromEntries(countingRooms.map((room) => [room, sizeOf(room)])) as Record<CountingRoom, RoomSize>;
}

/** What the files of the counting rooms declare, all together. */
export function declaredInRooms(files: ReadonlyMap<string, string> = sourceFiles()): Declared {
  const rooms: readonly string[] = countingRooms;
  const texts = [...files].filter(([file]) => rooms.includes(roomOf(file)));
  const declared = texts.map(([file, text]) => ({ file, ...declaredIn(text) }));
  const places = (list: 'types' | 'state') =>
    declared.flatMap(({ file, [list]: names }) => names.map((name) => `${file}: ${name}`));
  return { types: places('types'), state: places('state'), names: declared.flatMap(({ names }) => names) };
}

/** The share of vague names among names. */
export function vagueShare(names: readonly string[]): number {
  return names.filter((name) => vagueNames.has(name)).length / names.length;
}

/** What one text declares. */
export function declaredIn(text: string): Declared {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const types: string[] = [];
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isNamedType(node)) types.push(node.name?.text ?? 'class');
    if (ts.isVariableDeclaration(node) || isParameterOfCode(node) || ts.isBindingElement(node)) {
      if (ts.isIdentifier(node.name) && node.name.text !== 'this') names.push(node.name.text);
    } else if (ts.isFunctionDeclaration(node) && node.name !== undefined) names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { types, state: source.statements.flatMap(stateOf), names };
}

function isNamedType(
  node: ts.Node,
): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration | ts.EnumDeclaration {
  return (
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node)
  );
}

// The parameters of a function type are documentation; those of a function, a method or an arrow are names that code reads.
function isParameterOfCode(node: ts.Node): node is ts.ParameterDeclaration {
  return ts.isParameter(node) && 'body' in node.parent && node.parent.body !== undefined;
}

const changing: ReadonlySet<string> = new Set([
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'ArrayBuffer',
  'SharedArrayBuffer',
  'DataView',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
]);

// A map or a set that is made of a list is a table; one that begins empty is filled later. Nothing fits into an array of length 0.
function stateOf(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement)) return [];
  const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return statement.declarationList.declarations
    .filter(({ initializer }) => !isConstant || (initializer !== undefined && holdsState(initializer)))
    .map(({ name }) => name.getText());
}

function holdsState(value: ts.Node): boolean {
  if (ts.isFunctionLike(value) || ts.isClassLike(value)) return false;
  if (ts.isNewExpression(value) && ts.isIdentifier(value.expression)) {
    const { text } = value.expression;
    const [first] = value.arguments ?? [];
    if (text === 'Map' || text === 'Set') return first === undefined;
    if (changing.has(text)) return first?.getText() !== '0';
  }
  if (ts.isArrayLiteralExpression(value) && value.elements.length === 0) return true;
  return ts.forEachChild(value, (child) => holdsState(child) || undefined) ?? false;
}
