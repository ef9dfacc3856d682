'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const actors = new Map(data.actors.map(actor => [actor.id, actor]));
const lines = new Map(data.lines.map(line => [line.id, line]));
const find = id => document.getElementById(id);
const large = data.actors.length > 300 || data.lines.length > 800;

// Too many lines to see anything: those told seldom are left out at first.
const readable = 400;
const repeats = [1, 2, 3, 4, 5, 7, 10, 15, 20, 50].filter(n => data.lines.some(line => line.n >= n));
const told_often = repeats.find(n => data.lines.filter(line => line.n >= n).length <= readable) || repeats[repeats.length - 1] || 1;

// ---- State: everything that the address bar remembers.
const start = () => ({actor: '', line: '', hops: 1, path: '', table: '', off: '', type: '', min: 1, least: told_often, from: '', to: '', at: ''});
let state = start();
const history_ = [];

function readHash() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  state = start();
  for (const key of Object.keys(state)) if (parameters.has(key)) state[key] = parameters.get(key);
  state.hops = Math.min(3, Math.max(1, Number(state.hops) || 1));
  state.min = Math.max(1, Number(state.min) || 1);
  state.least = Math.max(1, Number(state.least) || 1);
  if (!actors.has(state.actor)) state.actor = '';
  if (!lines.has(state.line)) state.line = '';
}

function go(change, remember = true) {
  if (remember) history_.push({...state});
  Object.assign(state, change);
  const empty = start();
  const parameters = new URLSearchParams();
  for (const key of Object.keys(state)) if (String(state[key]) !== String(empty[key])) parameters.set(key, state[key]);
  const hash = parameters.toString();
  history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
  show();
}
const select = id => actors.has(id) ? pick(id) : go({line: id, actor: '', path: ''});
const back = () => history_.length ? go(history_.pop(), false) : go({actor: '', line: '', path: ''}, false);

// ---- Building blocks
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'onclick') made.addEventListener('click', value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat()) if (child !== null && child !== undefined && child !== '') made.append(child);
  return made;
}
const count = (n, one, many) => n.toLocaleString('en') + ' ' + (n === 1 ? one : many);
const told = {fact: 'told as fact', open: 'not told as fact', denied: 'denied or refused', disputed: 'disputed'};
const name = id => actors.get(id).name;
const arrow = line => line.directed ? ' → ' : ' ↔ ';

// ---- What passes the filters
const off = () => new Set(state.off ? state.off.split('.') : []);

function passes(line, without) {
  if (without.has(line.stance) || without.has(line.told) || without.has(line.hearsay ? 'hearsay' : 'own')) return false;
  if (without.has(actors.get(line.source).kind) || without.has(actors.get(line.target).kind)) return false;
  if (state.type && !line.types.includes(state.type)) return false;
  if (line.sources < state.min || line.n < state.least) return false;
  if (state.from && !(line.last >= state.from)) return false;
  if (state.to && !(line.first && line.first <= state.to)) return false;
  return !state.at || line.at.includes(state.at);
}

function neighbourhood(id, hops, visible) {
  const near = new Map();
  for (const line of visible) {
    if (!near.has(line.source)) near.set(line.source, []);
    if (!near.has(line.target)) near.set(line.target, []);
    near.get(line.source).push(line);
    near.get(line.target).push(line);
  }
  const reached = new Set([id]);
  let edge = [id];
  for (let hop = 0; hop < hops; ++hop) {
    const next = [];
    for (const actor of edge)
      for (const line of near.get(actor) || [])
        for (const other of [line.source, line.target]) if (!reached.has(other)) { reached.add(other); next.push(other); }
    edge = next;
  }
  return reached;
}

