// ---- The panel: overview, an actor, a line, a path
const side = find('side');
const lineCard = line => button({class: 'card c-' + line.stance, onclick: () => select(line.id)},
  el('strong', {}, name(line.source) + arrow(line) + name(line.target)),
  el('small', {}, el('em', {}, line.label), ' · ' + told[line.told] + (line.speaker ? ' · ' + line.speaker : '') + ' · ' + count(line.n, 'sentence', 'sentences')));
const actorCard = (id, n) => button({class: 'card', onclick: () => select(id)},
  el('strong', {}, name(id)), el('small', {}, [actors.get(id).kind, actors.get(id).role, count(n, 'line', 'lines')].filter(Boolean).join(' · ')));
const backButton = () => button({class: 'plain', onclick: back}, '← Back');
const most = (list, n) => list.length > n ? el('p', {}, `and ${(list.length - n).toLocaleString('en')} more: see the list or the table`) : '';
const ofActor = (id, among) => among.filter(line => line.source === id || line.target === id).sort((a, b) => b.n - a.n);

// Which words of a sentence say what the claim says: those of its label, whatever their ending.
const irregular = new Map(Object.entries({meet: 'met', say: 'said', speak: 'spoke', hold: 'held', tell: 'told', fight: 'fought', win: 'won', lead: 'led', send: 'sent', give: 'gave given', take: 'took taken', strike: 'struck',
  shoot: 'shot', break: 'broke broken', buy: 'bought', sell: 'sold', withdraw: 'withdrew withdrawn', draw: 'drew drawn', seek: 'sought', find: 'found', make: 'made', keep: 'kept', leave: 'left', lose: 'lost',
  pay: 'paid', bring: 'brought', build: 'built', cut: 'cut', hit: 'hit', choose: 'chose chosen', steal: 'stole stolen', forbid: 'forbade forbidden', see: 'saw seen', write: 'wrote written', go: 'went gone', bind: 'bound',
  drive: 'drove driven', begin: 'began begun', rise: 'rose risen', teach: 'taught', think: 'thought', feel: 'felt', lend: 'lent', spend: 'spent', overthrow: 'overthrew overthrown', throw: 'threw thrown', shake: 'shook shaken'}));
