import coreWebVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import prettier from 'eslint-config-prettier';

/** Dependencies run one way: app → components → lib. Each zone names what its folder may not import. */
const oneWay = [
  {
    target: './components',
    from: ['./app', './sanity'],
    message: 'Components take view models; they know nothing of the CMS or of routes.',
  },
  {
    target: './lib',
    from: ['./app', './components'],
    message: 'lib is below app and components.',
  },
  {
    target: './lib/!(launch)/**',
    from: './sanity',
    message: 'Content comes through the client; rules that both need live in lib/domain.',
  },
  {
    target: './lib/launch/**',
    from: './sanity',
    except: ['./seed'],
    message: 'The launcher runs the lake as a process; it may import the sample content only.',
  },
  {
    target: './lib/domain/**',
    from: './lib',
    except: ['./domain'],
    message: 'lib/domain depends on nothing: everything else depends on it.',
  },
  {
    target: './sanity/{schema,studio,seed,cli}/**',
    from: ['./app', './components'],
    message: 'The CMS does not know the pages.',
  },
  {
    target: './migrations',
    from: ['./app', './components', './sanity/lake'],
    message: 'Migrations change documents; they know neither the pages nor the lake.',
  },
  {
    target: ['./app', './sanity/!(lake)/**'],
    from: './sanity/lake',
    message: 'The lake is a package of its own: the product reaches it over HTTP.',
  },
  {
    target: './sanity/lake/**',
    from: ['./app', './components', './lib', './messages', './tests'],
    message: 'The lake imports nothing of the project.',
  },
  {
    target: './sanity/lake/**',
    from: './sanity',
    except: ['./lake'],
    message: 'The lake imports nothing of the project.',
  },
];

const settings = [
  ...coreWebVitals,
  ...nextTypescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'import/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: oneWay }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // Node runs the launcher, the lake and the sample content as they are, and does not guess an
    // extension.
    files: ['lib/**', 'sanity/**', 'migrations/**'],
    rules: {
      'import/extensions': ['error', 'ignorePackages'],
      'no-restricted-imports': ['error', { patterns: ['@/*'] }],
    },
  },
  {
    // Compiled by Next: other rooms by the alias, the own folder by its path, neither with `.ts`.
    files: ['app/**', 'components/**'],
    rules: { 'import/extensions': ['error', 'ignorePackages', { ts: 'never', tsx: 'never' }] },
  },
  {
    // Published pages run no script: a plain link and a plain image are what a visitor gets.
    files: ['app/**', 'components/**', 'tests/**'],
    rules: {
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
    },
  },
  {
    // Commands speak to a person on the terminal.
    files: ['lib/launch/**', 'sanity/**/main.ts', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  prettier,
  {
    ignores: [
      '.import-cache/**',
      '.lake/**',
      '.sanity/**',
      'coverage/**',
      'playwright-report/**',
      'test-results/**',
    ],
  },
];

export default settings;
