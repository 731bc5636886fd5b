import { Model1764000000001 } from './migrations/0001-model.js';
import { Guards1764000000002 } from './migrations/0002-guards.js';
import { Search1764000000003 } from './migrations/0003-search.js';

/** All migrations, oldest first. A migration that has landed is never edited. */
export const migrations = [Model1764000000001, Guards1764000000002, Search1764000000003];