const small = new Set(['with', 'from', 'that', 'this', 'into', 'over', 'about', 'against', 'have', 'been', 'were', 'will', 'would', 'their', 'than', 'for', 'and', 'the', 'not', 'its', 'his', 'her', 'out']);
const stemOf = word => word.length > 4 ? word.replace(/(ies|ied|ing|ed|es|s|e|y)$/, '') : word.replace(/(s|e|y)$/, '');
function wordMarks(letters, labels) {
  const wanted = new Set();
  for (const word of labels.flatMap(label => fold(label).split(/[^\p{L}\p{N}]+/u))) {
    if (word.length < 3 || small.has(word)) continue;
    wanted.add(stemOf(word));
    for (const form of (irregular.get(word) || '').split(' ')) if (form) wanted.add(form);
  }
  const marks = [];
  const isLetter = c => c !== undefined && /[\p{L}\p{N}]/u.test(c);
  for (let at = 0; at < letters.length;) {
    if (!isLetter(letters[at])) { ++at; continue; }
    let end = at;
    while (isLetter(letters[end])) ++end;
    const word = fold(letters.slice(at, end).join(''));
    const stem = stemOf(word);
    if ([...wanted].some(want => word === want || stem === want || (want.length > 3 && stem.startsWith(want) && stem.length - want.length < 4) || (want.endsWith('i') && stem + 'i' === want)))
      marks.push([at, end, 'word']);
    at = end;
  }
  return marks;
}
function actorMarks(record, ids) {
  return ids.flatMap(id => actors.get(id).mentions.filter(mention => mention.article === record.article && mention.start >= record.start && mention.end <= record.end)
    .map(mention => [mention.start - record.start, mention.end - record.start, 'actor']));
}
function marked(record, line) {
  const letters = plainLetters(record.quote);
  const marks = [...actorMarks(record, [line.source, line.target]), ...wordMarks(letters, line.claims.map(claim => claim.words))].sort((a, b) => a[0] - b[0] || (a[2] < b[2] ? -1 : 1));
  const parts = [];
  let at = 0;
  for (const [from, to, kind] of marks) {
    if (from < at || to <= from) continue;
    parts.push(letters.slice(at, from).join(''), el('mark', {class: kind}, letters.slice(from, to).join('')));
    at = to;
  }
  parts.push(letters.slice(at).join(''));
  return parts;
}
// Browsers that know text fragments go to the sentence itself.
function addressOf(article, record) {
  const address = webAddress(article.url);
  if (!address || address.includes('#')) return address;
  const words = plain(record.quote).split(' ');
  const part = list => encodeURIComponent(list.join(' ').toWellFormed ? list.join(' ').toWellFormed() : list.join(' ')).replace(/-/g, '%2D');
  return address + '#:~:text=' + (words.length > 12 ? part(words.slice(0, 5)) + ',' + part(words.slice(-5)) : part(words));
}
function evidence(line) {
  return line.evidence.map(i => {
    const record = graph.evidence[i];
    const article = articles.get(record.article);
    const title = plain(article.title) || plain(article.id);
    const address = addressOf(article, record);
    return el('blockquote', {}, el('footer', {}, address ? el('a', {href: address, target: '_blank', rel: 'noopener noreferrer'}, title) : title,
      [article.publisher, article.published].map(plain).filter(Boolean).map(part => ' · ' + part).join('') + ' · sentence ' + (record.sentence + 1)),
      el('span', {class: 'around'}, plain(record.prefix).slice(-28) + ' '), ...marked(record, line), el('span', {class: 'around'}, ' ' + plain(record.suffix).slice(0, 28)));
  });
}
const claimLine = claim => el('li', {}, [claim.type.toLowerCase(), claim.status + (claim.hedged ? ', hedged' : ''), claim.speaker ? 'on the word of ' + claim.speaker : 'the article’s own word',
  claim.happens, claim.amount, 'confidence ' + claim.confidence].filter(Boolean).join(' · '));

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
  return [el('h2', {}, 'Overview'), el('p', {}, drawing.source),
    el('div', {class: 'figures'}, figure(busy.size, 'actors'), figure(visible.length, 'lines'), figure(graph.articles.length, manyArticles ? 'articles' : 'article')),
    el('div', {class: 'bar', 'aria-hidden': 'true'}, Object.keys(by).filter(key => by[key]).map(key => {
      const part = el('i', {class: 'c-' + key});
      part.style.flex = String(by[key]);
      return part;
    })),
    el('p', {}, Object.keys(by).filter(key => by[key]).map(key => by[key].toLocaleString('en') + ' ' + key).join(' · ')),
    busiest.length ? el('h3', {}, 'Most connected') : '', busiest.map(([id, n]) => actorCard(id, n)),
    visible.length ? el('h3', {}, 'Relations') : el('p', {}, 'Nothing passes the filters.'), strongest.slice(0, 40).map(lineCard), most(strongest, 40),
    el('p', {class: 'foot'}, button({class: 'plain', onclick: download}, 'Save the graph as JSON'))];
}
function actorPanel(id, visible) {
  const own = ofActor(id, visible);
  const actor = actors.get(id);
  return [backButton(), el('h2', {}, actor.name),
    el('p', {}, [actor.kind, actor.role, actor.country].filter(Boolean).join(' · ')),
    actor.names.length ? el('p', {}, 'Also: ' + actor.names.slice(0, 12).join(', ')) : '',
    el('span', {class: 'hops', role: 'group', 'aria-label': 'Neighbourhood'}, [1, 2, 3].map(hops =>
      button({'aria-pressed': String(state.hops === hops), onclick: () => go({hops}, false)}, hops + (hops === 1 ? ' step' : ' steps')))),
    button({class: 'plain', onclick: () => { go({...nothing, path: id + '~'}); find('q').focus(); }}, 'Find a path to…'),
    el('h3', {}, count(own.length, 'line', 'lines')), own.slice(0, 80).map(lineCard), most(own, 80)];
}
function linePanel(line) {
  return [backButton(), el('h2', {}, name(line.source) + arrow(line) + name(line.target)), el('p', {}, line.label),
    el('p', {class: 'tags'}, el('span', {class: 'tag c c-' + line.stance}, line.stance), el('span', {class: 'tag'}, told[line.told]), el('span', {class: 'tag'}, whose(line)),
      el('span', {class: 'tag'}, line.directed ? 'one way' : 'mutual'), el('span', {class: 'tag'}, count(line.sources, 'source', 'sources'))),
    el('h3', {}, `Evidence (${line.evidence.length})`), evidence(line), el('h3', {}, 'Claims'), el('ul', {class: 'claims'}, line.claims.map(claimLine)),
    el('h3', {}, 'Actors'), [line.source, line.target].map(end => actorCard(end, ofActor(end, allLines).length))];
}
function pathPanel(from, to, steps) {
  if (!to) return [backButton(), el('h2', {}, 'A path from ' + name(from) + ' to…'), el('p', {}, 'Search for the other actor, or choose it on the map.')];
  const title = el('h2', {}, 'From ' + name(from) + ' to ' + name(to));
  if (!steps) return [backButton(), title, el('p', {}, 'No path passes the filters. What is denied connects nobody.')];
  return [backButton(), title, el('p', {}, count(steps.length, 'step', 'steps') + ', whichever way the arrows point'),
    steps.map((line, i) => [el('h3', {}, 'Step ' + (i + 1)), lineCard(line), evidence(line).slice(0, 2)])];
}
function download() {
  const address = URL.createObjectURL(new Blob([find('ag-graph').textContent], {type: 'application/json'}));
  el('a', {href: address, download: 'graph.json'}).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
