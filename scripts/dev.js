/**
 * `npm run dev`: compiles on every change and restarts the service when compiled files change.
 * Two children (`tsc --watch` and `node --watch`), no dependency. Ctrl-C or SIGTERM ends both; if one ends, so does the other.
 */
const { spawn, spawnSync } = require('node:child_process');
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');

const root = dirname(__dirname);
const children = [];
let stopping = false;

/** Ends both children; a second signal ends them at once. */
function stop(exitCode) {
  for (const child of children) child.kill(stopping ? 'SIGKILL' : 'SIGTERM');
  stopping = true;
  process.exitCode = exitCode;
}

function start(program, words) {
  const child = spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  child.on('exit', (code) => {
    if (!stopping) stop(code ?? 1);
  });
  children.push(child);
}

async function main() {
  // The native compiler itself: its JavaScript starter would leave it running when told to end.
  const starter = pathToFileURL(join(root, 'node_modules', 'typescript', 'lib', 'getExePath.js'));
  const { default: compilerPath } = await import(starter.href);
  const compiler = compilerPath();
  const project = ['-p', join(root, 'tsconfig.build.json')];

  // `node --watch` needs the compiled files to be there. A type error is shown and does not stop us: tsc emits all the same.
  spawnSync(compiler, project, { stdio: 'inherit' });
  start(compiler, [...project, '--watch', '--preserveWatchOutput']);
  start(process.execPath, ['--watch', '--watch-preserve-output', join(root, 'dist', 'src', 'cli', 'chancery.js'), 'serve', ...process.argv.slice(2)]);
}

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
void main();
