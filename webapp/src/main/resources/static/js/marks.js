// Marks on the pages: each box shows the numbers of its fields, and moving it changes them.
const STEP = 2;
const FINE = 0.5;
const LEAST = 5;
const MOST_ASKED = 20;
const PAUSE = 1500;

const form = document.querySelector('[data-marks]');
const sheets = [...document.querySelectorAll('.marks-sheet')];
const sheetOf = page => sheets.find(sheet => Number(sheet.dataset.page) === page);
const size = sheet => ({ width: Number(sheet.dataset.width), height: Number(sheet.dataset.height) });

form?.querySelectorAll('fieldset[data-mark]').forEach(fields => {
  const part = Object.fromEntries([...fields.querySelectorAll('[data-part]')].map(field => [field.dataset.part, field]));
  const box = document.createElement('button');
  box.type = 'button';
  box.className = 'mark-box';
  box.dataset.mark = fields.dataset.mark;
  const name = Object.assign(document.createElement('span'), { textContent: fields.querySelector('legend').textContent });
  const corner = document.createElement('i');
  box.append(name, corner);

  const place = () => Object.fromEntries(Object.entries(part).map(([key, field]) => [key, Number(field.value)]));

  const draw = () => {
    const { page, left, top, width, height } = place();
    const sheet = sheetOf(page);
    box.hidden = !sheet;
    if (!sheet) return;
    if (box.parentElement !== sheet) {
      const focused = document.activeElement === box;
      sheet.append(box);
      if (focused) box.focus();
    }
    const whole = size(sheet);
    Object.assign(box.style, {
      left: `${100 * left / whole.width}%`, top: `${100 * top / whole.height}%`,
      width: `${100 * width / whole.width}%`, height: `${100 * height / whole.height}%`,
    });
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
  draw();
});

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

// the server draws few pages at once; one that had to wait is asked for again
document.querySelectorAll('.marks-sheet > img').forEach(picture => {
  const address = picture.getAttribute('src');
  let asked = 0;
  const again = () => {
    if (++asked <= MOST_ASKED) setTimeout(() => { picture.src = `${address}?again=${asked}`; }, PAUSE);
  };
  picture.addEventListener('error', again);
  if (picture.complete && !picture.naturalWidth && picture.currentSrc) again();
});

function within(value, least, most) {
  return Math.max(least, Math.min(most, value));
}

function round(value) {
  return Math.round(value * 10) / 10;
}
