// Offices send their counts, dashboards ask for the report as JSON or CSV.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { evaluate, GenderIndicatorsError, reportToJson, tallyReturns } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, type Locale, vi } from 'gender-indicators/locales';
import { reportSchema, returnSchema, toJsonSchema } from 'gender-indicators/schemas';
import { toCsv, toTable } from 'gender-indicators/tables';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { bodyLimit } from 'hono/body-limit';
import { stream } from 'hono/streaming';
import { type Database, storedReturns, storeReturns } from './database.ts';
import { asOf, units } from './organisation.ts';
import { ownProblem, type Problem, problemOfError, problemOfIssue, problemsSchema } from './problems.ts';

function localeOf(context: Context): Locale {
  const language = accepts(context, { header: 'Accept-Language', supports: ['vi', 'en'], default: 'vi' });
  return language === 'en' ? en : vi;
}

function refuse(context: Context, status: 400 | 404 | 413 | 422 | 500, ...problems: readonly Problem[]) {
  return context.json({ problems: [...problems] }, status, { 'Content-Language': localeOf(context).code });
}

const json = (schema: object) => ({ 'application/json': { schema } });
const refusals = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: 'What to correct', content: json(problemsSchema) }]),
  );
const list = z.union([z.string().transform((text) => [text]), z.array(z.string())]).optional();
/** So many rows of CSV leave at once. */
const rowsAtOnce = 100;
const selection = z.object({ unit: list, indicator: list });

// The schemas of the library, as JSON Schema: a body is checked by the library, which says in both languages what is wrong.
const bodySchema = toJsonSchema(z.object({ returns: z.array(returnSchema).max(10_000) }));

const postReturns = createRoute({
  method: 'post',
  path: '/returns',
  summary: 'The counts of an office',
  request: { body: { required: true, content: json(bodySchema) } },
  responses: { 204: { description: 'Stored' }, ...refusals(400, 413, 422) },
});
const getReport = createRoute({
  method: 'get',
  path: '/report',
  summary: 'The report of the ministry',
  request: { query: selection },
  responses: { 200: { description: 'Report', content: json(toJsonSchema(reportSchema)) }, ...refusals(400) },
});
const getCsv = createRoute({
  method: 'get',
  path: '/report.csv',
  summary: 'The report as CSV, which comes piece by piece',
  request: { query: selection },
  responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } }, ...refusals(400) },
});

export function createApp(database: Database) {
  const app = new OpenAPIHono();
  const tooLarge = (context: Context) => refuse(context, 413, ownProblem('body_too_large', localeOf(context)));
  const report = async () =>
    evaluate(tallyReturns({ units, returns: await storedReturns(database) }, advancement, { asOf }), advancement);

  app.use('/returns', bodyLimit({ maxSize: 1_000_000, onError: tooLarge }));
  app.openapi(postReturns, async (context) => {
    const locale = localeOf(context);
    const body: unknown = await context.req.json().catch(() => undefined);
    const { returns } = Object(body) as { readonly returns?: unknown };
    if (!Array.isArray(returns)) return refuse(context, 400, ownProblem('wrong_body', locale));
    const { issues } = tallyReturns({ units, returns }, advancement, { asOf });
    const refused = issues.filter((issue) => issue.refused);
    if (refused.length > 0) return refuse(context, 422, ...refused.map((issue) => problemOfIssue(issue, locale)));
    await storeReturns(database, returns);
    return context.body(null, 204);
  });
  app.openapi(getReport, async (context) => {
    const { unit, indicator } = context.req.valid('query');
    const locale = localeOf(context);
    const answer = reportToJson(await report(), { units: unit, indicators: indicator, locale });
    // The document has the schema as JSON Schema, of which Hono knows no type.
    return context.json(answer as never, 200, { 'Content-Language': locale.code });
  });
  app.openapi(getCsv, async (context) => {
    const { unit, indicator } = context.req.valid('query');
    const table = toTable(await report(), { locale: localeOf(context), units: unit, indicators: indicator });
    context.header('Content-Type', 'text/csv; charset=utf-8');
    context.header('Content-Disposition', 'attachment; filename="report.csv"');
    return stream(context, async (output) => {
      for (let row = 0; row < Math.max(1, table.rows.length); row += rowsAtOnce) {
        const piece = { ...table, rows: table.rows.slice(row, row + rowsAtOnce) };
        await output.write(toCsv(piece, { parts: row === 0 ? 'table' : 'rows' }));
      }
    });
  });
  app.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Gender indicators', version: '1' } });
  app.notFound((context) => refuse(context, 404, ownProblem('no_such_address', localeOf(context))));
  app.onError((error, context) => {
    if (error instanceof GenderIndicatorsError) return refuse(context, 400, problemOfError(error, localeOf(context)));
    console.error(error);
    return refuse(context, 500, ownProblem('internal', localeOf(context)));
  });
  return app;
}
