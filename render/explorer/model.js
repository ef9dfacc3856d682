// ---- What the page knows: the graph as it was read, and the lines that are drawn of it.
const find = id => document.getElementById(id);
const graph = JSON.parse(find('ag-graph').textContent);
const drawing = JSON.parse(find('ag-drawing').textContent);

// Texts come as the article has them. What turns the direction of text or is no character is not shown.
const hidden = /[\u0080-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]|[\u{e0000}-\u{e007f}]/gu;
const plain = text => (text || '').replace(/[\u0000-\u0020\u007f\u0085\u00a0\u2028\u2029]+/g, ' ').replace(hidden, '').trim();
const plainLetters = text => Array.from(text || '', c => /[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(c) || c.search(hidden) === 0 ? ' ' : c);
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/[ßøłđðþæœı’]/g, c => ({'ß': 'ss', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'æ': 'ae', 'œ': 'oe', 'ı': 'i', '’': '\''}[c]));
const webAddress = address => /^https?:\/\/[^\s\\<>"]{1,2000}$/i.test(address || '') ? address : '';

const articles = new Map(graph.articles.map(article => [article.id, article]));
const evidenceOf = new Map(graph.evidence.map((record, i) => [record.id, i]));
const stanceWord = {conflictual: 'conflict'};
const actorName = new Map(graph.actors.map(actor => [actor.id, plain(actor.name)]));

// What somebody is called in the articles, pronouns aside, and in the configuration.
function namesOf(record, aliases) {
  const names = new Set(aliases || []);
  for (const mention of record.mentions) if (mention.via !== 'pronoun') names.add(plain(mention.text));
  names.delete(plain(record.name));
  return [...names].slice(0, 60);
}
const actors = new Map(drawing.nodes.map(node => {
  const record = graph.actors[node.actor];
  return [node.id, {id: node.id, name: plain(record.name), kind: record.kind, country: plain(record.country), role: node.role || '',
    names: namesOf(record, node.aliases), mentions: record.mentions, at: node.at}];
}));
const nodeIds = drawing.nodes.map(node => node.id);

function claimOf(record) {
  const by = record.attribution;
  const first = articles.get(graph.evidence[evidenceOf.get(record.evidence[0])].article);
  const speaker = by ? (by.by && actorName.get(by.by)) || plain(by.text) || 'somebody' : '';
  return {id: record.id, type: plain(record.type), status: record.status, hedged: record.hedged, speaker, words: plain(record.label),
    date: record.time && record.time.date || first.published || '', happens: record.time ? plain(record.time.text || record.time.date) : '',
    amount: record.amount ? plain(record.amount.text) : '', confidence: Math.round(record.confidence * 100) / 100,
    evidence: record.evidence.map(id => evidenceOf.get(id))};
}
const claims = graph.relations.map(claimOf);

const manyArticles = graph.articles.length > 1;
const byMonth = new Set(graph.articles.map(article => article.published)).size > 60;
// Where a sentence stands on the strip: its number in the only article, else the day or month of its article.
function slotOf(evidence) {
  if (!manyArticles) return String(evidence.sentence + 1);
  const published = articles.get(evidence.article).published || '';
  return byMonth ? published.slice(0, 7) : published;
}
function lineOf(drawn) {
  const own = drawn.claims.map(i => claims[i]);
  const published = i => articles.get(graph.evidence[i].article).published || '';
  const sentences = [...new Set(own.flatMap(claim => claim.evidence))].sort((a, b) => published(a) < published(b) ? -1 : published(a) > published(b) ? 1 : a - b);
  const read = sentences.map(i => articles.get(graph.evidence[i].article));
  return {id: drawn.id, source: nodeIds[drawn.from], target: nodeIds[drawn.to], directed: drawn.directed, label: drawn.label, speaker: drawn.speaker,
    stance: drawn.stance, told: drawn.told, hearsay: drawn.hearsay, n: drawn.n, curve: drawn.curve, claims: own, evidence: sentences,
    sources: new Set(read.map(article => article.cluster || article.id)).size, at: [...new Set(sentences.map(i => slotOf(graph.evidence[i])))].filter(Boolean)};
}
const allLines = drawing.lines.map(lineOf);
const lines = new Map(allLines.map(line => [line.id, line]));
const slots = [...new Set(allLines.flatMap(line => line.at))].sort(manyArticles ? undefined : (a, b) => a - b);
const large = Boolean(drawing.width);  // The page draws by itself.

const name = id => actors.get(id).name;
const arrow = line => line.directed ? ' → ' : ' ↔ ';
const inWords = line => name(line.source) + arrow(line) + name(line.target) + ': ' + line.label;
const count = (n, one, many) => n.toLocaleString('en') + ' ' + (n === 1 ? one : many);
const told = {fact: 'told as fact', open: 'not told as fact', denied: 'denied or refused', disputed: 'disputed'};
const whose = line => line.hearsay ? line.speaker || 'by own account' : 'the article’s own word';

// Too many lines to see anything: those told seldom are left out at first.
const readable = 400;
const repeats = [1, 2, 3, 4, 5, 7, 10, 15, 20, 50].filter(n => allLines.some(line => line.n >= n));
const toldOften = repeats.find(n => allLines.filter(line => line.n >= n).length <= readable) || repeats[repeats.length - 1] || 1;

// ---- What passes the filters. A line does if one of its claims does.
function claimPasses(claim) {
  if (state.type.length && !state.type.includes(claim.type)) return false;
  if (state.status.length && !state.status.includes(claim.status)) return false;
  if (state.by.length && !state.by.includes(claim.speaker)) return false;
  if (state.from && !(claim.date && claim.date + '~' >= state.from)) return false;  // "2025-03" may be the 31st
  return !(state.to && !(claim.date && claim.date <= state.to));
}
function passes(line) {
  if ([line.stance, line.told, line.hearsay ? 'hearsay' : 'own', actors.get(line.source).kind, actors.get(line.target).kind].some(key => state.off.includes(key))) return false;
  if (line.sources < state.min || line.n < state.least) return false;
  if (state.at && !line.at.includes(state.at)) return false;
  return line.claims.some(claimPasses);
}

function neighbourhood(id, hops, visible) {
  const near = new Map();
  const add = (a, b) => near.has(a) ? near.get(a).push(b) : near.set(a, [b]);
  for (const line of visible) { add(line.source, line.target); add(line.target, line.source); }
  const reached = new Set([id]);
  let edge = [id];
  for (let hop = 0; hop < hops; ++hop) {
    const next = [];
    for (const actor of edge) for (const other of near.get(actor) || []) if (!reached.has(other)) { reached.add(other); next.push(other); }
    edge = next;
  }
  return reached;
}

// The fewest steps between two actors; among equals the better told. What is denied connects nobody.
function shortestPath(from, to, visible) {
  const came = new Map([[from, null]]);
  let edge = [from];
  const sorted = visible.filter(line => line.told !== 'denied').sort((a, b) => b.n - a.n);
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
