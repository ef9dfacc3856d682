// Drives every control of the explorer in Chromium, as a reader would. Needs playwright-core (npm) and a Chromium, for the check of
// accessibility axe-core too; where one is missing it says so and exits with 77, which CTest counts as skipped.
//
//   node tests/explorer/explorer_test.mjs build/dev/actorgraph [PICTURES]
//
// With a folder PICTURES it leaves screenshots there, 1440 and 390 points wide.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {axe, check, draw, openBrowser, run, skip, temporary, verdict, watch} from './browser.mjs';
import {smallWorld} from './graphs.mjs';

const [program, pictures] = process.argv.slice(2);
if (!program) skip('usage: explorer_test.mjs PROGRAM [PICTURES]');
const browser = await openBrowser();
const actorsFile = temporary('actors.yaml', 'actors:\n  - {id: velland, name: Velland, kind: state, code: XVE, names: [Velland, Republic of Velland, {text: Велланд, lang: ru}], weak: [the Republic]}\n');
const made = draw(program, smallWorld(), 'small.html', '--actors', actorsFile, '--title', 'Harbour & <quay>');
const context = await browser.newContext({viewport: {width: 1440, height: 900}, acceptDownloads: true});
const page = await context.newPage();
const complaints = watch(page);
const picture = async name => { if (pictures) await page.screenshot({path: join(pictures, name + '.png')}); };
const status = async () => (await page.textContent('#status')).match(/\d[\d,]*/g).map(number => Number(number.replaceAll(',', '')));
const shown = async () => (await status())[0];
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
const heading = () => page.textContent('#side h2');
const fresh = async (where = '') => { await page.goto('about:blank'); await page.goto(made.address + where); };
const transform = () => page.evaluate(() => document.querySelector('#canvas > svg').style.transform);
const line = words => page.evaluate(words => allLines.find(line => inWords(line).includes(words))?.id, words);
const press = key => page.keyboard.press(key);
const all = 8;

await fresh();
check('all lines and actors are there', String(await status()) === `${all},${all},8,8`, String(await status()));
check('the overview stands in the panel', await heading() === 'Overview');
check('the title is text', await page.title() === 'Harbour & <quay> · actorgraph', await page.title());
await picture('overview');

// Search: by name, by any alias of the text or the configuration, without diacritics, in another script; by a word of the evidence.
for (const [words, who] of [['Velland', 'Velland'], ['havn', 'Velland'], ['republic of', 'Velland'], ['the republic', 'Velland'], ['Велланд', 'Velland'], ['ostria', 'Östria'], ['falk', 'Ines Falk']]) {
  await fresh();
  await press('/');
  await page.keyboard.type(words);
  const first = await page.locator('#hits li').first().evaluate(li => li.firstChild.textContent);
  await press('Enter');
  check(`search for "${words}" finds ${who}`, first === who && await heading() === who && (await hash()).startsWith('#actor='), `${first}, ${await heading()}`);
}
await fresh();
await page.fill('#q', 'threatened');
await picture('search');
await press('ArrowDown');
await press('ArrowUp');
await press('Enter');
check('search for a word of the evidence finds its line', (await heading()) === 'Pier Company → striking dockers', await heading());
await page.fill('#q', 'zzzz');
check('search says that nothing was found', (await page.textContent('#hits')) === 'Nothing found');
await press('Escape');
check('Escape empties the search', (await page.inputValue('#q')) === '' && await page.locator('#hits').isHidden());

