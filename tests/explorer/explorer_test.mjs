// Drives the explorer in Chromium, as a reader would. Needs playwright-core (npm) and a Chromium;
// where either is missing it says so and exits with 77, which CTest counts as skipped.
//
//   node tests/explorer/explorer_test.mjs build/dev/actorgraph samples/some/article.txt [pictures/]
//
// The file may also be a page that was made already.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

function skip(why) {
  console.log('skipped: ' + why);
  process.exit(77);
}

const [program, input, pictures] = process.argv.slice(2);
if (!program || !input) skip('usage: explorer_test.mjs PROGRAM INPUT [PICTURES]');
let chromium;
try {
  const places = [resolve('node_modules'), ...(process.env.NODE_PATH || '').split(':')].filter(Boolean);
  chromium = createRequire(import.meta.url)(createRequire(import.meta.url).resolve('playwright-core', {paths: places})).chromium;
} catch {
  skip('no playwright-core; npm install playwright-core, or set NODE_PATH');
}
const browserPath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => path && existsSync(path));
if (!browserPath) skip('no Chromium; set CHROMIUM to one');

const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
let file = resolve(input);
if (!file.endsWith('.html')) {
  file = join(folder, 'map.html');
  execFileSync(program, ['map', input, '-o', file], {stdio: ['ignore', 'ignore', 'inherit']});
}

let failures = 0;
function check(what, good, saw = '') {
  if (!good) ++failures;
  console.log((good ? 'ok    ' : 'WRONG ') + what + (good ? '' : ': ' + saw));
}

const browser = await chromium.launch({executablePath: browserPath, args: ['--no-sandbox']});
try {
  const page = await browser.newPage({viewport: {width: 1440, height: 900}});
  const complaints = [];
  const requests = [];
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('dialog', dialog => { complaints.push('a dialog: ' + dialog.message()); dialog.dismiss(); });
  page.on('request', request => requests.push(request.url()));
  const picture = async name => { if (pictures) await page.screenshot({path: join(pictures, name + '.png')}); };
  const status = async () => (await page.textContent('#status')).match(/[\d,]+/g).map(number => Number(number.replaceAll(',', '')));
  const hash = () => page.evaluate(() => decodeURIComponent(location.hash));

  await page.goto(pathToFileURL(file).href);
  const [, lines, , actors] = await status();
  check('there are lines and actors', lines > 0 && actors > 1, await page.textContent('#status'));
  check('the overview stands in the panel', (await page.textContent('#side h2')) === 'Overview');
  await picture('overview');

  // Search by keys, then focus.
  const first = (await page.evaluate(() => JSON.parse(document.getElementById('data').textContent).actors))[0];
  await page.keyboard.press('/');
  await page.keyboard.type(first.name.slice(0, 12));
  check('searching finds the actor', (await page.locator('#hits li').count()) > 0);
  await picture('search');
  await page.keyboard.press('Enter');
  check('Enter opens the actor', (await hash()).startsWith('#actor='), await hash());
  const one = await page.locator('#canvas .n:not(.dim), #canvas .dot:not(.dim)').count();
  await page.locator('.hops button').nth(2).click();
  const three = await page.locator('#canvas .n:not(.dim), #canvas .dot:not(.dim)').count();
  check('three steps reach at least as far as one', three >= one && (await hash()).includes('hops=3'), `${one}, ${three}, ${await hash()}`);
  await picture('actor');

  // Evidence of a line.
  await page.locator('#side .card').first().click();
  check('a line shows its sentences', (await page.locator('#side blockquote').count()) > 0);
  check('a line is marked on the map', (await page.locator('#canvas .e.on').count()) === 1);
  await picture('line');
  const kept = await hash();
  await page.reload();
  check('the address brings the same line back', (await hash()) === kept && (await page.locator('#canvas .e.on').count()) === 1);
  await page.keyboard.press('Escape');

  // Keyboard on the map.
  await page.evaluate(() => document.querySelector('#canvas [tabindex]').focus());
  await page.keyboard.press('Enter');
  check('Enter on an actor of the map opens it', (await hash()).includes('actor='), await hash());
  await page.keyboard.press('Escape');

  // Each chip takes lines or actors away and brings them back.
  for (const chip of await page.locator('.chip').all()) {
    const before = (await status())[0];
    await chip.click();
    const after = (await status())[0];
    await chip.click();
    check('filter ' + (await chip.innerText()).replace(/\s+/g, ' '), after < before && (await status())[0] === before, `${before}, ${after}`);
  }
  for (const choice of await page.locator('#chips select').all()) {
    const values = await choice.locator('option').evaluateAll(options => options.map(option => option.value));
    await choice.selectOption(values[values.length - 1]);
    check('choice ' + values[values.length - 1], (await status())[0] <= lines);
  }
  await page.getByRole('button', {name: 'Reset'}).click();

  // A path.
  const ends = await page.evaluate(() => {
    const {lines} = JSON.parse(document.getElementById('data').textContent);
    return [lines[0].source, lines[0].target];
  });
  await page.goto(pathToFileURL(file).href + '#path=' + ends.join('~'));
  await page.reload();
  check('a path between neighbours has one step', (await page.locator('#side .card').count()) === 1);

  // Zoom, pan, table.
  await page.goto(pathToFileURL(file).href);
  const transform = () => page.evaluate(() => document.querySelector('#canvas > svg').style.transform);
  const still = await transform();
  await page.keyboard.press('+');
  check('+ zooms in', (await transform()) !== still);
  await page.keyboard.press('0');
  check('0 shows all again', (await transform()) === still);
  await page.mouse.move(300, 760);
  await page.mouse.down();
  await page.mouse.move(360, 700);
  await page.mouse.up();
  check('dragging moves the map', (await transform()) !== still);
  await page.locator('[data-view=table]').click();
  check('the table has the lines', (await page.locator('#table tbody tr').count()) === Math.min(1000, (await status())[0]));
  await picture('table');
  await page.locator('[data-view=map]').click();
  await page.emulateMedia({colorScheme: 'dark'});
  await picture('dark');
  await page.setViewportSize({width: 390, height: 844});
  await page.reload();
  check('filters are folded on a phone', !(await page.locator('#filters').evaluate(element => element.open)));
  await picture('phone');

  check('nothing but the file was asked for', requests.every(url => url.startsWith('file:')), requests.join(' '));
  check('no complaint, no dialog', complaints.length === 0, complaints.join(' | '));
} finally {
  await browser.close();
  rmSync(folder, {recursive: true, force: true});
}
process.exit(failures ? 1 : 0);
