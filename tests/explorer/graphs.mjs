// Graphs for the tests and benchmarks of the explorer, made up: nobody in them exists.

// A graph in the format actorgraph/1, and the texts of its articles, so that every quotation is true. Each claim is
// {from, to, type, label, stance, status, article, says, date, quote, times}; its sentence is written if none is given.
export function makeGraph({articles, actors, claims}) {
  const texts = articles.map(() => '');
  const length = articles.map(() => 0);
  const sentences = articles.map(() => 0);
  const graph = {schema: 'actorgraph/1', articles: articles.map(({id, title, published, publisher, url}) => ({id, title, published, publisher, url})), actors: [], evidence: [], relations: []};
  const byId = new Map(actors.map(actor => [actor.id, actor]));
  const mentions = new Map(actors.map(actor => [actor.id, []]));
  for (const claim of claims) {
    for (let time = 0; time < (claim.times || 1); ++time) {
      const a = claim.article === undefined ? 0 : claim.article;
      const from = byId.get(claim.from), to = byId.get(claim.to);
      const quote = claim.quote || `${from.alias && time % 2 ? from.alias : from.name} ${claim.words || claim.label} ${to.name}${claim.says ? ', said ' + (byId.get(claim.says)?.name || claim.says) : ''}${time ? ', report ' + (time + 1) : ''}.`;
      const begin = length[a];
      const letters = Array.from(quote);
      texts[a] += quote + ' ';
      length[a] += letters.length + 1;
      const folded = letters.join('');
      for (const actor of [from, to]) {
        for (const words of [actor.name, actor.alias].filter(Boolean)) {
          const at = folded.indexOf(words);
          if (at < 0) continue;
          const start = begin + Array.from(folded.slice(0, at)).length;
          mentions.get(actor.id).push({article: articles[a].id, start, end: start + Array.from(words).length, text: words, via: words === actor.name ? 'name' : 'alias'});
          break;
        }
      }
      const evidence = 'e' + graph.evidence.length;
      graph.evidence.push({id: evidence, article: articles[a].id, sentence: sentences[a]++, start: begin, end: begin + letters.length, quote, prefix: '', suffix: ''});
      graph.relations.push({id: 'r' + graph.relations.length, type: claim.type, label: claim.label, stance: claim.stance, source: claim.from, target: claim.to,
        directed: claim.directed !== false, status: claim.status || 'done', hedged: Boolean(claim.hedged),
        attribution: claim.says ? {by: byId.has(claim.says) ? claim.says : null, text: byId.get(claim.says)?.name || claim.says, verb: 'say', mode: 'indirect'} : null,
        time: claim.date ? {date: claim.date, precision: 'day', text: claim.date} : null, amount: null, event: null, confidence: claim.confidence || .8, why: [], evidence: [evidence], extractor: 'grammar'});
    }
  }
  for (const actor of actors) graph.actors.push({id: actor.id, name: actor.name, kind: actor.kind, country: actor.country || null, known: Boolean(actor.known), mentions: mentions.get(actor.id)});
  return {graph, texts};
}