// Evidence, by click on a line and on its label, and by the keyboard.
await fresh();
await page.locator('#canvas .l', {hasText: 'hold talks'}).click();
check('a click on a label opens the line', (await heading()) === 'Östria ↔ Velland', await heading());
check('all its sentences are there', (await page.locator('#side blockquote').count()) === 3);
check('actors are marked in them', (await page.locator('#side blockquote').first().locator('mark.actor').allTextContents()).join() === 'Velland,Östria', (await page.locator('#side mark.actor').allTextContents()).join());
check('and so are the words of the claim', (await page.locator('#side blockquote').first().locator('mark.word').allTextContents()).join() === 'held,talks', (await page.locator('#side mark.word').allTextContents()).join());
const link = page.locator('#side blockquote a').first();
check('the article is named and linked, at its sentence', (await link.textContent()) === 'Harbour talks resume' && (await link.getAttribute('href')).startsWith('https://example.org/harbour-talks#:~:text=Velland%20held'), await link.getAttribute('href'));
check('the link tells nobody where it comes from', (await link.getAttribute('rel')) === 'noopener noreferrer' && (await link.getAttribute('target')) === '_blank');
check('an article without address is named', (await page.textContent('#side')).includes('An accord at last · The Northern Post · 2025-04-02'));
check('the line is marked on the map', (await page.locator('#canvas .e.on').count()) === 1);
await picture('line');
const kept = await hash();
await page.reload();
check('the address brings the same line back', (await hash()) === kept && (await page.locator('#canvas .e.on').count()) === 1);
await fresh();
const onStroke = await page.evaluate(() => { const path = document.querySelector('#canvas .e path'); const at = path.getPointAtLength(path.getTotalLength() / 5).matrixTransform(path.getScreenCTM()); return [at.x, at.y]; });
await page.mouse.click(...onStroke);
check('a click on the stroke opens a line', (await hash()).includes('line='), await hash());
await fresh();
await page.locator('#canvas [tabindex="0"]').focus();
check('one stop for Tab on the map', (await page.locator('#canvas [tabindex="0"]').count()) === 1);
await press('Enter');
check('Enter on an actor opens it', (await hash()).includes('actor='), await hash());
const reached = new Set();
for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) {
  await press(key);
  reached.add(await page.evaluate(() => document.activeElement.id));
}
check('arrows go from one to the next', reached.size >= 3, [...reached].join(' '));
const id = await line('Ines Falk → Jon Brandt');
await page.evaluate(id => map.focusOn(id), id);
await press('Enter');
check('Enter on a line opens its evidence', (await heading()) === 'Ines Falk → Jon Brandt' && (await page.textContent('#side')).includes('planned'), await heading());
await press('Escape');
check('Escape goes back', (await heading()) !== 'Ines Falk → Jon Brandt', await heading());
await page.goForward();
check('the browser’s Forward and Back work', (await heading()) === 'Ines Falk → Jon Brandt');
await page.goBack();

// Neighbourhood and path.
await fresh('#actor=a-the-lamp');
const near = () => page.locator('#canvas .n:not(.dim):not(.gone)').count();
const counts = [];
for (const step of [0, 1, 2]) { await page.locator('.hops button').nth(step).click(); counts.push(await near()); }
check('one, two and three steps around the Lamp', counts.join() === '2,3,4' && (await hash()).includes('hops=3'), counts.join());
await picture('neighbourhood');
await page.getByText('Find a path to…').click();
await page.keyboard.type('ines');
await press('Enter');
check('the shortest path has its steps and their evidence', (await heading()) === 'From the Lamp to Ines Falk' && (await page.locator('#side .card').count()) === 4 && (await page.locator('#side blockquote').count()) >= 4, `${await heading()} ${await page.locator('#side .card').count()}`);
await picture('path');
await fresh('#path=' + encodeURIComponent('a-velland~a-pier-company'));
check('what is denied connects nobody', (await page.textContent('#side')).includes('No path'), await page.textContent('#side'));
await fresh('#path=' + encodeURIComponent('a-velland~'));
await page.locator('#a-ines-falk').click();
check('a path’s end can be chosen on the map', (await heading()) === 'From Velland to Ines Falk', await heading());

// Each filter leaves what it should.
await fresh();
const chips = {conflict: 4, cooperative: 5, neutral: 7, fact: 3, open: 6, denied: 7, own: 3, hearsay: 5, state: 4, bloc: 6, organisation: 5, group: 6, person: 6, unknown: 7};
for (const [key, left] of Object.entries(chips)) {
  const chip = page.locator(`.chip[data-key=${key}]`);
  await chip.click();
  const now = await shown();
  const remembered = (await hash()).includes('off=' + key);
  await chip.click();
  check(`without ${key} ${left} lines are left`, now === left && remembered && (await shown()) === all, String(now));
}
for (const [menu, value, left] of [['type', 'CONSULT', 2], ['status', 'planned', 1], ['status', 'denied', 1], ['by', 'Velland', 1], ['by', 'a spokeswoman', 1], ['by', '', 5]]) {
  await page.locator(`.menu[data-menu=${menu}] summary`).click();
  await page.locator(`.menu[data-menu=${menu}] input[data-value="${value}"]`).check();
  check(`${menu} ${value || 'the article itself'}: ${left}`, (await shown()) === left, String(await shown()));
  await page.locator(`.menu[data-menu=${menu}] button`).click();
  await press('Escape');
}
check('Escape closes a menu', (await page.locator('.menu[open]').count()) === 0);
await page.locator('.menu[data-menu=type] summary').click();
await page.locator('.menu[data-menu=type] input[data-value=CONSULT]').check();
await page.locator('.menu[data-menu=type] input[data-value=SUPPORT]').check();
check('several types at once', (await shown()) === 3 && (await page.textContent('.menu[data-menu=type] summary')) === 'Type (2)');
await picture('menu');
await page.getByRole('button', {name: 'Reset'}).click();
await page.selectOption('[data-state=min]', '2');
check('two sources or more', (await shown()) === 1);
await page.selectOption('[data-state=min]', '1');
await page.selectOption('[data-state=least]', '2');
check('two sentences or more', (await shown()) === 2);
await page.getByRole('button', {name: 'Reset'}).click();
await page.fill('[data-state=from]', '2025-04-01');
check('from a day on', (await shown()) === 4, String(await shown()));
await page.fill('[data-state=from]', '');
await page.fill('[data-state=to]', '2025-03-09');
check('until a day', (await shown()) === 4, String(await shown()));
await page.fill('[data-state=from]', '2025-03-09');
check('between two days', (await shown()) === 3, String(await shown()));
const filtered = await hash();
await page.reload();
check('the address keeps the filters', (await hash()) === filtered && (await shown()) === 3);
await page.getByRole('button', {name: 'Reset'}).click();
check('Reset brings all back', (await shown()) === all && (await hash()) === '', await hash());
await page.locator('#bars button').nth(1).click();
check('the strip leaves one day', (await shown()) === 3, String(await shown()));
await page.locator('#bars button').nth(1).click();

