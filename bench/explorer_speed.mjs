// How smooth the explorer is on a large graph, in Chromium: load, frames while panning and zooming, filters, search, the heap.
//
//   node bench/explorer_speed.mjs build/release/actorgraph [ACTORS] [RELATIONS]
//
// Wall time without a GPU, on whatever else the machine does: run it twice, and compare runs with each other only.
import {statSync} from 'node:fs';
import {draw, openBrowser} from '../tests/explorer/browser.mjs';
import {crowd} from '../tests/explorer/graphs.mjs';

const [program, people = 2000, relations = 10000] = process.argv.slice(2);
const browser = await openBrowser();
const start = performance.now();
const made = draw(program, crowd(Number(people), Number(relations)), 'speed.html');
const figures = {'map -o x.html': Math.round(performance.now() - start) + ' ms', file: (statSync(made.file).size / 1e6).toFixed(1) + ' MB'};
const page = await browser.newPage({viewport: {width: 1440, height: 900}});
const before = performance.now();
await page.goto(made.address);
await page.waitForFunction(() => typeof map !== 'undefined' && (!large || map.fits()));
figures.load = Math.round(performance.now() - before) + ' ms';

// Frames while something happens in each of them: the median, the slowest, and the share over 33 ms.
const frames = (what, each) => page.evaluate(async ([what, each]) => {
  const act = new Function('i', each);
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < 120; ++i) {
    act(i);
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  return [what, `median ${times[60].toFixed(0)} ms, slowest ${times[119].toFixed(0)} ms, ${Math.round(times.filter(time => time > 33.4).length / 1.2)} % over 33 ms`];
}, [what, each]);
const settled = () => page.waitForFunction(() => !large || map.fits());
// From a change until it is painted.
const change = async (what, act) => {
  const times = [];
  for (let i = 0; i < 5; ++i) {
    times.push(await page.evaluate(async ([act, i]) => {
      const start = performance.now();
      new Function('i', act)(i);
      const answered = performance.now() - start;
      while (large && map.busy) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return [answered, performance.now() - start];
    }, [act, i]));
  }
  times.sort((a, b) => a[1] - b[1]);
  return [what, `answers after ${times[2][0].toFixed(0)} ms, painted after ${times[2][1].toFixed(0)} ms`];
};
const put = ([what, figure]) => { figures[what] = figure; };
for (const [name, prepare] of [['as opened', ''], ['every line', 'go({least: 1})']]) {
  await page.evaluate(prepare);
  await settled();
  figures[name + ': lines'] = await page.evaluate(() => allLines.filter(passes).length);
  put(await frames(name + ': pan', 'pan(i % 60 < 30 ? 9 : -9, i % 40 < 20 ? 6 : -6)'));
  await settled();
  put(await frames(name + ': zoom', 'zoom(i % 60 < 30 ? 1.03 : 1 / 1.03)'));
  await settled();
  put(await change(name + ': filter a stance', "go({off: i % 2 ? [] : ['conflict']}, false)"));
  put(await change(name + ': select an actor', 'go({...nothing, actor: [...actors.keys()][i]})'));
  put(await change(name + ': select a line', 'go({...nothing, line: allLines[i * 7].id})'));
  await page.evaluate('go({...nothing, off: []})');
}
put(await change('search', "query.value = 'ada k' + (i % 2 ? 'o' : ''); search()"));
put(await change('path', 'const ids = [...actors.keys()]; go({...nothing, path: ids[5] + "~" + ids[ids.length - 1 - i]})'));
put(await change('table', "go({...nothing, show: i % 2 ? 'map' : 'table'})"));
figures.heap = await page.evaluate(() => (performance.memory.usedJSHeapSize / 1e6).toFixed(0) + ' MB, ' + document.querySelectorAll('*').length + ' elements');
for (const [what, figure] of Object.entries(figures)) console.log(what.padEnd(32) + figure);
await browser.close();
