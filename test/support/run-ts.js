/**
 * Lets plain Node run this project's TypeScript: `node --require ./test/support/run-ts.js script.ts`. Used for child
 * processes of tests, and for jest's global set-up, whose loader does not map `./x.js` to `./x.ts`.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');

const options = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  swcrc: false,
};

/** Where code is kept by the hash of its source: tests start some hundred processes, each of which runs the same files. */
const kept = join(__dirname, '../../node_modules/.cache/run-ts');

function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const file = join(kept, createHash('sha256').update(JSON.stringify([options, filename, source])).digest('hex'));
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { code } = require('@swc/core').transformSync(source, { ...options, filename });
  mkdirSync(kept, { recursive: true });
  // Another process may write the same at the same time; nobody reads half of it.
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return code;
}

require.extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  if (/^\.{1,2}\/.*\.js$/.test(request) && parent?.filename?.endsWith('.ts')) {
    const source = resolve(dirname(parent.filename), request.replace(/\.js$/, '.ts'));
    if (existsSync(source)) return source;
  }
  return resolveFilename.call(this, request, parent, ...rest);
};
