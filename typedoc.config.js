import { existsSync, readFileSync } from 'node:fs';

const { exports: subpaths } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const entryPoints = Object.keys(subpaths)
  .filter((path) => path !== './package.json')
  // The root comes last, so that a name is documented where it belongs and the root refers to it.
  .sort((a, b) => Number(a === '.') - Number(b === '.'))
  .map((path) => `src/${path === '.' ? '' : `${path.slice(2)}/`}index.ts`);

/**
 * Lets a comment or a guide name any public thing: `{@link share}`, `{@link Report.result}`. TypeDoc itself looks only in the
 * same module.
 *
 * @param {import('typedoc').Application} app
 */
function linkAcrossModules(app) {
  app.converter.addUnknownSymbolResolver((reference, from) => {
    const [first, ...rest] = reference.symbolReference?.path?.map(({ path }) => path) ?? [];
    if (reference.moduleSource !== undefined || first === undefined) return undefined;
    for (const module of from.project.children ?? []) {
      const target = module.getChildByName([first, ...rest]);
      if (target && !target.isReference()) return { target, caption: [first, ...rest].join('.') };
    }
    return undefined;
  });
}

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'gender-indicators',
  entryPoints,
  plugin: [linkAcrossModules],
  out: 'site',
  projectDocuments: existsSync(new URL('docs', import.meta.url)) ? ['docs/**/*.md'] : [],
  skipErrorChecking: true, // `tsc` has done it.
  disableGit: true,
  disableSources: true,
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  hideGenerator: true,
  includeVersion: true,
  searchInDocuments: true,
  headings: { readme: false },
  logLevel: 'Warn',
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  // Steps of the type Where; its comment says what they say.
  intentionallyNotExported: [
    'ToOne',
    'ToMany',
    'Clause',
    'Ordered',
    'FieldIn',
    'OneOf',
    'Keys',
    'Derived',
    'PopulationName',
    'ListKeys',
  ],
  validation: { notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: true },
  requiredToBeDocumented: ['Enum', 'Variable', 'Function', 'Class', 'Interface', 'TypeAlias', 'Method'],
};
