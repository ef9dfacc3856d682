// ---- Pan, zoom, fingers, keys
const canvas = find('canvas');
const map = large ? new CanvasMap(canvas) : new SvgMap(canvas);
let view = {x: 0, y: 0, k: 1};
let viewLater = 0;

// Where one looks goes into the address, once the map is at rest: the middle of the window in the map's pixels, and the scale.
function keepView() {
  clearTimeout(viewLater);
  viewLater = setTimeout(() => {
    const room = canvas.getBoundingClientRect();
    state.view = [(room.width / 2 - view.x) / view.k, (room.height / 2 - view.y) / view.k].map(Math.round).join('_') + '_' + view.k.toFixed(3);
    writeHash(false);
  }, 400);
}
// Shows all of the map, or of what is in focus on a large one. With `keep` it is what the address says, if it says anything.
function fit(keep = false) {
  const room = canvas.getBoundingClientRect();
  const [top, below] = [44, 52];  // where the buttons are
  clearTimeout(viewLater);
  if (keep && state.view) {
    const [x, y, k] = state.view.split('_').map(Number);
    view.k = Math.min(12, Math.max(.02, k));
    view.x = room.width / 2 - x * view.k;
    view.y = room.height / 2 - y * view.k;
  } else {
    const box = map.extent();
    view.k = Math.max(.02, Math.min(1.6, (room.width - 16) / box.width, (room.height - top - below) / box.height)) || 1;
    view.x = room.width / 2 - (box.x + box.width / 2) * view.k;
    view.y = top + (room.height - top - below) / 2 - (box.y + box.height / 2) * view.k;
    if (state.view) { state.view = ''; writeHash(false); }
  }
  map.place(view);
}
function zoom(by, x, y) {
  const room = canvas.getBoundingClientRect();
  x = x === undefined ? room.width / 2 : x - room.left;
  y = y === undefined ? room.height / 2 : y - room.top;
  const k = Math.min(12, Math.max(.02, view.k * by));
  view = {x: x - (x - view.x) * k / view.k, y: y - (y - view.y) * k / view.k, k};
  map.moving();
  map.place(view);
  keepView();
}
function pan(dx, dy) {
  view = {...view, x: view.x + dx, y: view.y + dy};
  map.moving();
  map.place(view);
  keepView();
}
// Brings something into the window, if it is not there.
function reveal(id) {
  const room = canvas.getBoundingClientRect();
  const at = map.centre(id);
  const [x, y] = [at.x * view.k + view.x, at.y * view.k + view.y];
  if (x < 40 || y < 40 || x > room.width - 40 || y > room.height - 40) pan(room.width / 2 - x, room.height / 2 - y);
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
  if (fingers.size === 2) {
    const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
    const before = Math.hypot(finger.x - other.x, finger.y - other.y);
    const now = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    if (before > 0) zoom(now / before, (event.clientX + other.x) / 2, (event.clientY + other.y) / 2);
  } else {
    pan(dx, dy);
  }
  fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
});
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, event => { fingers.delete(event.pointerId); canvas.classList.remove('drag'); });
canvas.addEventListener('wheel', event => {
  event.preventDefault();
  zoom(Math.exp(-event.deltaY * .0015), event.clientX, event.clientY);
}, {passive: false});
canvas.addEventListener('click', event => {
  if (dragged) return;
  const id = map.hit(event);
  if (id) select(id);
  else if (state.actor || state.line || (state.path && state.path.split('~')[1])) go(nothing);
});

// The nearest in a direction: what lies far off to the side counts as farther.
function nextIn(from, dx, dy) {
  const here = map.centre(from);
  let best = '';
  let least = Infinity;
  for (const id of map.shown) {
    if (id === from) continue;
    const at = map.centre(id);
    const along = (at.x - here.x) * dx + (at.y - here.y) * dy;
    const aside = Math.abs((at.x - here.x) * dy - (at.y - here.y) * dx);
    if (along > .5 && along + 2.5 * aside < least) { least = along + 2.5 * aside; best = id; }
  }
  return best;
}
const arrows = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
canvas.addEventListener('keydown', event => {
  const here = map.focused();
  if (!here) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    select(here);
  } else if (arrows[event.key]) {
    event.preventDefault();
    const [dx, dy] = arrows[event.key];
    if (event.shiftKey) { pan(-60 * dx, -60 * dy); return; }
    const next = nextIn(here, dx, dy);
    if (next) { reveal(next); map.focusOn(next); }
  }
});
canvas.addEventListener('focusout', () => { find('ring').hidden = true; });
document.addEventListener('keydown', event => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
  if (event.key === 'Escape' && !typing) {
    const menu = document.querySelector('.menu[open]');
    if (menu) { menu.open = false; menu.querySelector('summary').focus(); } else { back(); }
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') { event.preventDefault(); find('q').focus(); }
  else if (event.key === '+' || event.key === '=') zoom(1.25);
  else if (event.key === '-') zoom(.8);
  else if (event.key === '0') fit();
});
find('in').addEventListener('click', () => zoom(1.25));
find('out').addEventListener('click', () => zoom(.8));
find('fit').addEventListener('click', () => fit());
