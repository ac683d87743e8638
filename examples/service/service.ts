// A service with two addresses: offices send their counts, dashboards ask for the report. It runs wherever `Request` and
// `Response` are: Node, Deno, Bun, Hono, a worker.
import {
  evaluate,
  explain,
  GenderIndicatorsError,
  mergeTallies,
  reportToJson,
  talliesFromJson,
  talliesToJson,
  tallyReturns,
} from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { asOf, units } from './organisation.ts';

// Stands for a table of a database: one row an office, its tallies as JSON.
const stored = new Map<string, string>();

async function receive(office: string, request: Request): Promise<Response> {
  const { returns } = (await request.json()) as { readonly returns: readonly unknown[] };
  const tallies = tallyReturns({ units, returns }, advancement, { asOf, source: office });
  stored.set(office, JSON.stringify(talliesToJson(tallies)));
  return Response.json({ issues: tallies.issues.map((issue) => explain(issue, vi)) });
}

function report(query: URLSearchParams): Response {
  const [first = tallyReturns({ units, returns: [] }, advancement, { asOf }), ...others] = [...stored.values()].map(
    (json) => talliesFromJson(json),
  );
  const result = evaluate(mergeTallies(first, ...others), advancement);
  const indicators = query.has('indicator') ? query.getAll('indicator') : undefined;
  return Response.json(reportToJson(result, { indicators, locale: query.get('lang') === 'en' ? en : vi }));
}

/** Answers a request. A caller's mistake is told to the caller in words. */
export async function answer(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  try {
    return request.method === 'POST' ? await receive(pathname.slice(1), request) : report(searchParams);
  } catch (error) {
    if (!(error instanceof GenderIndicatorsError)) throw error;
    return Response.json({ code: error.code, message: explain(error, vi) }, { status: 400 });
  }
}
