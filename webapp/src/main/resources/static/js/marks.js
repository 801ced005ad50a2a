// Marks on the pages: each box shows the numbers of its fields, and moving it changes them. Its name stands beside it in the
// margin of the paper, where no letter of the document is.
import { insist } from './pictures.js';

const STEP = 2;
const FINE = 0.5;
const LEAST = 5;
const LINE = 20; // pixels: names do not lie on each other

const form = document.querySelector('[data-marks]');
const sheets = [...document.querySelectorAll('.marks-sheet')];
const sheetOf = page => sheets.find(sheet => Number(sheet.dataset.page) === page);
const size = sheet => ({ width: Number(sheet.dataset.width), height: Number(sheet.dataset.height) });
const named = new Map(); // by box: its name, and where the box stands
const moved = document.querySelector('[data-moved]');
let chosen = null; // the box that the buttons move

sheets.forEach(sheet => sheet.closest('.marks-page').style.setProperty('--ratio', size(sheet).width / size(sheet).height));

form?.querySelectorAll('fieldset[data-mark]').forEach(fields => {
  const part = Object.fromEntries([...fields.querySelectorAll('[data-part]')].map(field => [field.dataset.part, field]));
  const box = document.createElement('button');
  box.type = 'button';
  box.className = 'mark-box';
  box.dataset.mark = fields.dataset.mark;
  const name = Object.assign(document.createElement('span'), { className: 'mark-name', textContent: fields.querySelector('legend').textContent });
  name.dataset.mark = box.dataset.mark;
  name.setAttribute('aria-hidden', 'true');
  box.setAttribute('aria-label', name.textContent);
  box.title = name.textContent;
  const corner = document.createElement('i');
  box.append(corner);
  const goer = form.querySelector(`[data-goes-to="${box.dataset.mark}"]`);
  const where = goer.querySelector('[data-where]');

  const place = () => Object.fromEntries(Object.entries(part).map(([key, field]) => [key, Number(field.value)]));

  const draw = () => {
    const { page, left, top, width, height } = place();
    const sheet = sheetOf(page);
    box.hidden = name.hidden = !sheet;
    goer.disabled = !sheet;
    where.textContent = where.dataset.words.replace('{0}', page);
    if (!sheet) return;
    if (box.parentElement !== sheet) {
      const focused = document.activeElement === box;
      sheet.append(box, name);
      if (focused) box.focus();
    }
    const whole = size(sheet);
    Object.assign(box.style, {
      left: `${100 * left / whole.width}%`, top: `${100 * top / whole.height}%`,
      width: `${100 * width / whole.width}%`, height: `${100 * height / whole.height}%`,
    });
    named.set(box, { name, sheet, top: top / whole.height, isLeft: left + width / 2 < whole.width / 2 });
    nameAll();
  };

  /** Keeps the box on its page, whatever moved it. */
  const put = wanted => {
    const now = { ...place(), ...wanted };
    const sheet = sheetOf(now.page);
    if (!sheet) return;
    const whole = size(sheet);
    now.width = within(now.width, LEAST, whole.width);
    now.height = within(now.height, LEAST, whole.height);
    now.left = within(now.left, 0, whole.width - now.width);
    now.top = within(now.top, 0, whole.height - now.height);
    for (const [key, value] of Object.entries(now)) part[key].value = key === 'page' ? value : round(value);
    draw();
  };

  fields.addEventListener('input', draw);
  box.addEventListener('keydown', event => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) return;
    event.preventDefault();
    const step = event.shiftKey ? FINE : STEP;
    const { left, top, width, height } = place();
    if (event.altKey) put({ width: width + way[0] * step, height: height + way[1] * step });
    else put({ left: left + way[0] * step, top: top + way[1] * step });
  });
  box.addEventListener('pointerdown', down => drag(down, down.target === corner, { box, place, put }));
  name.addEventListener('pointerdown', down => drag(down, false, { box, place, put }));
  goer.addEventListener('click', () => {
    box.scrollIntoView({ block: 'center', inline: 'nearest' });
    box.focus({ preventScroll: true });
  });
  const self = {
    move: (right, down) => put({ left: place().left + right, top: place().top + down }),
    show: isChosen => {
      for (const shown of [box, name]) shown.toggleAttribute('data-chosen', isChosen);
      goer.setAttribute('aria-pressed', String(isChosen));
      if (!isChosen || !moved) return;
      moved.textContent = name.textContent;
      moved.parentElement.hidden = false;
    },
  };
  box.addEventListener('focus', () => choose(self));
  self.show(false);
  draw();
  if (!chosen && !box.hidden) choose(self);
});

function choose(one) {
  chosen?.show(false);
  chosen = one;
  one.show(true);
}

form?.querySelectorAll('[data-moves]').forEach(button => button.addEventListener('click', () => {
  const [right, down] = button.dataset.moves.split(' ').map(Number);
  chosen?.move(right, down); // in millimetres
}));

/** Each name on the side of its box, at its height, or below the one that stands there. */
function nameAll() {
  const least = new Map();
  for (const { name, sheet, top, isLeft } of [...named.values()].sort((one, other) => one.top - other.top)) {
    const side = `${sheet.dataset.page} ${isLeft}`;
    const height = sheet.clientHeight || 1;
    const at = Math.max(top * height, least.get(side) ?? 0);
    least.set(side, at + LINE);
    name.style.top = `${100 * at / height}%`;
    name.classList.toggle('mark-name-left', isLeft);
  }
}
addEventListener('resize', nameAll);

const larger = document.querySelector('[data-marks-larger]');
larger?.addEventListener('click', () => {
  const isLarger = document.querySelector('.marks-pages').toggleAttribute('data-larger');
  larger.setAttribute('aria-pressed', String(isLarger));
  nameAll();
});

// a number that is wrong is not looked for in a closed fold
form?.addEventListener('invalid', () => { form.querySelector('.marks-numbers').open = true; }, true);

function drag(down, resizing, { box, place, put }) {
  down.preventDefault();
  box.focus();
  box.setPointerCapture(down.pointerId);
  const start = place();
  const from = at(down, sheetOf(start.page));
  const move = event => {
    const over = resizing ? null : sheetUnder(event);
    const sheet = over ?? sheetOf(start.page);
    const to = at(event, sheet);
    if (resizing) put({ width: start.width + to.x - from.x, height: start.height + to.y - from.y });
    else put({ page: Number(sheet.dataset.page), left: start.left + to.x - from.x, top: start.top + to.y - from.y });
  };
  box.addEventListener('pointermove', move);
  box.addEventListener('lostpointercapture', () => box.removeEventListener('pointermove', move), { once: true });
}

/** In millimetres from the corner of the sheet. */
function at(event, sheet) {
  const frame = sheet.getBoundingClientRect();
  const whole = size(sheet);
  return {
    x: (event.clientX - frame.left) / frame.width * whole.width,
    y: (event.clientY - frame.top) / frame.height * whole.height,
  };
}

function sheetUnder(event) {
  return sheets.find(sheet => {
    const frame = sheet.getBoundingClientRect();
    return event.clientX >= frame.left && event.clientX <= frame.right && event.clientY >= frame.top && event.clientY <= frame.bottom;
  });
}

document.querySelectorAll('.marks-sheet > img').forEach(picture => insist(picture));

function within(value, least, most) {
  return Math.max(least, Math.min(most, value));
}

function round(value) {
  return Math.round(value * 10) / 10;
}
