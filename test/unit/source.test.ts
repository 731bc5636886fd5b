import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { readXml } from '../../src/shared/xml-elements.js';
import { articlesOfCsv, articlesOfJsonLines, readColumns } from '../../src/source/article-table.js';
import { articleOfItem, readFeed } from '../../src/source/feed.js';
import { fetchDocument } from '../../src/source/fetch-document.js';
import { readPage, textOfHtml } from '../../src/source/page.js';
import { isPublicAddress } from '../../src/source/public-address.js';
import { Robots } from '../../src/source/robots.js';
import { dayOf, type RefusedArticle, type SourcedArticle, webAddress } from '../../src/source/sourced-article.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let base: string;
let handler: Handler;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => asked.splice(0));

const local = { allows: (address: string): boolean => address === '127.0.0.1' };

describe('what may be fetched', () => {
  test.each([
    ['127.0.0.1', false], ['::1', false], ['10.1.2.3', false], ['192.168.1.1', false], ['172.16.0.1', false], ['169.254.169.254', false], ['0.0.0.0', false], ['100.64.0.1', false], ['224.0.0.1', false], ['255.255.255.255', false],
    ['::ffff:127.0.0.1', false], ['::ffff:a9fe:a9fe', false], ['fe80::1', false], ['fc00::1', false], ['64:ff9b::7f00:1', false], ['2002:7f00:1::', false], ['', false], ['localhost', false], ['93.184.216.34', true], ['2606:2800:220:1::1', true],
  ])('%s: %s', (address, allowed) => expect(isPublicAddress(address)).toBe(allowed));

  test.each([
    ['file:///etc/passwd', 'file: is not fetched, only http and https'],
    ['ftp://example.org/x', 'ftp: is not fetched, only http and https'],
    ['http://127.0.0.1:1/', '127.0.0.1 is 127.0.0.1, which is no address of the public internet: nothing is fetched from there'],
    ['http://2130706433/', '127.0.0.1 is 127.0.0.1, which is no address of the public internet: nothing is fetched from there'],
    ['http://[::ffff:169.254.169.254]/latest', '[::ffff:a9fe:a9fe] is ::ffff:a9fe:a9fe, which is no address of the public internet: nothing is fetched from there'],
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254 is 169.254.169.254, which is no address of the public internet: nothing is fetched from there'],
    ['nonsense', 'is no address: write it as https://…'],
  ])('%s is refused', async (url, why) => {
    await expect(fetchDocument(url)).rejects.toThrow(why);
  });

  test('a name that stands for the machine itself is refused before anything is sent', async () => {
    handler = (_request, response) => response.end('secret');
    await expect(fetchDocument(base.replace('127.0.0.1', 'localhost'))).rejects.toThrow(/localhost is (127\.0\.0\.1|::1), which is no address of the public internet/);
    expect(asked).toEqual([]);
  });

  test('a password is neither sent nor shown', async () => {
    await expect(fetchDocument('https://me:secret@example.org/')).rejects.toThrow('https://…@example.org/: holds a user name or password, which is not sent');
  });
});

