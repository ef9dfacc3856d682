// ---- Light and dark: as the system has it, or as the reader chose. Every media query for dark is turned on or off.
const darkRules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).filter(rule => rule.media && rule.media.mediaText.includes('prefers-color-scheme'));
const systemDark = darkRules.map(rule => rule.media.mediaText);
const themes = ['', 'dark', 'light'];
function showTheme() {
  darkRules.forEach((rule, i) => {
    const wanted = state.theme === 'dark' ? 'screen' : state.theme === 'light' ? 'not all' : systemDark[i];
    if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
  });
  document.documentElement.style.colorScheme = state.theme || 'light dark';
  find('theme').textContent = {'': 'Auto', dark: 'Dark', light: 'Light'}[state.theme];
  map.repaint();
}
find('theme').addEventListener('click', () => { go({theme: themes[(themes.indexOf(state.theme) + 1) % 3]}, false); showTheme(); });

// ---- Everything after each change of state
function show() {
  const visible = allLines.filter(passes);
  const look = {lines: new Set(visible.map(line => line.id)), actors: new Set(visible.flatMap(line => [line.source, line.target])), focus: null, focusLines: null, selected: state.line || state.actor};
  let panel = null;
  const [from, to] = state.path ? state.path.split('~') : ['', ''];
  if (actors.has(from) && actors.has(to)) {
    const steps = shortestPath(from, to, visible);
    look.focus = new Set([from, to, ...(steps || []).flatMap(line => [line.source, line.target])]);
    look.focusLines = new Set((steps || []).map(line => line.id));
    panel = pathPanel(from, to, steps);
  } else if (actors.has(from)) {
    panel = pathPanel(from, '', null);
  } else if (state.line) {
    const line = lines.get(state.line);
    look.focus = new Set([line.source, line.target]);
    look.focusLines = new Set([line.id]);
    look.lines.add(line.id);  // whoever asks for a line sees it, whatever the filters say
    look.actors.add(line.source).add(line.target);
    panel = linePanel(line);
  } else if (state.actor) {
    look.focus = neighbourhood(state.actor, state.hops, visible);
    look.focusLines = new Set(visible.filter(line => look.focus.has(line.source) && look.focus.has(line.target)).map(line => line.id));
    look.actors.add(state.actor);
    panel = actorPanel(state.actor, visible);
  } else {
    panel = overview(visible);
  }
  const key = [state.actor, state.line, state.path].join();
  map.paint(look);
  side.replaceChildren(...panel.flat(3).filter(part => part !== '' && part !== null));
  if (show.key !== key) side.scrollTop = 0;
  show.key = key;
  twin(visible);
  for (const chosenView of document.querySelectorAll('.views button')) chosenView.setAttribute('aria-pressed', String(chosenView.dataset.view === state.show));
  find('status').textContent = `${visible.length.toLocaleString('en')} of ${count(allLines.length, 'line', 'lines')}, ${look.actors.size.toLocaleString('en')} of ${count(actors.size, 'actor', 'actors')}`;
  showFilters();
  showStrip();
}

// On a narrow window the map gets no more room than it needs.
function layOut() {
  const narrow = innerWidth <= 900;
  const needed = Math.max(240, Math.min(innerHeight * .62, innerWidth * map.size.height / map.size.width + 130));
  document.body.style.setProperty('--map-height', narrow ? Math.round(needed) + 'px' : '');
  fit(true);
}
let wide = innerWidth;
addEventListener('resize', () => { if (innerWidth !== wide || !('ontouchstart' in window)) layOut(); wide = innerWidth; });
for (const event of ['hashchange', 'popstate'])
  addEventListener(event, () => { depth = history.state && history.state.depth || 0; readHash(); showTheme(); show(); });
for (const kind of ['state', 'organisation', 'group', 'person', 'unknown'])
  if ([...actors.values()].some(actor => actor.kind === kind || (kind === 'organisation' && actor.kind === 'bloc')))
    find('key').append(el('li', {}, el('i', {class: kind, 'aria-hidden': 'true'}), kind === 'organisation' ? 'organisation, bloc' : kind === 'unknown' ? 'kind not known' : kind));
find('filters').open = innerWidth > 900;
depth = history.state && history.state.depth || 0;
buildFilters();
buildStrip();
readHash();
show();
showTheme();
layOut();
