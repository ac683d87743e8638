// node main.ts: with DATABASE_URL in PostgreSQL, without it in memory; PORT is 3000 by default.
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { openDatabase } from './database.ts';

const { DATABASE_URL, PORT = '3000' } = process.env;
const app = createApp(await openDatabase(DATABASE_URL));
serve({ fetch: app.fetch, port: Number(PORT) }, ({ port }) => console.log(`http://localhost:${port}/openapi.json`));
