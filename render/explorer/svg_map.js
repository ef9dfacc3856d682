// ---- The map as the program drew it: each actor and line is an element. CanvasMap has the same functions.
class SvgMap {
  constructor(host) {
    this.host = host;
    this.svg = host.querySelector('svg');
    this.size = {width: this.svg.width.baseVal.value, height: this.svg.height.baseVal.value};
    this.svg.setAttribute('role', 'group');  // there is something to press in it
    this.parts = new Map();
    for (const line of allLines) this.parts.set(line.id, [find(line.id), find('l-' + line.id)].filter(Boolean));
    for (const id of actors.keys()) this.parts.set(id, [find(id)].filter(Boolean));
    for (const [id, parts] of this.parts) {
      if (!parts.length) continue;
      // Its <title> is its name for screen readers. One of them all can be reached by Tab, the others by arrows.
      parts[0].setAttribute('role', 'button');
      parts[0].setAttribute('tabindex', '-1');
      parts[0].addEventListener('focus', () => { this.current = id; });
      if (parts[1]) parts[1].setAttribute('aria-hidden', 'true');
    }
    this.centres = new Map();
  }
  place(view) { this.svg.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.k})`; }

  // `look` has the lines and actors that are there (`lines`, `actors`), those in focus or null, and the selected one.
  paint(look) {
    for (const line of allLines) this.dress(line.id, !look.lines.has(line.id), look.focusLines && !look.focusLines.has(line.id), line.id === look.selected);
    for (const id of actors.keys()) this.dress(id, !look.actors.has(id), look.focus && !look.focus.has(id), id === look.selected);
    const reachable = [...look.actors, ...look.lines];
    const stop = reachable.includes(this.current) ? this.current : reachable[0];
    for (const [id, parts] of this.parts) if (parts[0]) parts[0].setAttribute('tabindex', id === stop ? '0' : '-1');
    this.shown = reachable;
    this.nameDots(look.focus);
  }
  dress(id, gone, dim, on) {
    for (const part of this.parts.get(id)) {
      part.classList.toggle('gone', Boolean(gone));
      part.classList.toggle('dim', Boolean(dim));
      part.classList.toggle('on', on);
    }
  }
  // Names beside dots that have none, for who is being looked at.
  nameDots(ids) {
    for (const old of this.svg.querySelectorAll('.extra')) old.remove();
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
  hit(event) {
    const found = event.target.closest('.n,.dot,.e,.l');
    return !found ? '' : found.id.startsWith('l-') ? found.id.slice(2) : found.id;
  }
  // The middle of an actor or line, in the map's own pixels.
  centre(id) {
    if (!this.centres.has(id)) {
      const [part, label] = this.parts.get(id);
      const stroke = part.querySelector('path');
      let at;
      if (lines.has(id) && !label && stroke) {
        at = stroke.getPointAtLength(stroke.getTotalLength() / 2);
      } else {
        const box = (label || part).getBBox();
        at = {x: box.x + box.width / 2, y: box.y + box.height / 2};
      }
      this.centres.set(id, {x: at.x + 12, y: at.y + 12});  // the map's margin
    }
    return this.centres.get(id);
  }
  focusOn(id) {
    for (const parts of this.parts.values()) if (parts[0] && parts[0].getAttribute('tabindex') === '0') parts[0].setAttribute('tabindex', '-1');
    const part = this.parts.get(id)[0];
    part.setAttribute('tabindex', '0');
    part.focus({preventScroll: true});
    this.current = id;
  }
  // What has the keyboard's attention, if it is something of the map.
  focused() { const at = document.activeElement && document.activeElement.id; return this.parts.has(at) ? at : ''; }
  extent() { return {x: 0, y: 0, ...this.size}; }
  moving() {}
  repaint() {}
}
