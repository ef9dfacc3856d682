// ---- State: everything that the address bar remembers. Lists hold what is asked for (`type`, `status`, `by`) or left out (`off`).
const start = () => ({actor: '', line: '', hops: 1, path: '', show: 'map', off: [], type: [], status: [], by: [], min: 1, least: toldOften, from: '', to: '', at: '', theme: '', view: ''});
let state = start();
let depth = 0;  // How many steps back there are within the page.

function readHash() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  state = start();
  for (const key of Object.keys(state)) {
    if (!parameters.has(key)) continue;
    state[key] = Array.isArray(state[key]) ? parameters.getAll(key) : parameters.get(key);
  }
  const number = (key, most) => { state[key] = Math.min(most, Math.max(1, Math.floor(Number(state[key])) || 1)); };
  number('hops', 3);
  number('min', 1000);
  number('least', 1000);
  if (!actors.has(state.actor)) state.actor = '';
  if (!lines.has(state.line)) state.line = '';
  if (!['map', 'list', 'table'].includes(state.show)) state.show = 'map';
  if (!['', 'dark', 'light'].includes(state.theme)) state.theme = '';
  if (!/^-?[\d.]+_-?[\d.]+_[\d.]+$/.test(state.view)) state.view = '';
}

function writeHash(remember) {
  const empty = start();
  const parameters = new URLSearchParams();
  for (const key of Object.keys(state)) {
    if (String(state[key]) === String(empty[key])) continue;
    for (const value of [state[key]].flat()) parameters.append(key, value);
  }
  const hash = parameters.toString();
  const address = hash ? '#' + hash : location.pathname + location.search;
  try {
    if (remember) history.pushState({depth: ++depth}, '', address);
    else history.replaceState({depth}, '', address);
  } catch { /* Some browsers allow no more than so many a minute: the address comes later. */ }
}

// A change that the browser's Back undoes, or with `remember` false one that it does not.
function go(change, remember = true) {
  Object.assign(state, change);
  writeHash(remember);
  show();
}
const nothing = {actor: '', line: '', path: ''};
const back = () => { if (depth > 0) history.back(); else if (state.actor || state.line || state.path) go(nothing, false); };
function select(id) {
  if (!actors.has(id)) { go({...nothing, line: id}); return; }
  const [from, to] = state.path ? state.path.split('~') : ['', ''];
  if (from && !to && id !== from) go({...nothing, path: from + '~' + id});
  else go({...nothing, actor: id});
}

// ---- Building blocks
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children.flat(3)) if (child !== null && child !== undefined && child !== '') made.append(child);
  return made;
}
const button = (attributes, ...children) => el('button', {type: 'button', ...attributes}, ...children);
const say = words => { find('said').textContent = words; };
