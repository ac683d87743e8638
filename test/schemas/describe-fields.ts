import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A field of a type: its doc comment, that of its own type, and its fields where it is an object. */
interface Field {
  readonly comment?: string | undefined;
  readonly typeComment?: string | undefined;
  readonly fields?: Fields | undefined;
}

interface Fields {
  /** The name of the type, where it has one. */
  readonly name?: string | undefined;
  readonly byName: ReadonlyMap<string, Field>;
}

const project = join(import.meta.dirname, '../..');
const files = readdirSync(join(project, 'src/schemas')).filter((name) => name !== 'descriptions.ts');
const sources = new Map(
  ['errors.ts', ...files.map((name) => `schemas/${name}`)].map((path) => [
    path,
    ts.createSourceFile(path, readFileSync(join(project, 'src', path), 'utf8'), ts.ScriptTarget.Latest, true),
  ]),
);
const types = new Map(
  [...sources.values()].flatMap(({ statements }) =>
    statements.flatMap((type) =>
      ts.isInterfaceDeclaration(type) || ts.isTypeAliasDeclaration(type) ? [[type.name.text, type] as const] : [],
    ),
  ),
);
const described = new Map([...recordInterfaces(), ...jsonInterfaces()]);
// Their fields are found by their own schemas.
const elsewhere: ReadonlySet<string> = new Set(described.values());

/** The text of `src/schemas/descriptions.ts`, from the doc comments of the interfaces. */
export function descriptionsFile(): string {
  const named = new Map<string, string>();
  const refer = (fields: Fields): string => {
    if (fields.name === undefined) return write(fields);
    const constant = `${fields.name.replace(/^./u, (letter) => letter.toLowerCase())}Fields`;
    if (!named.has(constant)) named.set(constant, write(fields));
    return constant;
  };
  const write = ({ byName }: Fields): string => {
    const texts = [...byName].flatMap(([name, { comment, typeComment, fields }]) => {
      const text = comment ?? typeComment;
      if (text === undefined) return [];
      return `${name}: ${fields ? `[${JSON.stringify(text)}, ${refer(fields)}]` : JSON.stringify(text)}`;
    });
    return `{${texts.join(',')}}`;
  };
  const tables = [...described].map(([name, type]) => `${name}: ${write(fieldsOfType(type) ?? none)}`);
  return formatted(`// Written by test/schemas/descriptions.test.ts from the doc comments of the interfaces; renew it with \`-u\`.

/** The text of each field; of a field that is an object, also those of its fields. */
export interface Fields {
  readonly [name: string]: string | readonly [text: string, fields: Fields];
}

${[...named].map(([name, fields]) => `const ${name}: Fields = ${fields};`).join('\n\n')}

/** The texts of the fields that schemas describe, by the name of a record set or of an interface. */
export const descriptions: Readonly<Record<string, Fields>> = {${tables.join(',')}};
`);
}

const none: Fields = { byName: new Map() };

function formatted(text: string): string {
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'format', '--stdin-file-path=src/schemas/descriptions.ts'];
  return execFileSync(process.execPath, args, { cwd: project, input: text, encoding: 'utf8' });
}

/** The interface of each record set: the one to which its schema is held by `satisfies`. */
function recordInterfaces(): [string, string][] {
  const held = new Map<string, string>();
  let sets: [string, string][] = [];
  for (const { statements } of sources.values())
    for (const { name, initializer } of statements.filter(ts.isVariableStatement).flatMap(declarationsOf)) {
      if (initializer && ts.isSatisfiesExpression(initializer) && ts.isTypeReferenceNode(initializer.type))
        held.set(name.getText(), initializer.type.typeArguments?.[0]?.getText() ?? '');
      if (name.getText() === 'recordSchemas' && initializer) sets = entriesOf(initializer);
    }
  return sets.map(([set, schema]) => [set, held.get(schema) ?? '']);
}

/** The further interfaces that `toJsonSchema` names beside the record sets. */
function jsonInterfaces(): [string, string][] {
  const names: [string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && node.properties.some(ts.isSpreadAssignment))
      names.push(...entriesOf(node).map(([name]): [string, string] => [name, name]));
    ts.forEachChild(node, visit);
  };
  visit(sources.get('schemas/json-schema.ts')!);
  return names;
}

function declarationsOf(statement: ts.VariableStatement): readonly ts.VariableDeclaration[] {
  return statement.declarationList.declarations;
}

function entriesOf(literal: ts.Node): [string, string][] {
  if (!ts.isObjectLiteralExpression(literal)) return [];
  return literal.properties
    .filter(ts.isPropertyAssignment)
    .map(({ name, initializer }) => [name.getText(), initializer.getText()]);
}

