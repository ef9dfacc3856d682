// The explorer of a large graph: the page paints on a canvas. What a reader can do on a small map must work on it as well.
//
//   node tests/explorer/large_test.mjs build/dev/actorgraph [PICTURES]
import {join} from 'node:path';
import {axe, check, draw, openBrowser, skip, verdict, watch} from './browser.mjs';
import {crowd} from './graphs.mjs';

const [program, pictures] = process.argv.slice(2);
if (!program) skip('usage: large_test.mjs PROGRAM [PICTURES]');
const browser = await openBrowser();
const made = draw(program, crowd(800, 3000), 'large.html');
const page = await browser.newPage({viewport: {width: 1440, height: 900}});
const complaints = watch(page);
const picture = async name => { if (pictures) await page.screenshot({path: join(pictures, name + '.png')}); };
const settled = () => page.waitForFunction(() => map.fits());
const heading = () => page.textContent('#side h2');
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
// How many pixels of the canvas are not ground, in the part that can be seen.
const ink = () => page.evaluate(() => {
  const pen = map.front.getContext('2d');
  const {data} = pen.getImageData(0, 0, map.front.width, map.front.height);
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i] > 0) ++count;
  return count;
});
const onScreen = id => page.evaluate(id => { const at = map.centre(id); const box = canvas.getBoundingClientRect(); return {x: box.left + view.x + at.x * view.k, y: box.top + view.y + at.y * view.k}; }, id);

await page.goto(made.address);
await settled();
check('a large page paints by itself', await page.evaluate(() => large && document.querySelectorAll('#canvas canvas').length === 2));
check('seldom told lines are left out at first, and it says so', /^\d+ of 2,\d+ lines/.test(await page.textContent('#status')), await page.textContent('#status'));
const few = await ink();
check('something is painted', few > 500, String(few));
await picture('large');
await page.selectOption('[data-state=least]', '1');
await settled();
check('more lines are more ink', (await ink()) > 2 * few, `${few}, ${await ink()}`);
check('every line is painted', Number(await page.locator('#canvas').getAttribute('data-painted')) > 2500, await page.locator('#canvas').getAttribute('data-painted'));
await picture('large-all');

const busiest = await page.evaluate(() => map.busiest[0].id);
const at = await onScreen(busiest);
await page.mouse.click(at.x, at.y);
check('a click on a dot opens its actor', (await hash()).includes('actor=' + busiest), await hash());
await settled();
await picture('large-actor');
const line = await page.evaluate(() => allLines.filter(line => line.source === state.actor || line.target === state.actor).sort((a, b) => Math.hypot(b.curve[0] - b.curve[6], b.curve[1] - b.curve[7]) - Math.hypot(a.curve[0] - a.curve[6], a.curve[1] - a.curve[7]))[0].id);
await page.evaluate(line => { select(line); reveal(line); }, line);
await settled();
const middle = await onScreen(line);
await page.mouse.click(middle.x, middle.y);
check('a click on a line opens its evidence', (await hash()).includes('line=' + line) && (await page.locator('#side blockquote').count()) > 0, await hash());
await page.evaluate(() => go(nothing));
await page.keyboard.press('0');
await settled();

await page.locator('#canvas canvas[tabindex="0"]').focus();
const said = new Set();
for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft']) { await page.keyboard.press(key); said.add(await page.textContent('#said')); }
check('arrows go from actor to actor and say so', said.size >= 3 && [...said].every(words => words.includes('Enter opens it')), [...said].join(' | '));
await page.keyboard.press('Enter');
check('Enter opens the actor', (await hash()).includes('actor='));
await page.keyboard.press('Escape');
const before = await page.evaluate(() => ({...view}));
await page.mouse.move(500, 500);
await page.mouse.down();
await page.mouse.move(620, 560, {steps: 6});
await page.mouse.up();
const after = await page.evaluate(() => ({...view}));
check('dragging moves the map', Math.round(after.x - before.x) === 120 && Math.round(after.y - before.y) === 60, JSON.stringify([before, after]));
await settled();
await page.mouse.wheel(0, -800);
await settled();
check('the wheel comes nearer, and names come up', (await page.evaluate(() => view.k)) > before.k);
await picture('large-near');
await page.keyboard.press('0');
await page.keyboard.press('/');
await page.keyboard.type(await page.evaluate(() => map.busiest[300].name));
await page.keyboard.press('Enter');
await settled();
const found = await page.evaluate(() => { const at = map.centre(state.actor); return [view.x + at.x * view.k, view.y + at.y * view.k, canvas.clientWidth, canvas.clientHeight]; });
check('who was searched for is in the window', found[0] > 0 && found[1] > 0 && found[0] < found[2] && found[1] < found[3], found.join());
await page.goto('about:blank');
await page.goto(made.address + '#show=table&least=1');
check('the table shows a pageful and more on demand', (await page.locator('#twin tbody tr').count()) === 500);
await page.locator('.more').click();
check('more rows', (await page.locator('#twin tbody tr').count()) === 1000);
await page.locator('[data-view=map]').click();
const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
await page.click('#theme');
await settled();
check('dark', (await page.evaluate(() => getComputedStyle(document.body).backgroundColor)) !== light);
await picture('large-dark');
if (axe()) {
  await page.evaluate(axe());
  const violations = await page.evaluate(async () => (await axe.run()).violations.map(violation => violation.id + ': ' + violation.nodes[0].html.slice(0, 120)));
  check('axe finds nothing', violations.length === 0, violations.join(' | '));
}
await page.setViewportSize({width: 390, height: 844});
await page.goto('about:blank');
await page.goto(made.address);
await settled();
await picture('large-phone');
check('no complaint, no dialog, no request', complaints.length === 0, complaints.join(' | '));
await browser.close();
process.exit(verdict());
