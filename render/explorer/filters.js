// ---- Filters
const tally = (records, keys) => {
  const counts = new Map();
  for (const record of records) for (const key of new Set([keys(record)].flat())) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
};
const toggled = (list, key) => list.includes(key) ? list.filter(other => other !== key) : [...list, key].sort();

// Chips take away what they name.
function chips(box, title, counts, order, words, sample) {
  const present = order.filter(key => counts.get(key));
  if (present.length < 2) return;
  box.append(el('span', {class: 'chipgroup', role: 'group', 'aria-label': title}, el('b', {'aria-hidden': 'true'}, title),
    present.map(key => button({class: 'chip c-' + key, 'data-key': key, 'aria-pressed': 'true', onclick: () => go({off: toggled(state.off, key)}, false)},
      sample ? el('i', {class: key, 'aria-hidden': 'true'}) : '', words[key] || key, el('span', {}, counts.get(key).toLocaleString('en'))))));
}
// Menus keep only what is ticked; with nothing ticked, everything.
function menu(box, title, key, counts, words) {
  if (counts.size < 2) return;
  const entries = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 200);
  const ticks = entries.map(([value, n]) => {
    const tick = el('input', {type: 'checkbox'});
    tick.dataset.value = value;
    tick.addEventListener('change', () => go({[key]: toggled(state[key], value)}, false));
    return el('label', {}, tick, words(value), el('span', {}, n.toLocaleString('en')));
  });
  box.append(el('details', {class: 'menu', 'data-menu': key, 'data-title': title}, el('summary', {}, title),
    el('div', {role: 'group', 'aria-label': title}, button({class: 'plain', onclick: () => go({[key]: []}, false)}, 'All'), ticks)));
}
function choice(box, label, key, options) {
  const made = el('select', {'aria-label': label, 'data-state': key}, options.map(([value, words]) => el('option', {value}, words)));
  made.addEventListener('change', () => go({[key]: Number(made.value)}, false));
  box.append(made);
}
function buildFilters() {
  const box = find('chips');
  chips(box, 'STANCE', tally(allLines, line => line.stance), ['conflict', 'cooperative', 'neutral', 'structural'], {}, true);
  chips(box, 'TOLD AS', tally(allLines, line => line.told), ['fact', 'open', 'denied', 'disputed'], {open: 'planned or hedged'}, true);
  chips(box, 'WORD', tally(allLines, line => line.hearsay ? 'hearsay' : 'own'), ['own', 'hearsay'], {own: 'the article’s', hearsay: 'somebody’s'}, false);
  chips(box, 'ACTORS', tally(actors.values(), actor => actor.kind), ['state', 'bloc', 'organisation', 'group', 'person', 'unknown'], {}, false);
  const by = key => tally(allLines, line => line.claims.map(claim => claim[key]));
  menu(box, 'Type', 'type', by('type'), type => type.toLowerCase());
  menu(box, 'Status', 'status', by('status'), status => status);
  menu(box, 'Who says so', 'by', by('speaker'), speaker => speaker || 'the article itself');
  const sources = allLines.reduce((most, line) => Math.max(most, line.sources), 1);
  if (sources > 1) choice(box, 'Least number of sources', 'min', Array.from({length: Math.min(sources, 9)}, (_, i) => [i + 1, i ? (i + 1) + '+ sources' : 'any source']));
  if (repeats.length > 1) choice(box, 'Least number of sentences', 'least', repeats.map(n => [n, n > 1 ? n + '+ sentences' : 'every line']));
  const dates = claims.map(claim => claim.date).filter(Boolean).sort();
  if (dates.length && dates[0] !== dates[dates.length - 1]) {
    const day = (date, end) => (date + (end ? '-12-31' : '-01-01').slice(date.length === 4 ? 0 : 3)).slice(0, 10);
    box.append(el('span', {class: 'dates', role: 'group', 'aria-label': 'When it happens, or else when it was published'}, [['from', 'From'], ['to', 'Until']].map(([key, label]) => {
      const made = el('input', {type: 'date', 'aria-label': label, min: day(dates[0], false), max: day(dates[dates.length - 1], true), 'data-state': key});
      made.addEventListener('change', () => go({[key]: made.value}, false));
      return el('label', {}, label, made);
    })));
  }
  box.append(button({class: 'plain', onclick: () => { const {off, type, status, by: who, min, least, from, to, at} = start(); go({off, type, status, by: who, min, least, from, to, at}, false); }}, 'Reset'));
  document.addEventListener('click', event => { for (const open of document.querySelectorAll('.menu[open]')) if (!open.contains(event.target)) open.open = false; });
}
function showFilters() {
  for (const chip of document.querySelectorAll('.chip')) chip.setAttribute('aria-pressed', String(!state.off.includes(chip.dataset.key)));
  for (const control of document.querySelectorAll('#chips [data-state]')) control.value = String(state[control.dataset.state]);
  for (const made of document.querySelectorAll('.menu')) {
    const wanted = state[made.dataset.menu];
    for (const tick of made.querySelectorAll('input')) tick.checked = wanted.includes(tick.dataset.value);
    made.querySelector('summary').textContent = made.dataset.title + (wanted.length ? ` (${wanted.length})` : '');
    made.classList.toggle('used', wanted.length > 0);
  }
}

// ---- The strip: where in the article, or when
function buildStrip() {
  const useful = slots.length > 1 && slots.length <= 300;
  find('strip').hidden = !useful;
  if (!useful) return;
  find('stripname').textContent = manyArticles ? 'Published' : 'Where in the article';
  const counts = new Map(slots.map(slot => [slot, {conflict: 0, cooperative: 0, neutral: 0, structural: 0, all: 0}]));
  for (const line of allLines) for (const at of line.at) { const entry = counts.get(at); ++entry[line.stance]; ++entry.all; }
  const top = Math.max(...[...counts.values()].map(entry => entry.all));
  for (const [slot, entry] of counts) {
    const title = (manyArticles ? '' : 'Sentence ') + slot + ': ' + count(entry.all, 'line', 'lines');
    find('bars').append(button({title, 'aria-label': title, 'data-slot': slot, onclick: () => go({at: state.at === slot ? '' : slot}, false)},
      ['conflict', 'cooperative', 'neutral', 'structural'].filter(key => entry[key]).map(key => {
        const part = el('i', {class: 'c-' + key});
        part.style.height = 100 * entry[key] / top + '%';
        return part;
      })));
  }
}
function showStrip() {
  for (const bar of document.querySelectorAll('#bars button')) bar.setAttribute('aria-pressed', String(state.at === bar.dataset.slot));
  find('bars').classList.toggle('chosen', Boolean(state.at));
}
