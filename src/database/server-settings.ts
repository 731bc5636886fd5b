/** For servers that are thrown away: nothing is worth waiting for the disk. */
const EPHEMERAL_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off', // its workers sit in the template database when it is to be cloned
  'max_wal_size=4GB', // no checkpoints during a test run
  'checkpoint_timeout=1h',
];

/**
 * The settings of an embedded server, as `name=value`: for one person's machine with two cores and a few GB. A big
 * installation brings its own Postgres.
 *
 * @param durable false for servers that are thrown away: they never wait for the disk
 */
export function serverSettings(durable: boolean): string[] {
  return [
    'max_connections=60', // one service, a few importers, and test workers with a pool each
    'shared_buffers=256MB', // the working set of a few hundred thousand facts; reserved lazily
    'effective_cache_size=1GB', // tells the planner that index pages are likely cached
    'work_mem=16MB', // sorts and hashes of one page of results stay in memory
    'maintenance_work_mem=128MB', // index builds of the first migration and of big imports
    'max_wal_size=2GB', // a big import does not checkpoint all the time
    'wal_level=minimal', // no replicas, hence less to write
    'max_wal_senders=0', // required by the line above
    'jit=off', // compiling takes longer than our queries run
    'random_page_cost=1.1', // solid-state disks; 4 makes the planner avoid indexes
    'max_parallel_workers_per_gather=1', // two cores, of which Node needs one
    'min_dynamic_shared_memory=64MB', // parallel workers share this first: /dev/shm is small in containers
    'timezone=UTC', // dates in the graph know no zone
    'log_timezone=UTC',
    'lc_messages=C', // our error lines look for English words
    'log_checkpoints=off', // the log is read by people after a fault, not grown by routine
    ...(durable ? [] : EPHEMERAL_SETTINGS),
  ];
}