// A small world that has something for each control: every kind, stance and way of telling, two sources, many dates.
export function smallWorld() {
  const articles = [
    {id: 'harbour', title: 'Harbour talks resume', published: '2025-03-01', publisher: 'The Northern Post', url: 'https://example.org/harbour-talks'},
    {id: 'strike', title: 'Dockers walk out', published: '2025-03-09', publisher: 'Coast Daily', url: 'https://example.org/strike?id=2&x=1'},
    {id: 'accord', title: 'An accord at last', published: '2025-04-02', publisher: 'The Northern Post', url: ''}];
  const actors = [
    {id: 'velland', name: 'Velland', alias: 'Havn', kind: 'state', country: 'XVE'}, {id: 'ostria', name: 'Östria', kind: 'state', country: 'XOS'},
    {id: 'coastal-union', name: 'Coastal Union', kind: 'bloc'}, {id: 'pier-company', name: 'Pier Company', kind: 'organisation'},
    {id: 'dockers', name: 'striking dockers', kind: 'group'}, {id: 'ines-falk', name: 'Ines Falk', alias: 'the harbour minister', kind: 'person', country: 'XVE'},
    {id: 'jon-brandt', name: 'Jon Brandt', kind: 'person', country: 'XOS'}, {id: 'the-lamp', name: 'the Lamp', kind: 'unknown'}];
  const claims = [
    {from: 'velland', to: 'ostria', type: 'CONSULT', label: 'hold talks', words: 'held talks with', stance: 'cooperative', status: 'done', directed: false, times: 2},
    {from: 'velland', to: 'ostria', type: 'CONSULT', label: 'hold talks', words: 'held talks again with', stance: 'cooperative', status: 'done', directed: false, article: 2, date: '2025-04-01'},
    {from: 'ines-falk', to: 'jon-brandt', type: 'CONSULT', label: 'meet', words: 'will meet', stance: 'cooperative', status: 'planned', says: 'velland', date: '2025-03-20'},
    {from: 'dockers', to: 'pier-company', type: 'PROTEST', label: 'accuse', words: 'accused', stance: 'conflictual', article: 1, times: 2},
    {from: 'pier-company', to: 'dockers', type: 'THREATEN', label: 'threaten', words: 'threatened', stance: 'conflictual', article: 1, says: 'a spokeswoman', hedged: true},
    {from: 'ostria', to: 'pier-company', type: 'SANCTION', label: 'impose sanctions on', words: 'did not impose sanctions on', stance: 'conflictual', status: 'denied', article: 1, says: 'jon-brandt'},
    {from: 'coastal-union', to: 'velland', type: 'SUPPORT', label: 'support', words: 'supports', stance: 'cooperative', status: 'ongoing', article: 2},
    {from: 'the-lamp', to: 'coastal-union', type: 'REJECT', label: 'reject', words: 'rejected', stance: 'neutral', article: 2},
    {from: 'jon-brandt', to: 'ostria', type: 'LEADS', label: 'minister', words: 'is a minister of', stance: 'structural', status: 'ongoing'},
    {from: 'ines-falk', to: 'ostria', type: 'CRITICISE', label: 'criticise', words: 'criticised', stance: 'conflictual', article: 2}];
  return {articles, actors, claims};
}

// Many actors and claims, most of them between few: as large news graphs are. The same seed gives the same graph.
export function crowd(people, relations, seed = 1) {
  let state = seed >>> 0;
  const random = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 4294967296; };
  const pick = n => Math.min(n - 1, Math.floor(n * random() ** 3));
  const kinds = ['person', 'person', 'person', 'organisation', 'group', 'state', 'bloc'];
  const first = ['Ada', 'Bero', 'Cilla', 'Dag', 'Edda', 'Finn', 'Gro', 'Hal', 'Ina', 'Jorn', 'Kaia', 'Lars'];
  const last = ['Aldra', 'Brisk', 'Corvo', 'Dunmar', 'Elvin', 'Farro', 'Grend', 'Holst', 'Ivar', 'Jessen', 'Korb', 'Lindal', 'Morav', 'Nerris', 'Ovrum', 'Pell'];
  const actors = Array.from({length: people}, (_, i) => {
    const kind = kinds[Math.floor(random() * kinds.length)];
    const core = `${first[i % first.length]} ${last[Math.floor(i / first.length) % last.length]}${i >= 192 ? ' ' + Math.floor(i / 192 + 1) : ''}`;
    return {id: 'x' + i, name: kind === 'person' ? core : core + {organisation: ' Company', group: ' group', state: 'land', bloc: ' Union'}[kind], kind};
  });
  const types = [['CONSULT', 'meet', 'cooperative'], ['AID', 'support', 'cooperative'], ['ACCUSE', 'accuse', 'conflictual'], ['ASSAULT', 'attack', 'conflictual'], ['SANCTION', 'sanction', 'conflictual'], ['COMMENT', 'mention', 'neutral']];
  const statuses = ['done', 'done', 'done', 'ongoing', 'planned', 'denied', 'possible'];
  const articles = Array.from({length: 200}, (_, i) => ({id: 'n' + i, title: 'News ' + i, published: new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10), publisher: 'Paper ' + i % 7, url: 'https://example.org/n/' + i}));
  const claims = [];
  while (claims.length < relations) {
    const from = claims.length < people ? claims.length : pick(people);
    const to = pick(people);
    if (from === to) continue;
    const [type, label, stance] = types[Math.floor(random() * types.length)];
    claims.push({from: 'x' + from, to: 'x' + to, type, label, stance, status: statuses[Math.floor(random() * statuses.length)], article: Math.floor(random() * articles.length), says: random() < .2 ? 'a spokesman' : ''});
  }
  return {articles, actors, claims};
}