describe('fetching', () => {
  test('a document, unpacked, with what tells whether it changes; unchanged, it is not sent again', async () => {
    handler = (request, response) => {
      if (request.headers['if-none-match'] === '"7"') return void response.writeHead(304).end();
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip', etag: '"7"' }).end(gzipSync('hello'));
    };
    const first = await fetchDocument(`${base}/a#part`, local);
    expect(first).toMatchObject({ changed: true, status: 200, url: `${base}/a`, contentType: 'text/plain', validators: { etag: '"7"', lastModified: null } });
    expect(first.changed && first.body.toString()).toBe('hello');
    expect(await fetchDocument(`${base}/a`, { ...local, known: { etag: '"7"', lastModified: null } })).toEqual({ changed: false });
    expect(asked).toEqual(['GET /a', 'GET /a']);
  });

  test('redirects are followed five times, and each is checked', async () => {
    handler = (request, response) => {
      const step = Number(/\d+$/.exec(request.url ?? '')?.[0] ?? 0);
      if (request.url === '/away') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      else if (step > 0) response.writeHead(301, { location: `/${step - 1}` }).end();
      else response.end('there');
    };
    expect(await fetchDocument(`${base}/5`, local)).toMatchObject({ changed: true, url: `${base}/0` });
    await expect(fetchDocument(`${base}/6`, local)).rejects.toThrow('/6: leads from one address to another more than 5 times');
    await expect(fetchDocument(`${base}/away`, local)).rejects.toThrow('169.254.169.254, which is no address of the public internet');
    await expect(fetchDocument(`${base}/file`, local)).rejects.toThrow('file: is not fetched, only http and https');
  });

  test('what is too large, also when unpacked, or too slow is left', async () => {
    handler = (request, response) => {
      if (request.url === '/slow') return;
      if (request.url === '/bomb') return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3_000_000)));
      response.end(Buffer.alloc(2_000_000));
    };
    await expect(fetchDocument(`${base}/large`, { ...local, maxBytes: 1_000_000 })).rejects.toThrow(`${base}/large: has more than 1000000 bytes`);
    await expect(fetchDocument(`${base}/bomb`, { ...local, maxBytes: 1_000_000 })).rejects.toThrow(`${base}/bomb: has more than 1000000 bytes`);
    await expect(fetchDocument(`${base}/slow`, { ...local, timeout: 100 })).rejects.toThrow(`${base}/slow: did not answer within 0.1 s`);
  });

  test('robots.txt is asked once a server, and obeyed', async () => {
    handler = (request, response) => (request.url === '/robots.txt' ? response.end('User-agent: Chancery\nDisallow: /private\n') : response.end('ok'));
    const robots = new Robots(local, 0);
    await robots.enter(`${base}/open`);
    await expect(robots.enter(`${base}/private/x`)).rejects.toThrow(`${base}/private/x: robots.txt of the server forbids to fetch it`);
    expect(asked).toEqual(['GET /robots.txt']);
    handler = (_request, response) => response.writeHead(404).end();
    await new Robots(local, 0).enter(`${base}/private/x`);
    handler = (_request, response) => response.writeHead(503).end();
    await expect(new Robots(local, 0).enter(`${base}/open`)).rejects.toThrow('forbids');
  });
});

const articleOf = (sourced: SourcedArticle | RefusedArticle | undefined): SourcedArticle['article'] => {
  if (sourced === undefined || 'refused' in sourced) throw new Error(sourced?.refused ?? 'nothing');
  return sourced.article;
};

const body = `<p>The two ministers met in Vienna on Tuesday &amp; talked about the <b>joint</b> commission.</p><p>${'They agreed to meet again in the spring, their offices said. '.repeat(12)}</p>`;

describe('pages', () => {
  const page = `<!doctype html><html lang="en"><head><title>Talks in Vienna | Example Daily</title><meta property="og:site_name" content="Example Daily"><meta property="article:published_time" content="2021-02-03T23:30:00+03:30"><link rel="canonical" href="/talks"></head>
    <body><nav>Home About</nav><script>alert(1)</script><article><h1>Talks in Vienna</h1>${body}</article><footer>All rights</footer></body></html>`;

  test('the article, and what the page says of it', () => {
    const article = articleOf(readPage('https://example.org/x', page, 'https://example.org/x'));
    expect(article).toMatchObject({ publishedOn: '2021-02-03', url: 'https://example.org/talks', publisher: 'Example Daily', lang: 'en', kind: 'NEWS' });
    expect(article.title).toContain('Talks in Vienna');
    expect(article.text).toMatch(/^(Talks in Vienna\n\n)?The two ministers met in Vienna on Tuesday & talked about the joint commission\.\n\nThey agreed/);
    expect(article.text).not.toMatch(/alert|Home|rights/);
  });

  test('no article, no guess', () => {
    expect(readPage('x.html', '<script>x()</script>', null)).toMatchObject({ refused: expect.stringContaining('x.html: ') as string });
    expect(textOfHtml('<h1>A</h1>b<br>c<ul><li>d<li>e &lt;i&gt;</ul><script>f</script>')).toBe('A\n\nb\nc\n\nd\n\ne <i>');
  });
});

