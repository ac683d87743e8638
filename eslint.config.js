import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

/** What the library must not do, so that the same input gives the same output everywhere. */
const hostFree = [
  {
    selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
    message: "Write import * as z from 'zod': { z } keeps every locale.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Dates come from the dataset, never from the clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Dates come from the dataset, never from the clock.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Dates come from the dataset, never from the clock.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Nothing here is drawn at random.',
  },
  {
    selector: "CallExpression[callee.name='eval'], NewExpression[callee.name='Function']",
    message: 'No code generation: it breaks a strict Content-Security-Policy.',
  },
  { selector: 'ExportAllDeclaration', message: 'List the names one by one.' },
  { selector: 'ExportDefaultDeclaration', message: 'A name that is exported is the same name everywhere.' },
];

export default defineConfig(
  // Recipes are checked where they are installed: test/recipes.
  { ignores: ['examples/{dashboard,service,web-worker}/'] },
  { ignores: ['dist/', 'site/', 'coverage/', 'reports/', 'test/docs/generated/', '**/*.{js,mjs}'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'examples/**/*.ts', 'docs/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: { project: 'test/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // `counts[i]!` is how a checked loop over columns reads under noUncheckedIndexedAccess.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': 'off', // Biome's.
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'no-restricted-syntax': ['error', ...hostFree],
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'performance', 'fetch', 'setTimeout', 'crypto'],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false, window: false },
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'],
          exemptOverloadedImplementations: true,
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
      'jsdoc/check-tag-names': ['error', { definedTags: ['defaultValue', 'remarks', 'typeParam'] }],
      'jsdoc/check-alignment': 'error',
      'jsdoc/check-param-names': 'off', // Named arguments are described on their interface.
      'jsdoc/empty-tags': 'error',
      'jsdoc/no-types': 'error',
    },
  },
  // The program itself: it reads the clock, the files and the terminal for the rest of the command.
  {
    files: ['src/command/main.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.ts', 'examples/**/*.ts', 'docs/**/*.ts', '*.config.ts'],
    rules: {
      // `expect.any` and `JSON.parse` give any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
);
