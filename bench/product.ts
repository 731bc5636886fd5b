import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The checkout that is measured; it must be built (`npm run build`). */
export const productRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The command line of the product, compiled. */
export const productCommand = join(productRoot, 'dist/src/cli/chancery.js');

const connection = require('../dist/src/database/connection.js') as typeof import('../src/database/connection.js');
const nameForm = require('../dist/src/shared/name-form.js') as typeof import('../src/shared/name-form.js');

/** The product's launcher of the bundled Postgres. */
export const openPostgres: typeof connection.openPostgres = connection.openPostgres;

/** The form in which the product looks names up. */
export const normalizeName: typeof nameForm.normalizeName = nameForm.normalizeName;
