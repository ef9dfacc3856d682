// ---- Large maps are painted: on a canvas wider than the window, which then is only shifted while somebody pans. It is painted
// anew, a few milliseconds at a time, when the map has come to rest or its edge comes into view.
const overhang = .5;      // of the window, on each side
const sliceTime = 9;      // milliseconds of painting before the browser gets its turn
class CanvasMap {
  constructor(host) {
    this.host = host;
    this.size = {width: drawing.width + 24, height: drawing.height + 24};
    this.front = el('canvas', {tabindex: '0', role: 'application', 'aria-label': 'Map. Arrow keys go from actor to actor, Enter opens one; the list and the table have the same in words.'});
    this.back = el('canvas', {'aria-hidden': 'true'});
    host.append(this.front, this.back);
    this.back.hidden = true;
    this.busiest = [...actors.values()].map(actor => ({...actor, weight: 0}));
    const weight = new Map();
    for (const line of allLines) for (const id of [line.source, line.target]) weight.set(id, (weight.get(id) || 0) + line.n);
    for (const actor of this.busiest) actor.weight = weight.get(actor.id) || 0;
    this.busiest.sort((a, b) => b.weight - a.weight);
    for (const line of allLines) line.width = Math.min(4.5, .7 + .75 * Math.log2(Math.max(1, line.n)));
    this.seldomFirst = [...allLines].sort((a, b) => a.n - b.n);
    this.painted = null;
    this.job = 0;
    host.addEventListener('pointermove', event => this.hover(event));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.repaint());
  }
  place(view) {
    this.view = view;
    if (!this.painted) { this.repaint(); return; }
    const room = this.room();
    const by = view.k / this.painted.k;
    const x = view.x - this.painted.x * by - room.width * overhang * by;
    const y = view.y - this.painted.y * by - room.height * overhang * by;
    this.front.style.transform = `translate(${x}px,${y}px) scale(${by})`;
    const bare = x > 0 || y > 0 || x + this.painted.width * by < room.width || y + this.painted.height * by < room.height;
    if (bare && !this.busy) this.repaint();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => { if (!this.fits()) this.repaint(); }, 140);
  }
  room() { return {width: this.host.clientWidth || 1, height: this.host.clientHeight || 1}; }
  fits() { return this.painted && this.painted.k === this.view.k && Math.abs(this.painted.x - this.view.x) < 2 && Math.abs(this.painted.y - this.view.y) < 2 && !this.busy; }
  paint(look) { this.look = look; this.repaint(); }
  repaint() {
    if (!this.view || !this.look) return;
    const job = ++this.job;
    const work = this.strokes({...this.view}, this.room());
    this.busy = true;
    const slice = () => {
      if (job !== this.job) return;
      const until = performance.now() + sliceTime;
      let step = work.next();
      while (!step.done && performance.now() < until) step = work.next();
      if (!step.done) { requestAnimationFrame(slice); return; }
      this.busy = false;
      this.swap(step.value);
    };
    slice();
  }
  swap(painted) {
    const focused = document.activeElement === this.front;
    const [shown, other] = [this.back, this.front];
    for (const attribute of ['tabindex', 'role', 'aria-label']) { shown.setAttribute(attribute, other.getAttribute(attribute)); other.removeAttribute(attribute); }
    shown.removeAttribute('aria-hidden');
    other.setAttribute('aria-hidden', 'true');
    this.front = shown;
    this.back = other;
    this.painted = painted;
    shown.hidden = false;
    if (focused) shown.focus({preventScroll: true});
    other.hidden = true;
    this.host.dataset.painted = String(painted.lines);
    this.place(this.view);
  }
  // Paints the back canvas, one stroke after the other; what it returns says what was painted and from where.
  *strokes(view, room) {
    const dense = Math.min(2, devicePixelRatio || 1);
    const width = Math.ceil(room.width * (1 + 2 * overhang));
    const height = Math.ceil(room.height * (1 + 2 * overhang));
    const canvas = this.back;
    canvas.width = width * dense;
    canvas.height = height * dense;
    canvas.style.width = width + 'px';
    canvas.style.height = height + 'px';
    const pen = canvas.getContext('2d');
    const style = getComputedStyle(this.host);
    const colour = key => style.getPropertyValue('--' + key).trim() || '#666';
    const colours = Object.fromEntries(['conflict', 'cooperative', 'neutral', 'structural', 'page', 'ink', 'dot-state', 'dot-organisation', 'dot-person', 'dot-group', 'accent'].map(key => [key, colour(key)]));
    const look = this.look;
    pen.setTransform(dense * view.k, 0, 0, dense * view.k, dense * (view.x + room.width * overhang + 12 * view.k), dense * (view.y + room.height * overhang + 12 * view.k));
    const left = (-view.x - room.width * overhang) / view.k - 12, top = (-view.y - room.height * overhang) / view.k - 12;
    const right = left + width / view.k, bottom = top + height / view.k;
    const outside = c => Math.max(c[0], c[2], c[4], c[6]) < left || Math.min(c[0], c[2], c[4], c[6]) > right || Math.max(c[1], c[3], c[5], c[7]) < top || Math.min(c[1], c[3], c[5], c[7]) > bottom;
    let painted = 0;
    // Lines out of focus are not painted: thousands of faint ones would be a grey field. The selected one comes last.
    const focused = look.focusLines;
    const order = this.seldomFirst.filter(line => look.lines.has(line.id) && (!focused || focused.has(line.id)) && line.curve.length >= 8 && !outside(line.curve));
    const thin = .45 / view.k;
    for (const line of order) {
      const on = line.id === look.selected;
      const c = line.curve;
      pen.globalAlpha = focused ? .9 : Math.min(1, .2 + .13 * Math.log2(Math.max(1, line.n)) + Math.max(0, 400 - order.length) / 1000);
      pen.strokeStyle = colours[line.stance];
      pen.lineWidth = Math.max(thin, on ? 4.5 : line.width);
      pen.setLineDash(line.told === 'open' ? [6, 4] : line.told === 'denied' ? [1, 4] : line.told === 'disputed' ? [8, 3, 2, 3] : []);
      pen.beginPath();
      pen.moveTo(c[0], c[1]);
      pen.bezierCurveTo(c[2], c[3], c[4], c[5], c[6], c[7]);
      pen.stroke();
      if (view.k > .5 || focused) this.heads(pen, line, colours);
      if (++painted % 40 === 0) yield;
    }
    pen.setLineDash([]);
    for (const actor of [...this.busiest].reverse()) {
      if (!look.actors.has(actor.id)) continue;
      const [x, y] = actor.at;
      const r = Math.max(actor.at[2], 2 / view.k);
      pen.globalAlpha = look.focus && !look.focus.has(actor.id) ? .18 : 1;
      pen.fillStyle = colours['dot-' + ({bloc: 'organisation', unknown: 'group'}[actor.kind] || actor.kind)];
      pen.strokeStyle = actor.id === look.selected ? colours.accent : colours.page;
      pen.lineWidth = actor.id === look.selected ? 3.5 : 1;
      pen.beginPath();
      if (actor.kind === 'state') pen.rect(x - r, y - r, 2 * r, 2 * r);
      else pen.arc(x, y, r, 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
    }
    yield;
    this.words(pen, view, colours, order, [left, top, right, bottom]);
    return {...view, width, height, lines: painted};
  }
  heads(pen, line, colours) {
    if (line.stance === 'structural') return;
    const c = line.curve;
    const length = 4 + 1.5 * line.width;
    const head = (x, y, fromX, fromY) => {
      const far = Math.hypot(x - fromX, y - fromY) || 1;
      const [ux, uy] = [(x - fromX) / far, (y - fromY) / far];
      const half = length * .42;
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(x - ux * length - uy * half, y - uy * length + ux * half);
      pen.lineTo(x - ux * length + uy * half, y - uy * length - ux * half);
      pen.closePath();
      pen.fillStyle = line.hearsay ? colours.page : colours[line.stance];
      pen.fill();
      if (line.hearsay) { pen.setLineDash([]); pen.lineWidth = 1; pen.stroke(); }
    };
    head(c[6], c[7], c[4], c[5]);
    if (!line.directed) head(c[0], c[1], c[2], c[3]);
  }
  // Names of the busiest that fit, more of them the nearer one looks; in focus also the words on the lines.
  words(pen, view, colours, order, [left, top, right, bottom]) {
    const look = this.look;
    const taken = [];
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    const write = (text, x, y, size, bold, colour, around) => {
      pen.font = (bold ? '700 ' : '') + size / view.k + 'px "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif';
      const wide = pen.measureText(text).width;
      const start = around ? x - wide / 2 : x;
      const box = [start, y - size * .6 / view.k, start + wide, y + size * .6 / view.k];
      if (taken.some(other => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) return;
      taken.push(box);
      pen.lineWidth = 3 / view.k;
      pen.strokeStyle = colours.page;
      pen.strokeText(text, start, y);
      pen.fillStyle = colour;
      pen.fillText(text, start, y);
    };
    pen.globalAlpha = 1;
    let named = 0;
    for (const actor of this.busiest) {
      if (named > 140) break;
      const wanted = look.focus ? look.focus.has(actor.id) : look.actors.has(actor.id);
      const [x, y, r] = actor.at;
      if (!wanted || x < left || x > right || y < top || y > bottom) continue;
      if (!look.focus && view.k < 1.5 && named >= 80 * Math.max(1, view.k)) break;
      ++named;
      write(short(actor.name), x + Math.max(r, 2 / view.k) + 3 / view.k, y, named <= 12 ? 13 : 11, true, colours.ink, false);
    }
    if (!look.focusLines || order.length > 60) return;
    for (const line of [...order].reverse()) { const at = middle(line.curve); write(short(line.label), at.x, at.y, 10.5, false, colours[line.stance], true); }
  }
  pointOf(event) {
    const room = this.host.getBoundingClientRect();
    return {x: (event.clientX - room.left - this.view.x) / this.view.k - 12, y: (event.clientY - room.top - this.view.y) / this.view.k - 12};
  }
  hit(event) {
    if (!this.look || !this.view) return '';
    const at = this.pointOf(event);
    const slack = 4 / this.view.k;
    let best = '';
    let least = Infinity;
    for (const actor of this.busiest) {
      if (!this.look.actors.has(actor.id)) continue;
      const far = Math.hypot(at.x - actor.at[0], at.y - actor.at[1]) - actor.at[2];
      if (far < slack && far < least) { least = far; best = actor.id; }
    }
    if (best) return best;
    for (const line of allLines) {
      if (!this.look.lines.has(line.id) || (this.look.focusLines && !this.look.focusLines.has(line.id)) || line.curve.length < 8) continue;
      const far = distance(at, line.curve, slack + line.width / 2);
      if (far < slack + line.width / 2 && far < least) { least = far; best = line.id; }
    }
    return best;
  }
  hover(event) {
    if (this.waiting || event.buttons) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      const id = this.hit(event);
      this.host.style.cursor = id ? 'pointer' : '';
      this.host.title = !id ? '' : lines.has(id) ? inWords(lines.get(id)) : name(id);
    });
  }
  centre(id) {
    const at = lines.has(id) ? middle(lines.get(id).curve) : {x: actors.get(id).at[0], y: actors.get(id).at[1]};
    return {x: at.x + 12, y: at.y + 12};
  }
  // The room that the actors take, those in focus if there are any; a single one is not looked at through a microscope.
  extent() {
    const ids = this.look ? [...this.look.focus || this.look.actors] : [];
    const xs = ids.map(id => actors.get(id).at[0] + 12);
    const ys = ids.map(id => actors.get(id).at[1] + 12);
    if (!ids.length) return {x: 0, y: 0, ...this.size};
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return {x: left - 60, y: top - 40, width: Math.max(300, right - left + 120), height: Math.max(200, bottom - top + 80)};
  }
  get shown() { return [...this.look.actors]; }
  focusOn(id) {
    this.current = id;
    this.front.focus({preventScroll: true});
    say(name(id) + ', ' + actors.get(id).kind + '. Enter opens it.');
    const ring = find('ring');
    const at = this.centre(id);
    ring.hidden = false;
    ring.style.left = at.x * this.view.k + this.view.x + 'px';
    ring.style.top = at.y * this.view.k + this.view.y + 'px';
  }
  focused() { return document.activeElement === this.front ? this.current || this.busiest.find(actor => this.look.actors.has(actor.id))?.id || '' : ''; }
  moving() { find('ring').hidden = true; }
}
const short = text => text.length > 28 ? text.slice(0, 27) + '…' : text;
function pointOn(c, t) {
  const s = 1 - t;
  return {x: s * s * s * c[0] + 3 * s * s * t * c[2] + 3 * s * t * t * c[4] + t * t * t * c[6], y: s * s * s * c[1] + 3 * s * s * t * c[3] + 3 * s * t * t * c[5] + t * t * t * c[7]};
}
const middle = c => c.length < 8 ? {x: 0, y: 0} : pointOn(c, .5);
// From a point to a curve, as 12 straight pieces; a curve that is not near is not looked at.
function distance(at, c, near) {
  if (at.x < Math.min(c[0], c[2], c[4], c[6]) - near || at.x > Math.max(c[0], c[2], c[4], c[6]) + near ||
      at.y < Math.min(c[1], c[3], c[5], c[7]) - near || at.y > Math.max(c[1], c[3], c[5], c[7]) + near) return Infinity;
  let least = Infinity;
  let a = {x: c[0], y: c[1]};
  for (let i = 1; i <= 12; ++i) {
    const b = pointOn(c, i / 12);
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const t = Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(at.x - a.x - t * dx, at.y - a.y - t * dy));
    a = b;
  }
  return least;
}
