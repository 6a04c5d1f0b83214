import { fileURLToPath } from 'node:url';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../../svelte.config.js';

const parserOptions = {
  projectService: true,
  tsconfigRootDir: fileURLToPath(new URL('../..', import.meta.url)),
  extraFileExtensions: ['.svelte'],
};

/** @type {Record<string, 'off'>} */
const untyped = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};

export default ts.config(
  {
    ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/', 'static/', 'coverage/'],
  },
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser }, parserOptions },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-new-func': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'svelte/no-at-html-tags': 'error',
      // Links to pages start with '#', which no base path changes.
      'svelte/no-navigation-without-resolve': 'off',
      // Takes the words of an explanation after the code for codes; svelte-check reports wrong ones.
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { ...parserOptions, parser: ts.parser, svelteConfig } },
  },
  {
    files: ['tests/**', '*.config.{js,ts}'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    // State is replaced whole in $state.raw: its collections are never changed in place.
    files: ['src/lib/state/**'],
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  {
    // The linter sees components and template arguments as any; svelte-check sees their types.
    files: ['**/*.svelte'],
    rules: untyped,
  },
  {
    // Reports of other tools and files on disk arrive as any; JSDoc says what is read from them.
    files: ['**/*.{js,mjs}'],
    rules: { ...untyped, '@typescript-eslint/no-explicit-any': 'off' },
  },
);
