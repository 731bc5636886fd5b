import { Problem } from '../../src/shared/problem.js';
import { askModel, type ModelAnswer } from '../../src/extract/model-client.js';
import { readModelSettings } from '../../src/extract/model-settings.js';
import { answer, type FakeModel, json, startFakeModel, status, testKey } from '../support/fake-model.js';

let model: FakeModel;
let waits: number[];

beforeEach(async () => {
  model = await startFakeModel({ CHANCERY_MODEL_TIMEOUT: '2000' });
  waits = [];
});

afterEach(() => model.close());

const request = { instructions: 'Read.', input: 'Text.', schema: { name: 'dossier', schema: { type: 'object' } } };

const ask = (settings = model.settings, signal?: AbortSignal): Promise<ModelAnswer> =>
  askModel(settings, request, signal, async (milliseconds) => {
    waits.push(milliseconds);
  });

/** The message of the Problem with which asking ends; it is one line and holds no key. */
async function fault(settings = model.settings): Promise<string> {
  const error: unknown = await ask(settings).then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(Problem);
  const { message } = error as Problem;
  expect(message).not.toMatch(/\n/);
  expect(`${message} ${String((error as Problem).stack)} ${String((error as Problem).cause)}`).not.toContain(testKey);
  return message.replaceAll(new URL(model.settings.url).origin, 'ORIGIN');
}

