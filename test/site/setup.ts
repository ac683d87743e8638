import { buildSite } from '../../docs/site/build.ts';

/** Builds the site once, before its tests. A warning of TypeDoc fails here. */
export const setup = buildSite;
