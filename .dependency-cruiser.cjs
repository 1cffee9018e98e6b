/**
 * Who may import whom. The table of docs/architecture.md, and nothing else: a layer may use itself,
 * what stands beside it here, and packages. Tests import everything.
 */
const paths = {
  contracts: '^src/contracts/',
  domain: '^src/domain/',
  store: '^src/store/',
  queries: '^src/queries/',
  access: '^src/access/',
  workflows: '^src/workflows/',
  hooks: '^hooks/',
  collections: '^collections/',
  plugins: '^plugins/',
  jobs: '^src/jobs/',
  realtime: '^src/realtime/',
  api: '^src/api/',
  ui: '^src/ui/',
  admin: '^src/admin/',
  i18n: '^src/i18n/',
  app: '^app/',
  // Single files.
  context: '^src/context\\.ts$',
  runtime: '^src/runtime\\.ts$',
  env: '^src/env\\.ts$',
  types: '^payload-types\\.ts$',
  liveSocket: '^src/ui/(realtime/(live-socket|seen-ids)|member-answers|answer-shape)\\.ts$',
  storeEvents: '^src/store/events\\.ts$',
  tellSidecars: '^src/store/tell-sidecars\\.ts$',
  storeSchema: '^src/store/(payload-)?schema(/|\\.ts$)',
  config: '^payload\\.config\\.ts$',
}

/** What every layer may use but those that stay pure. */
const common = ['env', 'types', 'context']

const table = {
  contracts: [],
  domain: ['contracts'],
  i18n: ['contracts', 'domain'],
  store: ['domain', 'contracts', ...common],
  access: ['domain', 'contracts', ...common],
  queries: ['domain', 'contracts', 'access', 'storeSchema', 'i18n', ...common],
  workflows: ['store', 'access', 'domain', 'contracts', 'i18n', ...common],
  hooks: ['domain', 'contracts', 'storeEvents', 'tellSidecars', ...common],
  collections: ['access', 'hooks', 'domain', 'contracts', ...common],
  plugins: ['domain', 'contracts', ...common],
  jobs: ['workflows', 'queries', 'store', 'access', 'domain', 'contracts', 'i18n', ...common],
  api: ['workflows', 'queries', 'store', 'access', 'domain', 'contracts', 'i18n', ...common],
  ui: ['domain', 'contracts', 'i18n'],
  admin: ['domain', 'contracts', 'i18n', 'queries', 'workflows', 'liveSocket', ...common],
  app: [
    'ui',
    'admin',
    'api',
    'queries',
    'workflows',
    'access',
    'domain',
    'contracts',
    'i18n',
    'runtime',
    ...common,
  ],
  realtime: ['contracts', 'env'],
}

/** Places that put the layers together; the sandbox's pay page belongs to its provider. */
const entryPoints = ['^src/jobs/main\\.ts$', '^app/\\(payload\\)/', '^app/\\(sandbox\\)/']
const ours =
  '^(src|app|collections|hooks|plugins|migrations|scripts|tests)/|^[^/]+\\.(ts|tsx|mjs|js)$'
const tests = '\\.test\\.tsx?$'

const layerRules = Object.entries(table).map(([layer, allowed]) => ({
  name: `${layer}-imports`,
  comment: `${layer} may import: ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: paths[layer], pathNot: [tests, ...entryPoints] },
  to: { path: ours, pathNot: [layer, ...allowed].map((name) => paths[name]) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'pure-layers-stay-pure',
      comment: 'No database, network, framework, clock or file in what must be certain.',
      severity: 'error',
      from: { path: '^src/(contracts|domain)/', pathNot: tests },
      to: {
        dependencyTypes: ['npm', 'core'],
        pathNot: '^node_modules/(zod|uuid|libphonenumber-js)/',
      },
    },
    {
      name: 'sidecar-knows-no-payload',
      comment: 'The realtime process stays small: sockets, Redis, Postgres notifications.',
      severity: 'error',
      from: { path: '^src/realtime/' },
      to: { path: '^node_modules/(payload|@payloadcms|next|react|react-dom)/' },
    },
    {
      name: 'workflows-reach-providers-by-ctx',
      severity: 'error',
      from: { path: '^src/(workflows|queries|store|access|domain)/', pathNot: tests },
      to: { path: '^plugins/' },
    },
    {
      name: 'one-drizzle',
      comment: 'A second copy breaks symbols: it comes through @payloadcms/db-postgres.',
      severity: 'error',
      from: {},
      to: { path: '^node_modules/drizzle-orm/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(vitest|@payload-config)' },
    },
    {
      name: 'not-to-dev-dependencies',
      comment: 'What runs in production must be installed there.',
      severity: 'error',
      from: { path: '^(src|app|collections|hooks|plugins|migrations)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(json|css|svg|png|webp)$|^\\.next|^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
