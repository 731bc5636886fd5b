/** Says what is missing before TypeScript is loaded, which only the Node.js of this folder's own install reads. */
import { existsSync } from 'node:fs';

const problem = !existsSync(new URL('./node_modules/node/bin/node', import.meta.url))
  ? 'the contenders are not installed: npm ci --prefix bench'
  : !existsSync(new URL('../dist/src/cli/chancery.js', import.meta.url))
    ? 'Chancery is not built: npm run build'
    : process.platform !== 'linux'
      ? 'CPU is read from /proc, which only Linux has'
      : undefined;
if (problem === undefined) {
  await import('./run.ts');
} else {
  process.stderr.write(`bench: ${problem}\n`);
  process.exitCode = 1;
}