// Twins in words.
await page.locator('[data-view=table]').click();
check('the table has a row for each line', (await page.locator('#twin tbody tr').count()) === all);
const column = async n => (await page.locator(`#twin tbody td:nth-child(${n})`).allTextContents()).join('|');
await page.locator('#twin th button', {hasText: 'From'}).click();
const rising = await column(1);
check('the table sorts by name', rising.startsWith('Coastal Union|Ines Falk|Ines Falk|Östria'), rising);
await page.locator('#twin th button', {hasText: 'From'}).click();
check('and the other way round', (await column(1)).startsWith('the Lamp|'), await column(1));
check('the column says how it sorts', (await page.locator('#twin th').first().getAttribute('aria-sort')) === 'descending');
await picture('table');
await page.locator('#twin tbody button', {hasText: 'criticise'}).click();
check('a row opens its line', (await heading()) === 'Ines Falk → Östria');
await page.locator('[data-view=list]').click();
check('the list has each line once', (await page.locator('#twin li').count()) === all);
await picture('list');
await page.locator('#twin h3 button').first().click();
check('a name of the list opens its actor', (await hash()).includes('actor=') && (await hash()).includes('show=list'));

// Zoom, pan, what the address remembers of them.
await fresh();
const still = await transform();
for (const [what, act] of [['+', () => press('+')], ['the button +', () => page.click('#in')], ['the wheel', async () => { await page.mouse.move(500, 500); await page.mouse.wheel(0, -300); await page.waitForTimeout(100); }],
  ['dragging', async () => { await page.mouse.move(300, 700); await page.mouse.down(); await page.mouse.move(360, 640, {steps: 3}); await page.mouse.up(); }],
  ['shift and an arrow', async () => { await page.locator('#canvas [tabindex="0"]').focus(); await press('Shift+ArrowRight'); }]]) {
  await act();
  check(what + ' moves the map', (await transform()) !== still, await transform());
  await press('0');
  check('0 shows all again, after ' + what, (await transform()) === still, `${await transform()}, ${still}`);
}
await press('-');
await page.click('#out');
const small = await page.evaluate(() => view.k);
await page.waitForTimeout(600);
await page.reload();
check('the address keeps the zoom', Math.abs(await page.evaluate(() => view.k) - small) < .01 && (await hash()).includes('view='), await hash());
await page.click('#fit');
check('the button shows the whole map', (await page.evaluate(() => view.k)) > small);

// The address cannot break the page.
for (const odd of ['#actor=nobody&line=nothing&hops=x&view=NaN_1_2&show=<b>&theme=pink&off=%E0%A4&min=-3&least=1e99', '#path=~', '#path=a-velland~nobody', '#type=<script>alert(1)</script>', '#%']) {
  await fresh(odd);
  check('an odd address: ' + odd.slice(0, 30), (await heading()) !== null && (await page.locator('#side b, #side script').count()) === 0);
}