describe('feeds', () => {
  test('RSS', () => {
    const rss = `<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Example Daily</title><language>en</language>
      <item><title>Talks &amp;amp; tea</title><link>https://example.org/1</link><pubDate>Wed, 03 Feb 2021 23:30:00 +0330</pubDate><dc:creator>A. Reporter</dc:creator><description>short</description><content:encoded><![CDATA[${body}]]></content:encoded></item>
      <item><title>Empty</title><guid isPermaLink="false">x</guid><link>javascript:alert(1)</link></item></channel></rss>`;
    const feed = readFeed(readXml(rss), 'https://example.org/feed');
    expect(feed).toMatchObject({ title: 'Example Daily', lang: 'en', items: [{ title: 'Talks & tea', url: 'https://example.org/1', publishedOn: '2021-02-03', authors: ['A. Reporter'] }, { title: 'Empty', url: null, publishedOn: null }] });
    const [first, second] = feed?.items ?? [];
    if (feed === null || first === undefined || second === undefined) throw new Error('the items are missing');
    expect(articleOf(articleOfItem(feed, first, 'f:1'))).toMatchObject({ title: 'Talks & tea', publisher: 'Example Daily', url: 'https://example.org/1', text: expect.stringMatching(/^The two ministers/) as string });
    expect(articleOfItem(feed, second, 'f:2')).toEqual({ refused: 'f:2: the feed carries no text of "Empty": import the page itself, or the feed with --follow' });
  });

  test('Atom, with relative links', () => {
    const atom = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Quai</title><entry><title type="html">&lt;b&gt;Visite&lt;/b&gt;</title><link rel="self" href="/self"/><link href="/2"/><published>2021-02-04T10:00:00Z</published><author><name>B</name></author><content type="text">Deux &lt; trois.</content></entry></feed>';
    const feed = readFeed(readXml(atom), 'https://example.org/feed');
    expect(feed?.items).toEqual([{ title: 'Visite', url: 'https://example.org/2', publishedOn: '2021-02-04', authors: ['B'], html: 'Deux &lt; trois.' }]);
    expect(readFeed(readXml('<html/>'), null)).toBeNull();
  });
});

describe('tables of articles', () => {
  test('columns are mapped, and what is wrong with a row is said with its line', () => {
    const columns = readColumns('text=body, title = headline,publishedOn=date');
    expect(columns).toEqual({ text: 'body', title: 'headline', publishedOn: 'date' });
    expect(() => readColumns('body=text')).toThrow('--columns: "body=text" is not NAME=COLUMN with a name among text, title');
    const csv = 'headline,body,date,url\n"One, two","First line\nsecond",2021-02-03,https://example.org/1\nNo text,,2021-02-03,\nBad day,x,2021-02-30,\nBad address,x,,javascript:alert(1)\n';
    const [first, ...others] = [...articlesOfCsv('a.csv', csv, columns)];
    expect(articleOf(first)).toMatchObject({ title: 'One, two', text: 'First line\nsecond', publishedOn: '2021-02-03', url: 'https://example.org/1' });
    expect(others).toEqual([
      { refused: 'a.csv:4: has no text in the column "body": say which column holds it with --columns text=COLUMN' },
      { refused: 'a.csv:5: "2021-02-30" is no day: write it as 2021-02-03' },
      { refused: 'a.csv:6: "javascript:alert(1)" is no address that begins with http:// or https://' },
    ]);
    const lines = [...articlesOfJsonLines('a.jsonl', '{"text":"Hello there.","authors":["A","B"],"lang":"en"}\n\n[1]\n', {})];
    expect(articleOf(lines[0])).toMatchObject({ text: 'Hello there.', authors: ['A', 'B'], lang: 'en', title: null });
    expect(lines[1]).toEqual({ refused: 'a.jsonl:3: is no JSON object: write one object a line' });
  });

  test('days and addresses', () => {
    expect(['2021-02-03', '2021-02-03T10:00Z', 'Wed, 3 Feb 2021 10:00:00 GMT', '3 February 2021', '2021-02-31', 'yesterday', ''].map(dayOf)).toEqual(['2021-02-03', '2021-02-03', '2021-02-03', '2021-02-03', null, null, null]);
    expect([webAddress('/x', 'https://a.example'), webAddress('data:text/html,x'), webAddress(' https://a.example ')]).toEqual(['https://a.example/x', null, 'https://a.example/']);
  });
});
