import {
  type Application,
  type Context,
  Converter,
  type DeclarationReflection,
  type ParameterReflection,
  ReflectionKind,
  type TypeDocOptions,
} from 'typedoc';
import { importPaths, moduleSource } from './navigation.ts';
import { showUses } from './uses.ts';

/** Calls a module by its import path: `gender-indicators/measures`. */
function nameModules(app: Application): void {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_context: Context, model: DeclarationReflection) => {
    if (!model.kindOf(ReflectionKind.Module)) return;
    const nameOf = (path: string) => moduleSource(path).replaceAll(/^src\/|(?:\/index)?\.ts$/gu, '');
    model.name = importPaths.find((path) => nameOf(path) === model.name) ?? model.name;
  });
}

/** Gives arguments that a function takes apart a name; TypeDoc has none for them. */
function nameArguments(app: Application): void {
  app.converter.on(Converter.EVENT_CREATE_PARAMETER, (_context: Context, parameter: ParameterReflection) => {
    if (parameter.name === '__namedParameters') parameter.name = 'options';
  });
}

/**
 * Lets a comment name any public thing: `{@link share}`, `{@link Report.result}`. TypeDoc itself looks only in the same module.
 */
function linkAcrossModules(app: Application): void {
  app.converter.addUnknownSymbolResolver((reference, from) => {
    const [first, ...rest] = reference.symbolReference?.path?.map(({ path }) => path) ?? [];
    if (reference.moduleSource !== undefined || first === undefined) return undefined;
    for (const module of from.project.children ?? []) {
      const target = module.getChildByName([first, ...rest]);
      // TypeDoc takes a reflection here, although its type says that the target is an address.
      if (target && !target.isReference()) return { target, caption: [first, ...rest].join('.') } as never;
    }
    return undefined;
  });
}

/** How TypeDoc writes the reference. */
export const referenceOptions: TypeDocOptions = {
  name: 'gender-indicators',
  // The root comes last, so that a name is documented where it belongs and the root refers to it.
  entryPoints: [...importPaths.slice(1), ...importPaths.slice(0, 1)].map(moduleSource),
  plugin: [nameModules, nameArguments, linkAcrossModules, showUses],
  out: 'site/reference',
  readme: 'none',
  skipErrorChecking: true, // `tsc` has done it.
  disableGit: true,
  disableSources: true,
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  hideGenerator: true,
  includeHierarchySummary: false,
  lightHighlightTheme: 'github-light-high-contrast',
  darkHighlightTheme: 'github-dark-high-contrast',
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
    // Constants and parts that a type is made of.
    'roundingBases',
    'ReferencedUnit',
    'ShardProblem',
  ],
  validation: { notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: true },
  requiredToBeDocumented: ['Enum', 'Variable', 'Function', 'Class', 'Interface', 'TypeAlias', 'Method'],
};