// The fewest steps between two actors; among equals the better told.
function shortestPath(from, to, visible) {
  const came = new Map([[from, null]]);
  let edge = [from];
  const sorted = [...visible].sort((a, b) => b.n - a.n);
  while (edge.length && !came.has(to)) {
    const next = [];
    const here = new Set(edge);
    for (const line of sorted)
      for (const [a, b] of [[line.source, line.target], [line.target, line.source]])
        if (here.has(a) && !came.has(b)) { came.set(b, line); next.push(b); }
    edge = next;
  }
  if (!came.has(to)) return null;
  const steps = [];
  for (let at = to; at !== from;) {
    const line = came.get(at);
    steps.unshift(line);
    at = line.source === at ? line.target : line.source;
  }
  return steps;
}

// ---- The map
const canvas = find('canvas');
const svg = canvas.querySelector('svg');
canvas.classList.toggle('large', large);
const size = {width: svg.width.baseVal.value, height: svg.height.baseVal.value};
svg.setAttribute('role', 'group');  // there is something to press in it
let view = {x: 0, y: 0, k: 1};
const drawn = new Map();
for (const line of data.lines) {
  drawn.set(line.id, [find(line.id), find('l-' + line.id)].filter(Boolean));
  for (const part of drawn.get(line.id)) if (large && line.n === 1) part.classList.add('weak');
}
for (const actor of data.actors) {
  const node = find(actor.id);
  if (!node) continue;
  drawn.set(actor.id, [node]);
  node.setAttribute('tabindex', '0');
  node.setAttribute('role', 'button');
// Its <title> is its name for screen readers.
}

