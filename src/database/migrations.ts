import { Model1764000000001 } from './migrations/0001-model.js';
import { Guards1764000000002 } from './migrations/0002-guards.js';
import { Search1764000000003 } from './migrations/0003-search.js';
import { Notify1764000000004 } from './migrations/0004-notify.js';
import { ApiKeys1764000000005 } from './migrations/0005-api-keys.js';
import { Judgements1764000000008 } from './migrations/0008-judgements.js';
import { Fetched1764000000009 } from './migrations/0009-fetched.js';
import { NarrowLookups1764000000010 } from './migrations/0010-narrow-lookups.js';
import { FactIdentity1764000000011 } from './migrations/0011-fact-identity.js';
import { RegisterEntries1764000000012 } from './migrations/0012-register-entries.js';
import { PlacesByRelation1764000000013 } from './migrations/0013-places-by-relation.js';
import { SoundsAndToldValues1764000000014 } from './migrations/0014-sounds-and-told-values.js';
import { AlongTime1764000000015 } from './migrations/0015-along-time.js';

/** All migrations, oldest first. A migration that has landed is never edited. */
export const migrations = [Model1764000000001, Guards1764000000002, Search1764000000003, Notify1764000000004, ApiKeys1764000000005, Judgements1764000000008, Fetched1764000000009, NarrowLookups1764000000010, FactIdentity1764000000011, RegisterEntries1764000000012, PlacesByRelation1764000000013, SoundsAndToldValues1764000000014, AlongTime1764000000015];