describe('a model', () => {
  it('is asked with a strict schema and the key, and its answer and tokens come back', async () => {
    model.replies.push(answer('{"a":1}'));
    expect(await ask()).toEqual({ content: '{"a":1}', tokensRead: 1000, tokensWritten: 200 });
    expect(model.requests).toEqual([
      {
        path: '/v1/chat/completions',
        model: 'fake-1',
        messages: [
          { role: 'system', content: 'Read.' },
          { role: 'user', content: 'Text.' },
        ],
        response_format: { type: 'json_schema', json_schema: { name: 'dossier', schema: { type: 'object' }, strict: true } },
      },
    ]);
    expect(model.keys).toEqual([`Bearer ${testKey}`]);
  });

  it('needs no key where the server asks for none, and need not count tokens', async () => {
    model.replies.push(answer('x', { usage: null }));
    expect(await ask({ ...model.settings, key: null })).toEqual({ content: 'x', tokensRead: null, tokensWritten: null });
    expect(model.keys).toEqual([undefined]);
  });

  it('that is busy is asked again after the time it gives, at most a minute', async () => {
    model.replies.push(status(429, 'slow down', { 'retry-after': '7' }), status(429, 'slow down', { 'retry-after': '86400' }), answer('x'));
    expect((await ask()).content).toBe('x');
    expect(waits).toEqual([7_000, 60_000]);
    expect(model.requests).toHaveLength(3);
  });

  it('that gives a date for the next try is waited for until then, and not at all where it is past', async () => {
    model.replies.push(status(503, '', { 'retry-after': new Date(Date.now() + 30_000).toUTCString() }), status(503, '', { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }), answer('x'));
    await ask();
    expect(waits[0]).toBeGreaterThan(25_000);
    expect(waits[0]).toBeLessThanOrEqual(30_000);
    expect(waits[1]).toBe(0);
  });

  it('that fails three times is given up, after waits that grow', async () => {
    model.replies.push(status(500, 'first'), status(502, 'second'), status(500, `third, of ${testKey}\nand more`), answer('late'));
    expect(await fault()).toBe('the model fake-1 at ORIGIN answered 500 3 times, “third, of … and more”: try again later');
    expect(waits).toEqual([1_000, 4_000]);
    expect(model.requests).toHaveLength(3);
  });

  it.each([
    [401, `Incorrect API key provided: ${testKey}`, 'the model fake-1 at ORIGIN refused the key (401): check CHANCERY_MODEL_KEY'],
    [403, 'sk-te***0d may not', 'the model fake-1 at ORIGIN refused the key (403): check CHANCERY_MODEL_KEY'],
    [404, 'no fake-1', 'the model fake-1 at ORIGIN has no such path or model (404), “no fake-1”: check CHANCERY_MODEL_URL and CHANCERY_MODEL'],
    [400, 'x'.repeat(1000), `the model fake-1 at ORIGIN refused the request (400), “${'x'.repeat(200)}…”: check that CHANCERY_MODEL can answer with a JSON schema`],
    [413, '', 'the model fake-1 at ORIGIN refused the request (413): check that CHANCERY_MODEL can answer with a JSON schema'],
  ])('that answers %i is not asked again', async (code, message, line) => {
    model.replies.push(status(code, message));
    expect(await fault()).toBe(line);
    expect(model.requests).toHaveLength(1);
  });

  it.each([
    ['refuses', answer(null, { refusal: 'I will not\nread this.' }), 'the model refused the article: “I will not read this.”'],
    ['is filtered', answer('{', { finish: 'content_filter' }), 'the model’s answer was held back by its server’s content filter: this article cannot be read with it'],
    ['is cut off', answer('{"a":', { finish: 'length' }), 'the model’s answer is not whole, it ran into its limit of tokens: lower CHANCERY_MODEL_MAX_TEXT, or take a model that writes more'],
    ['says nothing', answer(null), 'the model gave an empty answer: take one that can answer with a JSON schema'],
    ['has no choices', json({ choices: [] }), 'the model fake-1 at ORIGIN answered something that is no chat completion: check that CHANCERY_MODEL_URL ends where /chat/completions begins'],
    ['is a web page', ((response) => void response.writeHead(200).end('<html>')) satisfies Parameters<FakeModel['replies']['push']>[0], 'the model fake-1 at ORIGIN answered something that is no chat completion: check that CHANCERY_MODEL_URL ends where /chat/completions begins'],
  ])('whose answer %s is told in one line', async (_name, reply, line) => {
    model.replies.push(reply);
    expect(await fault()).toBe(line);
  });

  it('that takes too long is left', async () => {
    model.replies.push(() => undefined);
    expect(await fault({ ...model.settings, timeout: 150 })).toBe('the model fake-1 at ORIGIN did not answer within 150 ms: raise CHANCERY_MODEL_TIMEOUT, or take a faster model');
    // Headers in time, the rest not.
    model.replies.push((response) => void response.writeHead(200).write('{"choices":'));
    expect(await fault({ ...model.settings, timeout: 150 })).toContain('did not answer within 150 ms');
    expect(model.requests).toHaveLength(2);
  });

  it('that sends too much is cut off', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    model.replies.push((response) => {
      closed = new Promise((resolve) => response.on('close', resolve));
      const piece = 'x'.repeat(1024 * 1024);
      const send = (): void => void (response.destroyed || response.write(piece, send));
      send();
    });
    expect(await fault()).toBe('the model fake-1 at ORIGIN sent more than 4194304 bytes: that is no dossier of one article');
    await closed;
  });

  it('that sends elsewhere does not get the key there', async () => {
    const other = await startFakeModel();
    model.replies.push((response) => void response.writeHead(307, { location: `${other.settings.url}/chat/completions` }).end());
    expect(await fault()).toBe('the model fake-1 at ORIGIN sends elsewhere (307): give CHANCERY_MODEL_URL the address it sends to');
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('that is not there is told', async () => {
    await model.close();
    expect(await fault()).toBe('the model fake-1 at ORIGIN cannot be asked (ECONNREFUSED): check CHANCERY_MODEL_URL, and that the server runs');
  });

  it('is left when the caller stops, while it thinks and between two tries', async () => {
    const stop = new Error('stopped');
    const thinking = new AbortController();
    model.replies.push(() => thinking.abort(stop));
    await expect(ask(model.settings, thinking.signal)).rejects.toBe(stop);

    const between = new AbortController();
    model.replies.push(status(503, ''));
    const asked = askModel(model.settings, request, between.signal);
    setTimeout(() => between.abort(stop), 100);
    await expect(asked).rejects.toBe(stop);
    expect(model.requests).toHaveLength(2);
  });
});

describe('the settings of a model', () => {
  const env = { CHANCERY_MODEL_URL: 'https://models.example.org/v1', CHANCERY_MODEL: 'm' };

  it('have defaults but for address and name', () => {
    expect(readModelSettings(env)).toEqual({ url: 'https://models.example.org/v1', key: null, model: 'm', timeout: 120_000, longestText: 60_000, prices: null });
    expect(readModelSettings({ ...env, CHANCERY_MODEL_PRICES: '0.15/0.6' }).prices).toEqual({ read: 0.15, written: 0.6 });
  });

  it.each([
    [{ CHANCERY_MODEL_URL: '' }, 'CHANCERY_MODEL_URL is not set: to extract with a model, give the address of an OpenAI-compatible server, such as http://127.0.0.1:8080/v1'],
    [{ CHANCERY_MODEL: ' ' }, 'CHANCERY_MODEL is not set: to extract with a model, give the name of a model that the server has'],
    [{ CHANCERY_MODEL_URL: 'https://me:secret@models.example.org' }, 'CHANCERY_MODEL_URL must be an http or https address without user, password, query or fragment, such as http://127.0.0.1:8080/v1'],
    [{ CHANCERY_MODEL_URL: 'file:///etc' }, 'CHANCERY_MODEL_URL must be an http or https address without user, password, query or fragment, such as http://127.0.0.1:8080/v1'],
    [{ CHANCERY_MODEL_KEY: 'two words' }, 'CHANCERY_MODEL_KEY holds a blank or another character that an HTTP header cannot carry: give the key alone'],
    [{ CHANCERY_MODEL_PRICES: '1' }, 'CHANCERY_MODEL_PRICES is "1": it must be the prices of a million tokens read and written, such as 0.15/0.60'],
    [{ CHANCERY_MODEL_TIMEOUT: '1' }, 'CHANCERY_MODEL_TIMEOUT is "1": it must be a whole number from 100 to 3600000'],
    [{ CHANCERY_MODEL_MAX_TEXT: 'all' }, 'CHANCERY_MODEL_MAX_TEXT is "all": it must be a whole number from 1000 to 4000000'],
  ])('that make no sense are told: %j', (wrong, message) => {
    expect(() => readModelSettings({ ...env, ...wrong })).toThrow(new Problem(message));
  });
});