/** The fields of a type of `src/schemas`. `AnyQuantity` takes the comments that it has not from `Quantity`. */
function fieldsOfType(name: string): Fields | undefined {
  const type = types.get(name);
  if (type === undefined) return undefined;
  const fields = ts.isInterfaceDeclaration(type)
    ? merged([...(type.heritageClauses ?? []).flatMap((clause) => clause.types), type].map(fieldsIn))
    : fieldsIn(type.type);
  if (fields === undefined) return undefined;
  const typed = name.startsWith('Any') ? fieldsOfType(name.slice(3)) : undefined;
  return { name: fields.name ?? name, byName: typed ? commented(fields, typed) : fields.byName };
}

/** The fields of the objects that a type, or a list or record of it, may be. */
function fieldsIn(node: ts.Node): Fields | undefined {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node))
    return { byName: new Map(node.members.filter(ts.isPropertySignature).map(fieldOf)) };
  if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
    const name = (ts.isTypeReferenceNode(node) ? node.typeName : node.expression).getText();
    const [first, last = first] = node.typeArguments ?? [];
    if (name === 'Record' || name === 'Readonly') return last && fieldsIn(last);
    if (name === 'Omit')
      return first && ts.isTypeReferenceNode(first) ? fieldsOfType(first.typeName.getText()) : undefined;
    return elsewhere.has(name) && !ts.isExpressionWithTypeArguments(node) ? undefined : fieldsOfType(name);
  }
  if (ts.isIndexedAccessTypeNode(node))
    return ts.isMappedTypeNode(node.objectType) ? fieldsIn(node.objectType) : undefined;
  if (ts.isMappedTypeNode(node)) return node.type && fieldsIn(mappedFrom(node.type));
  if (ts.isArrayTypeNode(node)) return fieldsIn(node.elementType);
  if (ts.isTupleTypeNode(node)) return merged(node.elements.map(fieldsIn));
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return merged(node.types.map(fieldsIn));
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node) || ts.isNamedTupleMember(node))
    return fieldsIn(node.type);
  return undefined;
}

/** Of `{ [K in keyof T]?: T[K] | undefined }` the type `T`. */
function mappedFrom(type: ts.TypeNode): ts.TypeNode {
  const [first = type] = ts.isUnionTypeNode(type) ? type.types : [];
  return ts.isIndexedAccessTypeNode(first) ? first.objectType : type;
}

function fieldOf(property: ts.PropertySignature): [string, Field] {
  const { name, type } = property;
  const field = {
    comment: commentOf(property),
    typeComment: type && typeCommentIn(type),
    fields: type && fieldsIn(type),
  };
  return [name.getText(), field];
}

/** The fields of several types together; of a field of more than one, the first comment. */
function merged(types: readonly (Fields | undefined)[]): Fields | undefined {
  const present = types.filter((fields) => fields !== undefined);
  const [first] = present;
  if (present.every(({ name, byName }) => byName === first?.byName || (name !== undefined && name === first?.name)))
    return first;
  const byName = new Map<string, Field>();
  for (const [name, field] of present.flatMap((fields) => [...fields.byName])) {
    const { comment, typeComment, fields } = byName.get(name) ?? {};
    byName.set(name, {
      comment: comment ?? field.comment,
      typeComment: typeComment ?? field.typeComment,
      fields: merged([fields, field.fields]),
    });
  }
  return { byName };
}

function commented({ byName }: Fields, typed: Fields): Map<string, Field> {
  return new Map(
    [...byName].map(([name, { comment, typeComment, fields }]) => {
      const twin = typed.byName.get(name);
      const nested = fields && twin?.fields ? { ...fields, byName: commented(fields, twin.fields) } : fields;
      return [name, { comment: comment ?? twin?.comment, typeComment, fields: nested }];
    }),
  );
}

/** The first paragraph of the comment of the type that a field names. */
function typeCommentIn(node: ts.Node): string | undefined {
  const type = ts.isTypeReferenceNode(node) ? types.get(node.typeName.getText()) : undefined;
  return (type && commentOf(type, /\n\s*\n/u)) ?? ts.forEachChild(node, typeCommentIn);
}

function commentOf(node: ts.Node, end = /$/u): string | undefined {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const [text] = ts.getTextOfJSDocComment(doc?.comment)?.split(end) ?? [];
  return text
    ?.replace(/\{@link (?:\w+\.)?(\w+)\}/gu, '`$1`')
    .replace(/\s+/gu, ' ')
    .trim();
}