function place() { svg.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.k})`; }
function fit() {
  const room = canvas.getBoundingClientRect();
  view.k = Math.min(1.6, Math.min(room.width / size.width, room.height / size.height) * .98) || 1;
  view.x = (room.width - size.width * view.k) / 2;
  view.y = (room.height - size.height * view.k) / 2;
  place();
}
function zoom(by, x, y) {
  const room = canvas.getBoundingClientRect();
  x = x === undefined ? room.width / 2 : x - room.left;
  y = y === undefined ? room.height / 2 : y - room.top;
  const k = Math.min(12, Math.max(.05, view.k * by));
  view = {x: x - (x - view.x) * k / view.k, y: y - (y - view.y) * k / view.k, k};
  place();
}
let rest = 0;
function moving() {
  if (!large) return;
  canvas.classList.add('moving');
  clearTimeout(rest);
  rest = setTimeout(() => canvas.classList.remove('moving'), 180);
}
const fingers = new Map();
let dragged = false;
canvas.addEventListener('pointerdown', event => {
  fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
  dragged = false;
});
addEventListener('pointermove', event => {
  const finger = fingers.get(event.pointerId);
  if (!finger) return;
  const dx = event.clientX - finger.x;
  const dy = event.clientY - finger.y;
  if (!dragged && Math.hypot(dx, dy) < 4) return;
  dragged = true;
  canvas.classList.add('drag');
  moving();
  if (fingers.size === 2) {
    const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
    const before = Math.hypot(finger.x - other.x, finger.y - other.y);
    const now = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    if (before > 0) zoom(now / before, (event.clientX + other.x) / 2, (event.clientY + other.y) / 2);
  } else {
    view.x += dx;
    view.y += dy;
    place();
  }
  fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
});
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, event => { fingers.delete(event.pointerId); canvas.classList.remove('drag'); });
canvas.addEventListener('wheel', event => {
  event.preventDefault();
  moving();
  zoom(Math.exp(-event.deltaY * .0015), event.clientX, event.clientY);
}, {passive: false});
canvas.addEventListener('click', event => {
  if (dragged) return;
  const hit = event.target.closest('.n,.dot,.e,.l');
  if (!hit) { if (state.actor || state.line || state.path) go({actor: '', line: '', path: ''}); return; }
  select(hit.id.startsWith('l-') ? hit.id.slice(2) : hit.id);
});
canvas.addEventListener('keydown', event => {
  if ((event.key === 'Enter' || event.key === ' ') && actors.has(event.target.id)) {
    event.preventDefault();
    select(event.target.id);
  }
});

// Names beside dots that have none, for who is being looked at.
function nameDots(ids) {
  for (const old of svg.querySelectorAll('.extra')) old.remove();
  if (!ids || ids.size > 60) return;
  for (const id of ids) {
    const node = find(id);
    if (!node || node.querySelector('text')) continue;
    const box = node.getBBox();
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.setAttribute('class', 'extra');
    text.setAttribute('x', box.x + box.width + 3);
    text.setAttribute('y', box.y + box.height / 2 + 4);
    text.textContent = name(id).length > 28 ? name(id).slice(0, 27) + '…' : name(id);
    node.parentNode.append(text);
  }
}

// ---- The panel
const side = find('side');
const lineCard = line => el('button', {class: 'card c-' + line.stance, type: 'button', onclick: () => select(line.id)},
  el('strong', {}, name(line.source) + arrow(line) + name(line.target)),
  el('small', {}, el('em', {}, line.label), ' · ' + told[line.told] + (line.speaker ? ' · ' + line.speaker : '') + ' · ' + count(line.n, 'sentence', 'sentences')));
const actorCard = (id, n) => el('button', {class: 'card', type: 'button', onclick: () => select(id)},
  el('strong', {}, name(id)), el('small', {}, [actors.get(id).kind, actors.get(id).role, count(n, 'line', 'lines')].filter(Boolean).join(' · ')));
const backButton = () => el('button', {class: 'plain', type: 'button', onclick: back}, '← Back');
const most = (list, n) => list.length > n ? el('p', {}, `and ${(list.length - n).toLocaleString('en')} more: see the table`) : '';

function marked(sentence) {
  const letters = Array.from(sentence.quote);
  const parts = [];
  let at = 0;
  for (const [from, to] of sentence.marks) {
    if (from < at) continue;
    parts.push(letters.slice(at, from).join(''), el('mark', {}, letters.slice(from, to).join('')));
    at = to;
  }
  parts.push(letters.slice(at).join(''));
  return parts;
}
function evidence(line) {
  return line.evidence.map(index => {
    const sentence = data.sentences[index];
    const article = data.articles[sentence.article];
    const title = article.title || article.id;
    return el('blockquote', {}, el('footer', {},
      article.url ? el('a', {href: article.url, target: '_blank', rel: 'noopener noreferrer'}, title) : title,
      [article.publisher, article.published].filter(Boolean).map(part => ' · ' + part).join('') + ' · sentence ' + sentence.number), ...marked(sentence));
  });
}
function claims(line) {
  return line.claims.map(claim => el('p', {}, [claim.type.toLowerCase(), claim.status + (claim.hedged ? ', hedged' : ''),
    claim.speaker || 'the article’s own word', claim.date, claim.amount, 'confidence ' + claim.confidence].filter(Boolean).join(' · ')));
}

function overview(visible) {
  const busy = new Map();
  const by = {cooperative: 0, conflict: 0, neutral: 0, structural: 0};
  for (const line of visible) {
    ++by[line.stance];
    for (const id of [line.source, line.target]) busy.set(id, (busy.get(id) || 0) + 1);
  }
  const busiest = [...busy].sort((a, b) => b[1] - a[1]).slice(0, 6);
  const strongest = [...visible].sort((a, b) => b.n - a.n);
  const figure = (n, word) => el('div', {}, el('strong', {}, n.toLocaleString('en')), word);
  return [el('h2', {}, 'Overview'), el('p', {}, data.source),
    el('div', {class: 'figures'}, figure(busy.size, 'actors'), figure(visible.length, 'lines'), figure(data.articles.length, data.articles.length === 1 ? 'article' : 'articles')),
    el('div', {class: 'bar', 'aria-hidden': 'true'}, Object.keys(by).filter(key => by[key]).map(key => {
      const part = el('i', {class: 'c-' + key});
      part.style.flex = String(by[key]);
      return part;
    })),
    el('p', {}, Object.keys(by).filter(key => by[key]).map(key => by[key].toLocaleString('en') + ' ' + key).join(' · ')),
    busiest.length ? el('h3', {}, 'Most connected') : '', busiest.map(([id, n]) => actorCard(id, n)),
    visible.length ? el('h3', {}, 'Relations') : el('p', {}, 'Nothing passes the filters.'), strongest.slice(0, 40).map(lineCard), most(strongest, 40)];
}
function actorPanel(id, visible) {
  const own = visible.filter(line => line.source === id || line.target === id).sort((a, b) => b.n - a.n);
  const actor = actors.get(id);
  return [backButton(), el('h2', {}, actor.name),
    el('p', {}, [actor.kind, actor.role, actor.country].filter(Boolean).join(' · ')),
    actor.names.length ? el('p', {}, 'In the text: ' + actor.names.join(', ')) : '',
    el('span', {class: 'hops', role: 'group', 'aria-label': 'Neighbourhood'}, [1, 2, 3].map(hops =>
      el('button', {type: 'button', 'aria-pressed': String(state.hops === hops), onclick: () => go({hops})}, hops + (hops === 1 ? ' step' : ' steps')))),
    el('button', {class: 'plain', type: 'button', onclick: () => { go({path: id + '~'}); find('q').focus(); }}, 'Find a path to…'),
    el('h3', {}, count(own.length, 'line', 'lines')), own.slice(0, 80).map(lineCard), most(own, 80)];
}
function linePanel(id) {
  const line = lines.get(id);
  return [backButton(), el('h2', {}, name(line.source) + arrow(line) + name(line.target)), el('p', {}, line.label),
    el('span', {class: 'tag c c-' + line.stance}, line.stance), el('span', {class: 'tag'}, told[line.told]),
    el('span', {class: 'tag'}, line.hearsay ? line.speaker || 'by own account' : 'the article’s own word'),
    el('span', {class: 'tag'}, line.directed ? 'one way' : 'mutual'),
    el('h3', {}, `Evidence (${line.evidence.length})`), evidence(line), el('h3', {}, 'Claims'), claims(line),
    el('h3', {}, 'Actors'), [line.source, line.target].map(end => actorCard(end, data.lines.filter(other => other.source === end || other.target === end).length))];
}
function pathPanel(from, to, steps) {
  if (!to) return [backButton(), el('h2', {}, 'A path from ' + name(from) + ' to…'), el('p', {}, 'Search for the other actor, or click on it.')];
  const title = el('h2', {}, 'From ' + name(from) + ' to ' + name(to));
  if (!steps) return [backButton(), title, el('p', {}, 'No path passes the filters.')];
  return [backButton(), title, el('p', {}, count(steps.length, 'step', 'steps') + ', whichever way the arrows point'),
    steps.map((line, i) => [el('h3', {}, 'Step ' + (i + 1)), lineCard(line), evidence(line).slice(0, 2)])];
}

// ---- The table: the map's twin in words
let sortBy = 'n';
function table(visible) {
  const columns = [['source', 'From'], ['label', 'Relation'], ['target', 'To'], ['stance', 'Stance'], ['told', 'Told as'], ['hearsay', 'Whose word'], ['n', 'Sentences']];
  const value = line => sortBy === 'source' || sortBy === 'target' ? name(line[sortBy]) : line[sortBy];
  const sorted = [...visible].sort((a, b) => sortBy === 'n' ? b.n - a.n : String(value(a)).localeCompare(String(value(b)), 'en'));
  const rows = sorted.slice(0, 1000).map(line => el('tr', {},
    el('td', {}, el('button', {class: 'plain', type: 'button', onclick: () => select(line.source)}, name(line.source))),
    el('td', {}, el('button', {class: 'plain', type: 'button', onclick: () => select(line.id)}, (line.directed ? '' : '(mutual) ') + line.label)),
    el('td', {}, el('button', {class: 'plain', type: 'button', onclick: () => select(line.target)}, name(line.target))),
    el('td', {}, line.stance), el('td', {}, told[line.told]), el('td', {}, line.hearsay ? line.speaker || 'own account' : 'the article’s'), el('td', {}, String(line.n))));
  find('table').replaceChildren(el('table', {}, el('caption', {}, count(visible.length, 'line', 'lines') + (sorted.length > 1000 ? ', the first 1,000 shown' : '')),
    el('thead', {}, el('tr', {}, columns.map(([key, title]) => el('th', {scope: 'col', 'aria-sort': sortBy === key ? (key === 'n' ? 'descending' : 'ascending') : 'none'},
      el('button', {type: 'button', onclick: () => { sortBy = key; show(); }}, title))))), el('tbody', {}, rows)));
}

// ---- Search
const query = find('q');
const hits = find('hits');
let found = [];
let chosen = -1;
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const searchable = data.actors.map(actor => [actor.id, fold([actor.name, ...actor.names].join('\n'))]);
function search() {
  const wanted = fold(query.value.trim());
  found = [];
  if (wanted) {
    const starts = searchable.filter(([, text]) => text.startsWith(wanted) || text.includes('\n' + wanted));
    const inside = searchable.filter(entry => !starts.includes(entry) && entry[1].includes(wanted));
    found = [...starts, ...inside].slice(0, 8).map(([id]) => ({id, text: name(id), more: actors.get(id).kind}));
    if (found.length < 10 && wanted.length > 2) {
      for (const line of data.lines) {
        if (found.length >= 12) break;
        const where = line.evidence.map(index => data.sentences[index].quote).find(quote => fold(quote).includes(wanted));
        if (where || fold(line.label).includes(wanted))
          found.push({id: line.id, text: name(line.source) + arrow(line) + name(line.target), more: line.label});
      }
    }
  }
  chosen = found.length ? 0 : -1;
  drawHits();
}
function drawHits() {
  hits.replaceChildren(...found.map((hit, i) => el('li', {id: 'hit' + i, role: 'option', 'aria-selected': String(i === chosen), onclick: () => take(i)}, hit.text, el('small', {}, hit.more))));
  if (query.value.trim() && !found.length) hits.append(el('li', {role: 'option', 'aria-selected': 'false', 'aria-disabled': 'true'}, 'Nothing found'));
  hits.hidden = !query.value.trim();
  query.setAttribute('aria-expanded', String(!hits.hidden));
  if (chosen >= 0) query.setAttribute('aria-activedescendant', 'hit' + chosen);
  else query.removeAttribute('aria-activedescendant');
}
function take(i) {
  const hit = found[i];
  query.value = '';
  search();
  if (hit) select(hit.id);
}
function pick(id) {
  const [from, to] = state.path ? state.path.split('~') : ['', ''];
  if (from && !to && id !== from) go({path: from + '~' + id, actor: '', line: ''}, false);
  else go({actor: id, line: '', path: ''});
}
query.addEventListener('input', search);
query.addEventListener('keydown', event => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (found.length) chosen = (chosen + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
    drawHits();
  } else if (event.key === 'Enter' && chosen >= 0) {
    take(chosen);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    query.value = '';
    search();
    query.blur();
  }
});
document.addEventListener('click', event => { if (!event.target.closest('.search')) hits.hidden = true; });

// ---- Filters
function buildFilters() {
  const box = find('chips');
  const tally = key => {
    const counts = new Map();
    for (const line of data.lines) counts.set(key(line), (counts.get(key(line)) || 0) + 1);
    return counts;
  };
  const group = (title, counts, order, words, sample) => {
    const present = order.filter(key => counts.get(key));
    if (present.length < 2) return;
    box.append(el('b', {}, title));
    for (const key of present)
      box.append(el('button', {class: 'chip c-' + key, type: 'button', 'data-key': key, 'aria-pressed': 'true', onclick: () => {
        const without = off();
        if (!without.delete(key)) without.add(key);
        go({off: [...without].sort().join('.')}, false);
      }}, sample ? el('i', {class: key, 'aria-hidden': 'true'}) : '', words[key] || key, el('span', {}, String(counts.get(key)))));
  };
  group('STANCE', tally(line => line.stance), ['conflict', 'cooperative', 'neutral', 'structural'], {}, true);
  group('TOLD AS', tally(line => line.told), ['fact', 'open', 'denied', 'disputed'], {fact: 'fact', open: 'planned or hedged', denied: 'denied'}, true);
  group('WORD', tally(line => line.hearsay ? 'hearsay' : 'own'), ['own', 'hearsay'], {own: 'the article’s', hearsay: 'somebody’s'}, false);
  const kinds = new Map();
  for (const actor of data.actors) kinds.set(actor.kind, (kinds.get(actor.kind) || 0) + 1);
  group('ACTORS', kinds, ['state', 'bloc', 'organisation', 'group', 'person', 'unknown'], {}, false);
  const types = [...new Set(data.lines.flatMap(line => line.types))].sort();
  const choice = (label, key, options) => {
    const made = el('select', {'aria-label': label}, options.map(([value, words]) => el('option', {value}, words)));
    made.addEventListener('change', () => go({[key]: made.value}, false));
    made.dataset.state = key;
    box.append(made);
  };
  if (types.length > 1) choice('Type of relation', 'type', [['', 'all types'], ...types.map(type => [type, type.toLowerCase()])]);
  const sources = Math.max(1, ...data.lines.map(line => line.sources));
  if (sources > 1) choice('Least number of sources', 'min', Array.from({length: Math.min(sources, 9)}, (_, i) => [String(i + 1), i ? (i + 1) + ' sources or more' : 'any source']));
  if (repeats.length > 1) choice('Least number of sentences', 'least', repeats.map(n => [String(n), n > 1 ? n + ' sentences or more' : 'every line']));
  if (new Set(data.articles.map(article => article.published).filter(Boolean)).size > 1) {
    for (const [key, label] of [['from', 'Published from'], ['to', 'Published until']]) {
      const made = el('input', {type: 'date', 'aria-label': label, title: label});
      made.addEventListener('change', () => go({[key]: made.value}, false));
      made.dataset.state = key;
      box.append(made);
    }
  }
  box.append(el('button', {class: 'plain', type: 'button', onclick: () => { const {off, type, min, least, from, to, at} = start(); go({off, type, min, least, from, to, at}, false); }}, 'Reset'));
}
function showFilters() {
  const without = off();
  for (const chip of document.querySelectorAll('.chip')) chip.setAttribute('aria-pressed', String(!without.has(chip.dataset.key)));
  for (const control of document.querySelectorAll('#chips [data-state]')) control.value = String(state[control.dataset.state]);
}

// ---- The strip: where in the article, or when
function buildStrip() {
  const slots = data.slots;
  const bars = find('bars');
  const useful = slots.length > 1 && slots.length <= 300;
  find('strip').hidden = !useful;
  if (!useful) return;
  find('stripname').textContent = data.articles.length === 1 ? 'Where in the article' : 'When';
  const counts = slots.map(() => ({conflict: 0, cooperative: 0, neutral: 0, structural: 0, all: 0}));
  const place = new Map(slots.map((slot, i) => [slot, i]));
  for (const line of data.lines) for (const at of line.at) { ++counts[place.get(at)][line.stance]; ++counts[place.get(at)].all; }
  const top = Math.max(...counts.map(entry => entry.all));
  slots.forEach((slot, i) => {
    const title = (data.articles.length === 1 ? 'Sentence ' : '') + slot + ': ' + count(counts[i].all, 'line', 'lines');
    bars.append(el('button', {type: 'button', title, 'aria-label': title, 'data-slot': slot, onclick: () => go({at: state.at === slot ? '' : slot}, false)},
      ['conflict', 'cooperative', 'neutral', 'structural'].filter(key => counts[i][key]).map(key => {
        const part = el('i', {class: 'c-' + key});
        part.style.height = 100 * counts[i][key] / top + '%';
        return part;
      })));
  });
}
function showStrip() {
  for (const bar of document.querySelectorAll('#bars button')) bar.setAttribute('aria-pressed', String(!state.at || state.at === bar.dataset.slot));
}

// ---- Everything after each change of state
function show() {
  const without = off();
  const visible = data.lines.filter(line => passes(line, without));
  const passed = new Set(visible.map(line => line.id));
  let focus = null;
  let focusLines = null;
  let panel = null;
  const [from, to] = state.path ? state.path.split('~') : ['', ''];
  if (actors.has(from)) {
    const steps = actors.has(to) ? shortestPath(from, to, visible) : null;
    focus = new Set([from, ...(steps || []).flatMap(line => [line.source, line.target])]);
    if (actors.has(to)) focus.add(to);
    focusLines = new Set((steps || []).map(line => line.id));
    panel = pathPanel(from, actors.has(to) ? to : '', steps);
    if (!to) { focus = null; focusLines = null; }
  } else if (state.line) {
    const line = lines.get(state.line);
    focus = new Set([line.source, line.target]);
    focusLines = new Set([line.id]);
    panel = linePanel(state.line);
  } else if (state.actor) {
    focus = neighbourhood(state.actor, state.hops, visible);
    panel = actorPanel(state.actor, visible);
  } else {
    panel = overview(visible);
  }
  const shown = new Set();
  for (const line of data.lines) {
    const gone = !passed.has(line.id);
    if (!gone) { shown.add(line.source); shown.add(line.target); }
    const inFocus = !focus || (focusLines ? focusLines.has(line.id) : focus.has(line.source) && focus.has(line.target));
    for (const part of drawn.get(line.id)) {
      part.classList.toggle('gone', gone);
      part.classList.toggle('dim', !inFocus);
      part.classList.toggle('on', line.id === state.line);
    }
  }
  for (const actor of data.actors) {
    for (const part of drawn.get(actor.id) || []) {
      part.classList.toggle('gone', !shown.has(actor.id));
      part.classList.toggle('dim', Boolean(focus) && !focus.has(actor.id));
      part.classList.toggle('on', actor.id === state.actor);
    }
  }
  nameDots(focus);
  side.replaceChildren(...panel.flat(3).filter(part => part !== '' && part !== null));
  side.scrollTop = 0;
  find('table').hidden = !state.table;
  if (state.table) table(visible);
  for (const button of document.querySelectorAll('.views button')) button.setAttribute('aria-pressed', String((button.dataset.view === 'table') === Boolean(state.table)));
  find('status').textContent = `${visible.length.toLocaleString('en')} of ${count(data.lines.length, 'line', 'lines')}, ${shown.size.toLocaleString('en')} of ${count(data.actors.length, 'actor', 'actors')}`;
  showFilters();
  showStrip();
}

document.addEventListener('keydown', event => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === 'Escape' && !typing) back();
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') { event.preventDefault(); query.focus(); }
  else if (event.key === '+' || event.key === '=') zoom(1.25);
  else if (event.key === '-') zoom(.8);
  else if (event.key === '0') fit();
});
find('in').addEventListener('click', () => zoom(1.25));
find('out').addEventListener('click', () => zoom(.8));
find('fit').addEventListener('click', fit);
for (const button of document.querySelectorAll('.views button')) button.addEventListener('click', () => go({table: button.dataset.view === 'table' ? '1' : ''}, false));
addEventListener('resize', fit);
addEventListener('hashchange', () => { readHash(); show(); });
for (const kind of ['state', 'organisation', 'group', 'person', 'unknown'])
  if (data.actors.some(actor => actor.kind === kind || (kind === 'organisation' && actor.kind === 'bloc')))
    find('key').append(el('li', {}, el('i', {class: kind, 'aria-hidden': 'true'}), kind === 'organisation' ? 'organisation, bloc' : kind === 'unknown' ? 'kind not known' : kind));
find('filters').open = innerWidth > 900;
buildFilters();
buildStrip();
readHash();
show();
fit();
