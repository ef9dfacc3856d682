// ---- The map's twins in words: a list by actor, and a table
const pageful = 500;
let shownRows = pageful;
let sortBy = 'n';
let rising = false;
function twin(visible) {
  const box = find('twin');
  box.hidden = state.show === 'map';
  box.setAttribute('aria-label', state.show === 'list' ? 'List of relations' : 'Table of relations');
  if (box.hidden) { box.replaceChildren(); return; }
  box.replaceChildren(...(state.show === 'list' ? list(visible) : table(visible)));
}
const moreButton = (n, word) => n > shownRows ? button({class: 'more', onclick: () => { shownRows += pageful; show(); }}, `Show more: ${(n - shownRows).toLocaleString('en')} ${word} are left`) : '';

// Each line once, under the busier of its actors.
function list(visible) {
  const degree = new Map();
  for (const line of visible) for (const id of [line.source, line.target]) degree.set(id, (degree.get(id) || 0) + 1);
  const under = new Map();
  for (const line of visible) {
    const head = degree.get(line.target) > degree.get(line.source) ? line.target : line.source;
    if (!under.has(head)) under.set(head, []);
    under.get(head).push(line);
  }
  const order = [...under].sort((a, b) => degree.get(b[0]) - degree.get(a[0]) || name(a[0]).localeCompare(name(b[0]), 'en'));
  const parts = [el('h2', {class: 'count'}, count(visible.length, 'relation', 'relations') + ' by actor')];
  let rows = 0;
  for (const [id, own] of order) {
    if (rows >= shownRows) break;
    rows += own.length;
    parts.push(el('h3', {}, button({class: 'plain', onclick: () => select(id)}, name(id)), el('small', {}, [actors.get(id).kind, actors.get(id).role].filter(Boolean).join(' · '))),
      el('ul', {class: 'lines'}, own.sort((a, b) => b.n - a.n).map(line => el('li', {class: 'c-' + line.stance}, button({class: 'plain', onclick: () => select(line.id)}, name(line.source) + arrow(line) + name(line.target) + ':'),
        el('span', {}, ' ', el('em', {}, line.label), ` (${line.stance}; ${told[line.told]}; ${whose(line)}; ${count(line.n, 'sentence', 'sentences')})`)))));
  }
  shownRows = Math.max(shownRows, rows);
  parts.push(moreButton(visible.length, 'relations'));
  return parts.filter(Boolean);
}
function table(visible) {
  const columns = [['source', 'From'], ['label', 'Relation'], ['target', 'To'], ['stance', 'Stance'], ['told', 'Told as'], ['speaker', 'Whose word'], ['sources', 'Sources'], ['n', 'Sentences']];
  const number = sortBy === 'n' || sortBy === 'sources';
  const value = line => sortBy === 'source' || sortBy === 'target' ? name(line[sortBy]) : line[sortBy];
  const sorted = [...visible].sort((a, b) => number ? b[sortBy] - a[sortBy] : String(value(a)).localeCompare(String(value(b)), 'en'));
  if (rising) sorted.reverse();
  const press = (id, text) => button({class: 'plain', onclick: () => select(id)}, text);
  const rows = sorted.slice(0, shownRows).map(line => el('tr', {}, el('td', {}, press(line.source, name(line.source))), el('td', {}, press(line.id, (line.directed ? '' : '(mutual) ') + line.label)),
    el('td', {}, press(line.target, name(line.target))), el('td', {}, line.stance), el('td', {}, told[line.told]), el('td', {}, whose(line)), el('td', {}, String(line.sources)), el('td', {}, String(line.n))));
  const heads = columns.map(([key, title]) => el('th', {scope: 'col', 'aria-sort': sortBy !== key ? 'none' : number !== rising ? 'descending' : 'ascending'},
    button({onclick: () => { rising = sortBy === key && !rising; sortBy = key; show(); find('twin').querySelector(`[data-key=${key}]`).focus(); }, 'data-key': key}, title)));
  return [el('table', {}, el('caption', {}, count(visible.length, 'relation', 'relations')), el('thead', {}, el('tr', {}, heads)), el('tbody', {}, rows)), moreButton(sorted.length, 'rows')].filter(Boolean);
}
for (const choice of document.querySelectorAll('.views button')) choice.addEventListener('click', () => { shownRows = pageful; go({show: choice.dataset.view}, false); });

// Printed is the map as it is, then the relations with their evidence: of a few hundred, not of ten thousand.
const printed = 300;
function preparePrint() {
  const visible = allLines.filter(passes).sort((a, b) => b.n - a.n);
  find('paper').replaceChildren(el('h2', {}, 'Relations' + (visible.length > printed ? `: the ${printed} told most often of ${visible.length.toLocaleString('en')}` : '')),
    ...visible.slice(0, printed).map(line => el('section', {}, el('h3', {}, inWords(line)), el('p', {}, [line.stance, told[line.told], whose(line)].join(' · ')), evidence(line).slice(0, 3))));
  const width = 680;
  const height = Math.min(820, Math.max(160, width * map.size.height / map.size.width));
  find('stage').style.height = height + 'px';
  const k = Math.min(width / map.size.width, height / map.size.height);
  map.place({x: 0, y: 0, k});
}
addEventListener('beforeprint', preparePrint);
addEventListener('afterprint', () => { find('stage').style.height = ''; find('paper').replaceChildren(); map.place(view); });
