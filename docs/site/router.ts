import {
  BaseRouter,
  type DeclarationReflection,
  type PageDefinition,
  type ProjectReflection,
  ReflectionKind,
  type RouterTarget,
} from 'typedoc';
import type { Language } from './languages.ts';
import { modulePage, pageFile, pageNames } from './navigation.ts';

const folders: ReadonlyMap<ReflectionKind, string> = new Map([
  [ReflectionKind.Class, 'classes'],
  [ReflectionKind.Interface, 'interfaces'],
  [ReflectionKind.TypeAlias, 'types'],
  [ReflectionKind.Function, 'functions'],
  [ReflectionKind.Variable, 'variables'],
]);

/** Names the files of the site in ASCII: a guide after its Markdown file, a public name after itself. */
export class SiteRouter extends BaseRouter {
  // A start page stands in place of TypeDoc's list of modules.
  override buildPages(project: ProjectReflection): PageDefinition[] {
    const pages = super.buildPages(project).filter(({ url }) => url !== 'modules.html');
    this.fullUrls.set(project, 'index.html');
    return pages;
  }

  protected override getIdealBaseName(target: RouterTarget): string {
    const reflection = target as DeclarationReflection;
    if (reflection.kindOf(ReflectionKind.Module)) return modulePage(reflection.name);
    if (!reflection.kindOf(ReflectionKind.Document)) return `${folders.get(reflection.kind)}/${reflection.name}`;
    const path = reflection.project.files.getReflectionPath(reflection);
    const language = this.application.options.getValue('lang') as Language;
    const name = pageNames.find((page) => pageFile(page, language) === path);
    if (name === undefined) throw new Error(`${path} stands in no group of docs/site/navigation.ts`);
    return name;
  }
}
