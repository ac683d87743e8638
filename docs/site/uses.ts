import {
  type Application,
  Comment,
  type CommentDisplayPart,
  CommentTag,
  type Context,
  Converter,
  type DeclarationReflection,
  makeRecursiveVisitor,
  type ProjectReflection,
  ReflectionKind,
  type SignatureReflection,
  type SomeType,
  type TypeVisitor,
} from 'typedoc';

const mostUsers = 12;

/** The priority of a listener that runs when the links of comments have found their targets. */
const afterLinks = -1000;

/**
 * Shows of each type the functions and types that name it, and where it has no example of its own, the example of the nearest
 * function that takes or returns it.
 */
export function showUses(app: Application): void {
  app.internationalization.addTranslations('en', { tag_usedBy: 'Used by' });
  app.converter.on(
    Converter.EVENT_RESOLVE_END,
    ({ project }: Context) => {
      const users = usersOf(project);
      for (const [type, namedBy] of users) {
        if (!type.kindOf(ReflectionKind.Interface | ReflectionKind.TypeAlias)) continue;
        type.comment ??= new Comment();
        const example = type.comment.getTag('@example') === undefined ? nearestExample(type, users) : undefined;
        const sorted = [...namedBy].sort((a, b) => Number(isFunction(b)) - Number(isFunction(a)));
        type.comment.blockTags.push(
          new CommentTag('@usedBy', linksTo(sorted.slice(0, mostUsers))),
          ...(example === undefined ? [] : [example]),
        );
      }
    },
    afterLinks,
  );
}

type Users = ReadonlyMap<DeclarationReflection, ReadonlySet<DeclarationReflection>>;

/** Of each public name, the public names whose types mention it. */
function usersOf(project: ProjectReflection): Users {
  const names = (project.children ?? [])
    .flatMap(({ children }) => children ?? [])
    .filter((each) => !each.isReference());
  const users = new Map(names.map((name) => [name, new Set<DeclarationReflection>()]));
  for (const user of names) {
    const add = (mentioned: unknown) => {
      const name = mentioned as DeclarationReflection;
      if (name !== user) users.get(name)?.add(user);
    };
    const visitor: Partial<TypeVisitor> = makeRecursiveVisitor({
      reference: ({ reflection }) => add(reflection),
      reflection: ({ declaration }) => {
        for (const type of typesOf(declaration)) type.visit(visitor);
      },
    });
    for (const type of typesOf(user)) type.visit(visitor);
    // The type of a schema does not name that of its rows; its comment does.
    for (const part of user.comment?.summary ?? []) if (part.kind === 'inline-tag') add(part.target);
  }
  return users;
}

function typesOf(model: DeclarationReflection): SomeType[] {
  return [
    ...(model.type === undefined ? [] : [model.type]),
    ...(model.extendedTypes ?? []),
    ...(model.signatures ?? []).flatMap(typesOfSignature),
    ...(model.children ?? []).flatMap(typesOf),
  ];
}

function typesOfSignature({ parameters = [], type }: SignatureReflection): SomeType[] {
  return [...parameters.map((parameter) => parameter.type), type].filter((each) => each !== undefined);
}

function isFunction(model: DeclarationReflection): boolean {
  return model.kindOf(ReflectionKind.Function);
}

/** The example of the nearest name that mentions the type, functions before types; it says whose it is. */
function nearestExample(type: DeclarationReflection, users: Users): CommentTag | undefined {
  const seen = new Set([type]);
  for (const name of seen) {
    const comment = name.comment ?? name.signatures?.[0]?.comment;
    const example = comment?.getTag('@example');
    if (name !== type && example !== undefined)
      return new CommentTag('@example', [
        { kind: 'text', text: 'As in ' },
        ...linksTo([name]),
        { kind: 'text', text: ':\n\n' },
        ...example.content,
      ]);
    for (const user of [...(users.get(name) ?? [])].sort((a, b) => Number(isFunction(b)) - Number(isFunction(a))))
      seen.add(user);
  }
  return undefined;
}

function linksTo(names: readonly DeclarationReflection[]): CommentDisplayPart[] {
  return names.flatMap((name, i): CommentDisplayPart[] => [
    ...(i === 0 ? [] : [{ kind: 'text', text: ', ' } as const]),
    { kind: 'inline-tag', tag: '@link', text: name.name, target: name },
  ]);
}
