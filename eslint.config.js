import { defineConfig, globalIgnores } from 'eslint/config'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { DIRECTIONS } from './tools/lint/directions.js'
import { exceptionsSayWhy } from './tools/lint/exceptions-say-why.js'
import { noLooseText } from './tools/lint/no-loose-text.js'

/** Browser and Node globals. Pure modules must take what they need as arguments. */
const OUTSIDE_WORLD = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...['fetch', 'process', 'Buffer', 'require'],
].map((name) => ({ name, message: 'This folder is pure: pass it in as an argument.' }))

const AT_MODULE_LOAD =
  'MemberExpression > Identifier.object' +
  '[name=/^(window|document|navigator|location|history|localStorage|sessionStorage)$/]' +
  ':not(:function *)'

/**
 * Properties that the oldest browsers named in README.md lack. The `lib` of tsconfig.json catches newer
 * language features.
 */
const TOO_NEW = [
  ['AbortSignal', 'any', 'Pass the signal on by its event.'],
  ['URL', 'canParse', 'Use parseUrl.'],
  ['URL', 'parse', 'Use parseUrl.'],
  ['RegExp', 'escape', 'Escape what is needed by replace.'],
].map(([object, property, message]) => ({ object, property, message }))

const MARKUP = [
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'A strict content policy refuses style attributes: use a class or an SVG attribute.',
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Text from a record is text, never markup.',
  },
]

export default defineConfig(
  globalIgnores(['dist', 'build', 'coverage']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    plugins: {
      'import-x': importX,
      house: { rules: { 'exceptions-say-why': exceptionsSayWhy, 'no-loose-text': noLooseText } },
    },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'house/exceptions-say-why': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-mutable-exports': 'error',
      'import-x/first': 'error',
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-case-declarations': 'error',
      'no-cond-assign': 'error',
      'no-constant-condition': 'error',
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-catch': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'require-unicode-regexp': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-self-import': 'error',
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: DIRECTIONS },
      ],
      // Both `interface` and `type` are allowed for object shapes; a union can only be a `type`.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code spreads strings to compare words letter by letter. No word in use has letters of several code
      // points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Every `switch` must handle each kind of absence, verdict or voice, so a new kind fails the build.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
    rules: {
      // On narrow screens table rows are laid out as blocks. Explicit roles keep them a table for screen
      // readers.
      'jsx-a11y/no-redundant-roles': [
        'error',
        { table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'] },
      ],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': [
        'error',
        { tr: ['row'], td: ['cell'], th: ['columnheader', 'rowheader'] },
      ],
    },
  },
  {
    files: ['src/**/*.tsx'],
    rules: { 'house/no-loose-text': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', ...TOO_NEW],
      'no-restricted-syntax': ['error', ...MARKUP],
    },
  },
  {
    // Prerendering loads these modules in Node, without a browser.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/entries/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...MARKUP,
        { selector: AT_MODULE_LOAD, message: 'Only entries touch the browser at module load.' },
      ],
    },
  },
  {
    files: ['src/{record,import,cards,snippets}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...OUTSIDE_WORLD] },
  },
  {
    files: ['src/record/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/|(?:valibot|fastest-levenshtein)$)',
              message: 'src/record is pure: its own files, Valibot and fastest-levenshtein only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/import/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(node:|react)', message: 'Importing runs in a browser and in Node alike.' },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // A wrong assertion about a shape makes the test fail anyway.
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
  {
    files: ['*.config.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
)
