/**
 * Who may import whom: the table of ARCHITECTURE.md. One rule a room, each a list of all that the room may import, so
 * that a new folder or package is forbidden until someone decides. `tests/fences.test.ts` proves that each rule bites.
 */
const packages = (...names) => `^node_modules/(${names.join('|')})/`;

const math = '^src/math/';
const data = '^src/data/';
const models = '^src/models/';
const pattern = '^src/pattern/';
const ui = '^src/ui/';
/** What page and thread share: `contract.ts`, `contract-wire.ts`. */
const contract = '^src/engine/contract';
/** The engine as the page knows it. */
const pageEngine = '^src/engine/(client|use-|contract)';
/** The engine as the compute thread knows it; `worker.ts` finds the panels' answers by glob. */
const threadEngine = '^src/engine/(?!client|use-)';
/** The type of a picture, which the shell carries from panel to panel. */
const picture = '^src/math/picture\\.ts$';

const tensors = packages('@tensorflow');
const react = packages('react', 'react-dom', '@types/react', '@types/react-dom');
const wire = packages('comlink');
/** Checks what comes from outside against a schema; loaded late. */
const schemas = packages('valibot');
const drawing = packages('katex', 'recharts', 'lucide-react', 'uqr', '@fontsource-variable/inter');

/** A rule: files at `from` import nothing but `allowed`. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: { pathNot: allowed },
});

const panelRoot = '^src/panels/([^/]+)/[^/]+\\.ts$';
const ownRoot = '^src/panels/$1/[^/]+\\.ts$';

module.exports = {
  forbidden: [
    only('math', math, [math], 'What is true depends on nothing.'),
    only('pattern', pattern, [pattern, math, schemas], 'What panels, ui and shell agree on is pure.'),
    only('data', data, [data, math], 'Pictures and sequences come from seeds: no browser, no tensors.'),
    only('models', models, [models, math, data, tensors], 'Models run in the worker and in Node: no page, no panels.'),
    only('engine-contract', contract, [contract], 'Page and thread share it, so it brings nothing along.'),
    only(
      'engine-thread',
      { path: threadEngine, pathNot: contract },
      [threadEngine, math, pattern, tensors, wire],
      'The thread knows tensors and the wire, no page and no panel by name.',
    ),
    only(
      'engine-client',
      { path: pageEngine, pathNot: [contract, '^src/engine/use-'] },
      [pageEngine, wire],
      'The page side of the wire: no tensors, no React.',
    ),
    only('engine-hooks', '^src/engine/use-', [pageEngine, react], 'The React adapters of the engine.'),
    only(
      'panel-root',
      { path: panelRoot, pathNot: '^src/panels/[^/]+/index\\.ts$' },
      [ownRoot, math, data, pattern, contract],
      'What a panel shows next is pure: no browser, no tensors, no other panel.',
    ),
    only(
      'panel-plate',
      '^src/panels/([^/]+)/index\\.ts$',
      [ownRoot, '^src/panels/$1/(view|words|lesson)/', pattern],
      'The door plate loads its own view, words and lesson, each when needed.',
    ),
    only(
      'panel-words',
      '^src/panels/([^/]+)/words/',
      ['^src/panels/$1/words/', pattern],
      'Words are plain texts, with no code behind them.',
    ),
    only(
      'panel-worker',
      '^src/panels/([^/]+)/worker/',
      ['^src/panels/$1/worker/', ownRoot, math, data, models, pattern, threadEngine, tensors],
      'Answers know tensors, no view and no other panel.',
    ),
    only(
      'panel-view',
      '^src/panels/([^/]+)/view/',
      [
        '^src/panels/$1/(view|words)/',
        ownRoot,
        ui,
        pattern,
        math,
        data,
        pageEngine,
        react,
        schemas,
        packages('lucide-react'),
      ],
      'A view draws and asks: no tensors, no models, no worker, no shell, no other panel.',
    ),
    only('ui', ui, [ui, pattern, math, react, drawing], 'Shared components know no topic: no panels, engine or shell.'),
    only(
      'shell',
      '^src/shell/',
      [
        '^src/shell/',
        ui,
        pattern,
        picture,
        pageEngine,
        'virtual:pwa-register',
        react,
        packages('nuqs', 'lucide-react', '@fontsource-variable/inter'),
      ],
      'The shell finds panels by glob, never by name, and knows no tensors.',
    ),
    only(
      'entry',
      '^src/[^/]+$',
      ['^src/[^/]+$', '^src/shell/', ui, pattern, react, packages('nuqs', '@fontsource-variable/inter')],
      'The first file only joins the shell to the document.',
    ),
    {
      name: 'no-cycle',
      comment: 'A ring of files is one file in pieces.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that nothing answers.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:pwa-register$' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'The product stands without its tests and scripts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['^tests/', '^scripts/'] },
    },
    {
      name: 'every-file-has-a-room',
      comment: 'A file that no rule above covers.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          math,
          data,
          models,
          pattern,
          ui,
          '^src/engine/[^/]+$',
          '^src/engine/kernels/',
          '^src/shell/',
          '^src/[^/]+$',
          '^src/panels/[^/]+/([^/]+$|(view|words|lesson|worker)/)',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    builtInModules: { add: [] },
  },
};
