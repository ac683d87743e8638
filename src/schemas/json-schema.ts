import * as z from 'zod';
import { aSchema, checkArguments } from '../arguments.js';
import { catalogSchema } from './catalog.js';
import { descriptions, type Fields } from './descriptions.js';
import { indicatorSchema } from './indicator.js';
import { recordSchemas } from './model.js';
import { populationSchema } from './population.js';
import { publishedTableSchema } from './published-table.js';
import { reportSchema, resultSchema } from './report.js';
import { sourceSchema } from './source.js';
import { tableSchema } from './table.js';
import { talliesSchema, unitJsonSchema } from './tallies.js';
import { targetSchema } from './target.js';
import { comparisonSchema, manySchema, nestedSchema } from './where.js';

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Shape = Readonly<Record<string, z.core.$ZodType>>;

interface JsonNode {
  readonly [keyword: string]: unknown;
  readonly properties?: Record<string, JsonNode>;
  description?: string;
}

/** Until the fields of an object are described, their descriptions stand under this name among its properties. */
const mark = 'gender-indicators/descriptions';

/** The keywords, beside `properties`, under which schemas stand. */
const partsByName = ['$defs', 'patternProperties'] as const;
const partsInPlace = ['items', 'prefixItems', 'additionalProperties', 'anyOf', 'allOf', 'oneOf'] as const;

/**
 * The JSON Schema of a record schema, for services that check rows before they send them.
 *
 * Each field has a description: the text of its doc comment. A schema that you extend has those of the fields that it shares, and a description
 * that you give with `.describe` or `.meta` stands as it is. Rules that a schema states by `refine` have no JSON Schema; `createDataset`
 * still applies them.
 *
 * @param schema - a schema of this library, or one of your own
 * @example
 * ```ts
 * import { toJsonSchema, unitSchema } from 'gender-indicators/schemas';
 *
 * const { required, properties } = toJsonSchema(unitSchema);
 * required; // => ['id', 'name', 'kind']
 * properties; // => { id: { description: 'Unique among units; records name the unit by it.', … }, … }
 * ```
 */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  checkArguments('toJsonSchema', { schema: [schema, aSchema] });
  const schemas = describedSchemas();
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      delete jsonSchema['absence'];
      const fields = fieldsOf(shapeOf(zodSchema) ?? {}, schemas);
      if (fields && jsonSchema.properties) jsonSchema.properties[mark] = { ...fields };
    },
  });
  describe(json as JsonNode);
  return json;
}

/** The schemas whose fields have descriptions, each by the name of its record set or of its interface. */
function describedSchemas(): readonly (readonly [Fields, Shape])[] {
  const schemas: Readonly<Record<string, z.ZodType>> = {
    ...recordSchemas,
    AnyWhere: nestedSchema,
    Catalog: catalogSchema,
    ComparisonJson: comparisonSchema,
    Indicator: indicatorSchema,
    ManyJson: manySchema,
    Population: populationSchema,
    ReportJson: reportSchema,
    ResultJson: resultSchema,
    Source: sourceSchema,
    TableData: tableSchema,
    PublishedTable: publishedTableSchema,
    TalliesJson: talliesSchema,
    Target: targetSchema,
  };
  return [...Object.entries(schemas), ['units', unitJsonSchema] as const].map(([name, schema]) => [
    descriptions[name] ?? {},
    shapeOf(schema) ?? {},
  ]);
}

function shapeOf(schema: z.core.$ZodType): Shape | undefined {
  const { _zod } = schema as z.core.$ZodTypes;
  if (_zod.def.type === 'lazy') return shapeOf((_zod as z.core.$ZodLazy['_zod']).innerType);
  return _zod.def.type === 'object' ? _zod.def.shape : undefined;
}

/**
 * The descriptions of the fields that an object shares with a schema of the library: the one with which it shares most. Where there are
 * several, only what they say alike. `undefined` where it shares none.
 */
function fieldsOf(shape: Shape, schemas: readonly (readonly [Fields, Shape])[]): Fields | undefined {
  const shared = schemas.map(([fields, original]) =>
    Object.entries(fields).filter(([name]) => isSame(shape[name], original[name])),
  );
  const most = Math.max(...shared.map((fields) => fields.length));
  if (most === 0) return undefined;
  const nearest = shared.filter((fields) => fields.length === most).map((fields): Fields => Object.fromEntries(fields));
  return Object.fromEntries(
    Object.entries(nearest[0]!).filter(([name, text]) => nearest.every((fields) => fields[name] === text)),
  );
}

/** Whether a field is that of the library, or one made optional or required from it. */
function isSame(field: z.core.$ZodType | undefined, original: z.core.$ZodType | undefined): boolean {
  if (field === undefined || original === undefined) return false;
  const { def } = (field as z.core.$ZodTypes)._zod;
  return field === original || ('innerType' in def && def.innerType === original);
}

/** Describes the fields of the objects in a JSON Schema: by the table of the field in which they stand, or else by their mark. */
function describe(json: JsonNode, fields?: Fields): void {
  const { properties = {} } = json;
  const described = fields ?? (properties[mark] as Fields | undefined) ?? {};
  Reflect.deleteProperty(properties, mark);
  for (const [name, property] of Object.entries(properties)) {
    const [text, nested] = Object.hasOwn(described, name) ? ([described[name]!].flat() as [string, Fields?]) : [];
    if (text !== undefined) property.description ??= text;
    describe(property, nested);
  }
  const parts: unknown[] = [
    ...partsByName.flatMap((keyword): unknown[] => Object.values(json[keyword] ?? {})),
    ...partsInPlace.flatMap((keyword) => json[keyword]),
  ];
  for (const part of parts) if (typeof part === 'object' && part !== null) describe(part as JsonNode, fields);
}
