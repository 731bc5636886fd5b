import { parse } from 'graphql';
import { documentStore } from '../../src/app/document-store.js';

it('counts a document by its text too, and lets go of those not asked for longest', async () => {
  const store = documentStore();
  const document = (index: number) => parse(`# ${index} ${'x'.repeat(250_000)}\n{ __typename }`);
  for (let index = 0; index < 125; index += 1) await store.set(`d${index}`, document(index));
  expect(store.keys()).toHaveLength(125);
  expect(await store.get('d0')).toBeDefined();
  await store.set('d125', document(125));
  // 125 of them fit into 30 MiB: d1 made room, d0 had just been asked for.
  expect(store.keys()).toHaveLength(125);
  expect([await store.get('d0'), await store.get('d1'), await store.get('d125')].map((each) => each !== undefined)).toEqual([true, false, true]);
});

it('does not keep a document larger than all of it', async () => {
  const store = documentStore();
  await store.set('d', parse(`# ${'x'.repeat(32 * 1024 * 1024)}\n{ __typename }`));
  expect(store.keys()).toEqual([]);
});
