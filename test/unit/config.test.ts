import { describeAccess, describeLimits, readConfig } from '../../src/app/config.js';

describe('the settings', () => {
  it('keep to this machine, open for a look around, unless told', () => {
    expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 4000, playground: true, introspection: true, metrics: true, origins: [], trustProxy: false, logLevel: 'info' });
  });

  it('close what only developers need in production', () => {
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ playground: false, introspection: false, metrics: true });
    expect(readConfig({ NODE_ENV: 'production', CHANCERY_PLAYGROUND: 'on' })).toMatchObject({ playground: true, introspection: false });
  });

  it('leave out the playground where operations are listed, unless told', () => {
    expect(readConfig({})).toMatchObject({ operations: undefined });
    expect(readConfig({ CHANCERY_OPERATIONS: ' list.json ' })).toMatchObject({ operations: 'list.json', playground: false, introspection: true });
    expect(readConfig({ CHANCERY_OPERATIONS: 'list.json', CHANCERY_PLAYGROUND: 'on' })).toMatchObject({ playground: true });
  });

  it('take every limit from the environment, and tell them in one line', () => {
    const env = { CHANCERY_MAX_COST: '1', CHANCERY_MAX_OBJECTS: '2', CHANCERY_MAX_FIELDS: '3', CHANCERY_MAX_DEPTH: '4', CHANCERY_MAX_ALIASES: '5', CHANCERY_MAX_TOKENS: '600', CHANCERY_MAX_BODY: '7000', CHANCERY_STATEMENT_TIMEOUT: '8', CHANCERY_RATE_LIMIT: '9', CHANCERY_MAX_DIRECTIVES: '10', CHANCERY_MAX_DUPLICATES: '11' };
    const config = readConfig(env);
    expect(config.limits).toMatchObject({ directives: 10, duplicates: 11 });
    expect(describeLimits(config)).toBe('Limits: cost 1, objects 2, fields 3, depth 4, aliases 5, tokens 600, body 7000 bytes, statement 8 ms, 9 requests a minute, 1000 subscriptions');
  });

  it('let anyone read unless told, and a caller with a key more', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ access: 'open', limits: { cost: 10_000, costWithKey: 50_000, requestsPerMinute: 300, requestsPerMinuteWithKey: 1_200 } });
    expect(describeAccess(config)).toBe('Access: anyone may read; with an API key: cost 50000, 1200 requests a minute');
    expect(describeAccess(readConfig({ CHANCERY_ACCESS: 'keys', CHANCERY_MAX_COST_WITH_KEY: '12', CHANCERY_RATE_LIMIT_WITH_KEY: '13' }))).toBe('Access: only with an API key, "chancery key create" makes one; with an API key: cost 12, 13 requests a minute');
  });

  it.each([
    [{ CHANCERY_ACCESS: 'closed' }, 'CHANCERY_ACCESS is "closed": it must be open or keys'],
    [{ CHANCERY_MAX_DEPTH: '0' }, 'CHANCERY_MAX_DEPTH is "0": it must be a whole number from 1 to 100'],
    [{ CHANCERY_RATE_LIMIT: '1e99' }, 'CHANCERY_RATE_LIMIT is "1e99": it must be a whole number from 1 to 1000000000'],
    [{ CHANCERY_METRICS: 'yes' }, 'CHANCERY_METRICS is "yes": it must be on or off'],
    [{ CHANCERY_LOG_LEVEL: 'loud' }, 'CHANCERY_LOG_LEVEL is "loud": it must be trace, debug, info, warn, error, fatal or silent'],
    [{ CHANCERY_ORIGINS: '*' }, 'CHANCERY_ORIGINS names "*": it must be origins such as https://example.org, joined by commas, without a path'],
    [{ CHANCERY_ORIGINS: 'https://example.org/' }, 'CHANCERY_ORIGINS names "https://example.org/": it must be origins such as https://example.org, joined by commas, without a path'],
  ])('refuse %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
