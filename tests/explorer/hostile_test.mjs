// Tries to smuggle script, style and markup into maps, through every text that comes from outside: names, labels, addresses, titles,
// quotes, speakers and aliases, by graphs, articles and configuration. The browser must show them as text and do nothing.
//
//   node tests/explorer/hostile_test.mjs build/dev/actorgraph
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {check, draw, openBrowser, run, skip, temporary, verdict, watch} from './browser.mjs';

const [program] = process.argv.slice(2);
if (!program) skip('usage: hostile_test.mjs PROGRAM');
const browser = await openBrowser();
const evils = ['<script>alert(1)</script>', '</script><script>alert(2)</script>', '"><img src=x onerror=alert(3)>', '\' onload=\'alert(4)', '<svg onload=alert(5)>', ']]><script>alert(6)</script>', '--><script>alert(7)</script><!--',
  '<!--<script>', '&lt;script&gt;alert(8)&lt;/script&gt;', '&#60;script&#62;alert(9)', '</title><style>*{display:none}</style>', '</style><style>body{background:url(https://evil.example/a)}', '{{script}}{{seal}}{{map}}', '\\u003cscript\\u003ealert(10)',
  'javascript:alert(11)', 'a\u2028b\u2029c', 'safe\u202etxet\u2066evil', '\u0000\u0001\u001b[31m', '</metadata><script>alert(12)</script>', '</svg><iframe src=https://evil.example>', '${alert(13)}`', '<a href="javascript:alert(14)">x</a>',
  '<foreignObject><body onload=alert(15)>', '<use href="https://evil.example/x.svg#a"/>', '__proto__', 'constructor', '<meta http-equiv=refresh content="0;url=https://evil.example">', '\ud800 half', '\uffff\ufffe', '<base href=https://evil.example/>'];
const addresses = ['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>alert(1)</script>', 'https://example.org/"onmouseover="alert(1)', 'https://example.org/<script>', 'vbscript:x', 'file:///etc/passwd', 'https://example.org/\u202egpj.exe', '//evil.example', 'java\nscript:alert(1)'];