// Light, dark, saved data, print.
await fresh();
const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const grounds = [await ground()];
for (const wanted of ['Dark', 'Light']) { await page.click('#theme'); grounds.push(await ground()); check('the button says ' + wanted, (await page.textContent('#theme')) === wanted); if (wanted === 'Dark') await picture('dark'); }
await page.emulateMedia({colorScheme: 'dark'});
grounds.push(await ground());
await page.click('#theme');
grounds.push(await ground());
check('light, dark by choice, light by choice, still light, dark by the system', grounds.join(' ') === 'rgb(255, 255, 255) rgb(17, 22, 28) rgb(255, 255, 255) rgb(255, 255, 255) rgb(17, 22, 28)', grounds.join(' '));
const saved = await Promise.all([page.waitForEvent('download'), page.getByText('Save the graph as JSON').click()]).then(([download]) => download.path());
const again = temporary('saved.json', readFileSync(saved));
check('the saved graph is the graph', run(program, ['map', again, '-o', temporary('again.svg')]).status === 0 && JSON.parse(readFileSync(again)).relations.length === made.graph.relations.length);
await page.evaluate(() => { preparePrint(); });
await page.emulateMedia({media: 'print', colorScheme: 'dark'});
await page.setViewportSize({width: 720, height: 1000});
await page.evaluate(() => preparePrint());
check('printed: every line with its evidence, in dark on white', (await page.locator('#paper section').count()) === all && (await ground()) === 'rgb(255, 255, 255)' && await page.locator('#side').isHidden(), await ground());
if (pictures) await page.screenshot({path: join(pictures, 'print.png'), fullPage: true});
await page.emulateMedia({media: 'screen', colorScheme: 'light'});

// A phone.
await page.setViewportSize({width: 390, height: 844});
await fresh();
check('filters are folded on a phone', !(await page.locator('#filters').evaluate(element => element.open)));
check('nothing is wider than a phone', await page.evaluate(() => document.documentElement.scrollWidth <= 390), String(await page.evaluate(() => document.documentElement.scrollWidth)));
await picture('phone');
await page.locator('#filters > summary').click();
await page.locator('.chip[data-key=conflict]').click();
check('filters work on a phone', (await shown()) === 4);
await picture('phone-filters');
await fresh('#show=table');
check('the table fits a phone', await page.evaluate(() => document.querySelector('#twin').scrollWidth <= 390));
await picture('phone-table');
await fresh('#line=' + await line('support'));
if (pictures) await page.screenshot({path: join(pictures, 'phone-line.png'), fullPage: true});

// Fingers.
const phone = await browser.newContext({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
const touched = await phone.newPage();
const touchComplaints = watch(touched);
await touched.goto(made.address);
await touched.locator('#a-velland').tap();
await touched.waitForFunction(() => state.actor, null, {timeout: 5000}).catch(() => {});
check('a tap opens an actor', (await touched.textContent('#side h2')) === 'Velland', await touched.textContent('#side h2'));
const fingers = await phone.newCDPSession(touched);
const touch = (type, ...points) => fingers.send('Input.dispatchTouchEvent', {type, touchPoints: points.map(([x, y], id) => ({x, y, id}))});
const scale = await touched.evaluate(() => view.k);
await touch('touchStart', [180, 330], [220, 330]);
for (const apart of [20, 40, 60]) await touch('touchMove', [180 - apart, 330], [220 + apart, 330]);
await touch('touchEnd');
check('two fingers come nearer', await touched.evaluate(() => view.k) > 2 * scale, String(await touched.evaluate(() => view.k)));
const beside = await touched.evaluate(() => view.x);
await touch('touchStart', [200, 330]);
for (const along of [20, 50, 80]) await touch('touchMove', [200 + along, 330]);
await touch('touchEnd');
check('one finger moves the map', Math.abs(await touched.evaluate(() => view.x) - beside - 80) < 2, String(await touched.evaluate(() => view.x) - beside));
check('no complaint on the phone', touchComplaints.length === 0, touchComplaints.join(' | '));

// Accessibility.
if (axe()) {
  for (const [width, where] of [[1440, ''], [1440, '#show=table'], [1440, '#show=list'], [1440, '#line=' + id], [1440, '#actor=a-velland&theme=dark'], [390, '']]) {
    await page.setViewportSize({width, height: 900});
    await fresh(where);
    if (width === 1440) await page.locator('.menu summary').first().click();
    await page.evaluate(axe());
    const found = await page.evaluate(async () => (await axe.run()).violations.map(violation => violation.id + ': ' + violation.nodes[0].html.slice(0, 120)));
    check(`axe finds nothing (${width}${where.slice(0, 14)})`, found.length === 0, found.join(' | '));
  }
} else {
  console.log('no axe-core: accessibility was not checked');
}
check('no complaint, no dialog, no request', complaints.length === 0, complaints.join(' | '));
await browser.close();
process.exit(verdict());
