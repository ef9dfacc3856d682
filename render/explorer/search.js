// ---- Search: actors by any of their names, then words of labels and sentences
const query = find('q');
const hits = find('hits');
let found = [];
let chosen = -1;
const searchable = [...actors.values()].map(actor => ({id: actor.id, names: [actor.name, ...actor.names], folded: [actor.name, ...actor.names].map(fold)}));
let foldedQuotes = null;  // made when first needed

function findActors(wanted) {
  const rank = entry => {
    let best = 9;
    for (const text of entry.folded) best = Math.min(best, text === wanted ? 0 : text.startsWith(wanted) ? 1 : text.includes(' ' + wanted) ? 2 : text.includes(wanted) ? 3 : 9);
    return best;
  };
  return searchable.map(entry => [rank(entry), entry]).filter(([order]) => order < 9).sort((a, b) => a[0] - b[0]).slice(0, 8).map(([, entry]) => {
    const alias = entry.folded[0].includes(wanted) ? '' : entry.names[entry.folded.findIndex(text => text.includes(wanted))];
    return {id: entry.id, text: name(entry.id), more: actors.get(entry.id).kind + (alias ? ' · ' + alias : '')};
  });
}
function search() {
  const wanted = fold(plain(query.value));
  found = wanted ? findActors(wanted) : [];
  if (wanted.length > 2 && found.length < 10) {
    foldedQuotes = foldedQuotes || graph.evidence.map(record => fold(plain(record.quote)));
    for (const line of allLines) {
      if (found.length >= 12) break;
      if (fold(line.label).includes(wanted) || line.evidence.some(i => foldedQuotes[i].includes(wanted)))
        found.push({id: line.id, text: name(line.source) + arrow(line) + name(line.target), more: line.label});
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
  if (chosen >= 0) {
    query.setAttribute('aria-activedescendant', 'hit' + chosen);
    find('hit' + chosen).scrollIntoView({block: 'nearest'});
  } else {
    query.removeAttribute('aria-activedescendant');
  }
}
function take(i) {
  const hit = found[i];
  query.value = '';
  search();
  if (!hit) return;
  select(hit.id);
  if (!(state.path && state.path.endsWith('~'))) reveal(hit.id);
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
document.addEventListener('click', event => { if (!event.target.closest('.search')) { hits.hidden = true; query.setAttribute('aria-expanded', 'false'); } });