// Looks at a page in every way; returns what it should not have done.
async function walk(page) {
  if (await page.locator('#side').count() === 0) {
    const texts = await page.locator('title, text').allTextContents();
    await page.mouse.move(300, 300);
    return texts.length > 0;
  }
  for (const view of ['list', 'table', 'map']) await page.locator(`[data-view=${view}]`).click();
  await page.evaluate(() => { for (const line of allLines) select(line.id); for (const id of actors.keys()) select(id); });
  await page.fill('#q', 'alert');
  await page.fill('#q', '<script>');
  await page.fill('#q', '');
  for (const menu of await page.locator('.menu summary').all()) await menu.click();
  await page.evaluate(() => { const [a, b] = [...actors.keys()]; go({...nothing, path: a + '~' + b}); preparePrint(); go(nothing); });
  return true;
}
const strange = page => page.evaluate(() => {
  const allowed = new Set(['HTML', 'HEAD', 'META', 'TITLE', 'STYLE', 'BODY', 'A', 'HEADER', 'DIV', 'H1', 'H2', 'H3', 'H4', 'INPUT', 'KBD', 'UL', 'LI', 'DETAILS', 'SUMMARY', 'MAIN', 'BUTTON', 'P', 'SECTION', 'SPAN', 'ASIDE', 'NOSCRIPT', 'SCRIPT', 'I', 'B', 'STRONG', 'SMALL', 'EM', 'LABEL',
    'SELECT', 'OPTION', 'BLOCKQUOTE', 'FOOTER', 'MARK', 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'CANVAS', 'svg', 'title', 'desc', 'style', 'rect', 'g', 'path', 'text', 'circle', 'polygon', 'a', 'metadata', 'tspan']);
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    if (!allowed.has(element.tagName)) found.push('element ' + element.tagName);
    for (const {name, value} of element.attributes) {
      if (name.startsWith('on')) found.push('attribute ' + name);
      if (/^(href|src|action|xlink:href)$/.test(name) && !/^(https?:\/\/example\.org\/|#side$)/.test(value)) found.push(`${name}=${value}`);
      if (/[\u202a-\u202e\u2066-\u2069]/.test(value)) found.push('bidi in ' + name);
    }
  }
  if (document.querySelectorAll('script').length > 4) found.push('more scripts');
  if (/[\u202a-\u202e\u2066-\u2069]/.test(document.body ? document.body.innerText : document.documentElement.textContent.replace(/\{"schema[\s\S]*/, ''))) found.push('bidi in the text');
  return found;
});

async function look(what, file) {
  const page = await browser.newPage({viewport: {width: 1200, height: 800}});
  const complaints = watch(page);
  await page.goto(pathToFileURL(file).href);
  const walked = await walk(page);
  const odd = await strange(page);
  check(what, walked && complaints.length === 0 && odd.length === 0, [...complaints, ...odd].slice(0, 4).join(' | '));
  await page.close();
}

// 1. Graphs whose every text is hostile.
const pairs = evils.map((evil, i) => [evil, addresses[i % addresses.length]]);
for (let at = 0; at < pairs.length; at += 3) {
  const group = pairs.slice(at, at + 3);
  const world = {articles: group.map(([evil, url], i) => ({id: 'n' + i + evil, title: evil, published: i ? '2025-01-0' + (i + 1) : evil, publisher: evil, url})),
    actors: group.flatMap(([evil], i) => [{id: 'a' + i, name: evil + ' A' + i, kind: 'person', country: evil.slice(0, 10)}, {id: 'b' + i, name: 'B' + i + evil, kind: 'state'}]),
    claims: group.flatMap(([evil], i) => [{from: 'a' + i, to: 'b' + i, type: evil, label: evil, stance: 'conflictual', says: evil, article: i, quote: `${evil} A${i} hit B${i}${evil} ${evil}`},
      {from: 'b' + i, to: 'a' + ((i + 1) % group.length), type: 'AID', label: 'fund ' + evil, stance: 'cooperative', status: 'planned', article: i}])};
  for (const file of ['hostile.html', 'hostile.svg']) {
    try {
      await look(`${file}: ${group.map(([evil]) => JSON.stringify(evil).slice(0, 22)).join(' ')}`, draw(program, world, at + file, '--title', group[0][0].replaceAll('\u0000', '') || 't').file);
    } catch (error) {
      check('the program draws hostile texts', false, String(error).slice(0, 300));
    }
  }
}

// 2. Articles, as JSON with hostile fields, as text and as a page.
const sentence = evil => `Norway criticised Sweden on Monday. "${evil}", said the ${evil} minister. Anna ${evil} Lind met Karl Berg in Oslo. France and Germany condemned ${evil}. `;
const articles = temporary('articles.jsonl', evils.map((evil, i) => JSON.stringify({id: 'n' + i + evil, title: evil, date: '2025-01-01', publisher: evil, url: addresses[i % addresses.length], text: sentence(evil)})).join('\n').replaceAll('\\ud800', ''));
const plain = temporary('plain.txt', evils.map(sentence).join('\n').replaceAll('\u0000', ''));
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\u0000', '');
const web = temporary('web.html', `<!doctype html><meta property="og:title" content="${escaped(evils.join(' '))}"><meta property="og:site_name" content="${escaped(evils[2])}"><link rel=canonical href="javascript:alert(1)">
<title>${escaped(evils.join(' '))}</title><article><h1>${escaped(evils[0])}</h1>${evils.map(evil => `<p>${escaped(sentence(evil))}</p>`).join('')}</article>`);
for (const [what, input] of [['articles', articles], ['a text', plain], ['a page', web]]) {
  for (const ending of ['html', 'svg']) {
    const file = temporary(what + '.' + ending);
    const {status, out} = run(program, ['map', input, '-o', file]);
    check(`${what} are read for ${ending}`, status === 0 || status === 4, out.slice(0, 300));
    await look(`${what} as ${ending}`, file);
  }
}

// 3. Aliases: YAML's texts are names, too.
const quoted = text => JSON.stringify(text).replace(/\\u0000|\\ud800|\\uffff/g, '');
const yaml = temporary('evil.yaml', 'actors:\n' + evils.slice(0, 12).map((evil, i) => `  - {id: x${i}, name: ${quoted(evil + ' Person')}, kind: person, names: [${quoted(evil + ' Person')}, "Zed${i} Quill"]}\n`).join(''));
const talk = temporary('talk.txt', Array.from({length: 11}, (_, i) => `Zed${i} Quill met Zed${i + 1} Quill. Zed${i} Quill criticised Norway.`).join(' '));
for (const ending of ['html', 'svg']) {
  const file = temporary('aliases.' + ending);
  const {status, out} = run(program, ['map', talk, '--actors', yaml, '-o', file]);
  check('hostile aliases are read', status === 0, out.slice(0, 300));
  if (status === 0) {
    check('and are in the ' + ending, readFileSync(file, 'utf8').includes('alert('), 'no alias was used');
    await look('aliases as ' + ending, file);
  }
}

// 4. What the difference between two versions is shown as.
const second = temporary('plain2.txt', evils.map(evil => sentence(evil).replace('criticised', 'attacked').replace('met', 'will meet')).join('\n').replaceAll('\u0000', ''));
for (const ending of ['svg', 'html']) {
  const file = temporary('diff.' + ending);
  const {status, out} = run(program, ['diff', plain, second, '-o', file]);
  if (status > 1) { console.log(`skipped: diff writes no ${ending}: ${out.trim().slice(0, 80)}`); continue; }
  const page = await browser.newPage();
  const complaints = watch(page);
  await page.goto(pathToFileURL(file).href);
  const odd = (await strange(page)).filter(what => !/^element (INS|DEL|ARTICLE|NAV|OL|DL|DT|DD|FIGURE|FIGCAPTION|Q|CITE|S|U|TIME|HR|BR|COLGROUP|COL|defs|pattern|marker|line|polygon|ellipse|polyline)$/.test(what));
  check('the difference as ' + ending, complaints.length === 0 && odd.length === 0, [...complaints, ...odd].slice(0, 4).join(' | '));
  await page.close();
}
await browser.close();
process.exit(verdict());
