// What the explorer's tests share: a Chromium, checks, and pages made by the program.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {makeGraph} from './graphs.mjs';

// CTest counts 77 as skipped.
export function skip(why) {
  console.log('skipped: ' + why);
  process.exit(77);
}

const require = createRequire(import.meta.url);
const places = [resolve('node_modules'), ...(process.env.NODE_PATH || '').split(':')].filter(Boolean);
function modulePath(name) {
  try { return require.resolve(name, {paths: places}); } catch { return ''; }
}
/// The text of axe-core's script, or nothing where it is not installed.
export const axe = () => modulePath('axe-core') ? readFileSync(modulePath('axe-core'), 'utf8') : '';

const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
process.on('exit', () => rmSync(folder, {recursive: true, force: true}));

export async function openBrowser() {
  const core = modulePath('playwright-core');
  if (!core) skip('no playwright-core; npm install playwright-core axe-core, or set NODE_PATH');
  const path = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => path && existsSync(path));
  if (!path) skip('no Chromium; set CHROMIUM to one');
  return require(core).chromium.launch({executablePath: path, args: ['--no-sandbox']});
}

export function temporary(name, content) {
  const file = join(folder, name);
  if (content !== undefined) writeFileSync(file, content);
  return file;
}
/// Runs the program; returns {status, out}.
export function run(program, args) {
  try {
    return {status: 0, out: execFileSync(program, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28})};
  } catch (error) {
    return {status: error.status, out: (error.stdout || '') + (error.stderr || '')};
  }
}
/// Draws a world (graphs.mjs) into a file; returns its path.
export function draw(program, world, file, ...more) {
  const {graph, texts} = makeGraph(world);
  const json = temporary(file + '.json', JSON.stringify(graph));
  const made = temporary(file);
  const {status, out} = run(program, ['map', json, '-o', made, ...more]);
  if (status !== 0) throw new Error(`map failed (${status}): ${out}`);
  return {file: made, address: pathToFileURL(made).href, graph, texts};
}

let failures = 0;
export function check(what, good, saw = '') {
  if (!good) ++failures;
  console.log((good ? 'ok    ' : 'WRONG ') + what + (good ? '' : ': ' + saw));
}
export const verdict = () => (failures ? 1 : 0);

/// Everything that a page must never do: `complaints` collects it.
export function watch(page) {
  const complaints = [];
  page.on('console', message => { if (message.type() === 'error' || (message.type() === 'warning' && !message.text().includes('willReadFrequently'))) complaints.push('console: ' + message.text()); });
  page.on('pageerror', error => complaints.push('error: ' + error));
  page.on('dialog', dialog => { complaints.push('a dialog: ' + dialog.message()); dialog.dismiss(); });
  page.on('request', request => { if (!/^(file|blob):/.test(request.url())) complaints.push('a request: ' + request.url()); });
  page.on('popup', popup => complaints.push('a window: ' + popup.url()));
  return complaints;
}
