// What axe does not measure: nothing wider than the window, targets large enough or far enough apart (WCAG 2.5.8), and
// whatever gets the focus is seen, with a mark (2.4.11, 2.4.7). Answers a line for each fault.
async () => {
  // what a page measures of itself after a window changed, it has measured two frames later; nobody presses a key sooner
  for (let frames = 2; frames > 0; frames--) await new Promise(requestAnimationFrame);
  const LEAST = 24;
  const POINTS = [0.5, 0.1, 0.9].flatMap(x => [0.5, 0.1, 0.9].map(y => [x, y])); // most are seen in the middle: it is asked first
  const faults = [];
  const name = element => {
    const words = (element.getAttribute('aria-label') ?? element.innerText ?? element.value ?? '').trim().slice(0, 30);
    const classes = typeof element.className === 'string' && element.className ? `.${element.className.trim().replace(/\s+/g, '.')}` : '';
    return `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${classes} "${words}"`;
  };
  const isShown = element => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  };

  // ---- width
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`wide: the page is ${root.scrollWidth - root.clientWidth} px wider than the window`);

  for (const opened of document.querySelectorAll('details[open] > .menu-body, dialog[open]')) {
    const box = opened.getBoundingClientRect();
    if (box.width > 0 && (box.left < 0 || box.right > innerWidth)) faults.push(`wide: ${name(opened)} opens beyond the window`);
  }

  // ---- targets
  // the boxes of marks have an equal in the fields beside them (2.5.8, "equivalent")
  const wanted = 'a[href], button:not(:disabled), input:not([type="hidden"], :disabled), select:not(:disabled), textarea, summary, [tabindex="0"]';
  const targets = [...document.querySelectorAll(wanted)].filter(isShown);
  const isInline = element => getComputedStyle(element).display === 'inline' && element.parentElement
    && [...element.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  const area = element => {
    const after = element.matches('.list-title') ? element.closest('.list-row, .found-list li') : null;
    const whole = after ?? (element.matches('[type="checkbox"], [type="radio"]') ? element.closest('label') ?? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) ?? element : element);
    const box = whole.getBoundingClientRect();
    return element.matches('[role="separator"]') ? hit(element, box) : box;
  };
  /** What takes the pointer may be wider than what is drawn. */
  const hit = (element, box) => {
    const y = Math.min(box.y + box.height / 2, innerHeight / 2);
    let [left, right] = [box.x, box.right];
    while (document.elementFromPoint(left - 1, y) === element) left--;
    while (document.elementFromPoint(right + 1, y) === element) right++;
    return new DOMRect(left, box.y, right - left, box.height);
  };
  const layer = element => element.closest('.bar, .rail, .bulk-bar, .messages, .menu-body, dialog'); // what slides below it is scrolled to
  const areas = new Map(targets.map(element => [element, area(element)]));
  const small = targets.filter(element => !element.matches('.mark-box') && (areas.get(element).width < LEAST - 0.5 || areas.get(element).height < LEAST - 0.5) && !isInline(element));
  for (const element of small) {
    const box = areas.get(element);
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const near = targets.find(other => {
      if (other === element || other.contains(element) || element.contains(other) || layer(other) !== layer(element)) return false;
      const place = areas.get(other);
      const [dx, dy] = small.includes(other)
        ? [x - (place.x + place.width / 2), y - (place.y + place.height / 2)]
        : [x - Math.min(Math.max(x, place.x), place.right), y - Math.min(Math.max(y, place.y), place.bottom)];
      return Math.hypot(dx, dy) < (small.includes(other) ? LEAST : LEAST / 2);
    });
    if (near) faults.push(`target: ${name(element)} is ${Math.round(box.width)}×${Math.round(box.height)} px, near ${name(near)}`);
  }

  // ---- focus
  const before = document.activeElement;
  const place = [scrollX, scrollY];
  const isOn = (element, x, y) => {
    const on = document.elementFromPoint(x, y);
    return on !== null && (element === on || element.contains(on) || on.contains(element) && on.tagName !== 'BODY' && on.tagName !== 'HTML'
      || element.labels && [...element.labels].some(label => label.contains(on)) || element.closest('label, .list-row')?.contains(on) === true);
  };
  const some = targets.length > 80 ? [...targets.slice(0, 60), ...targets.slice(-20)] : targets; // long lists repeat themselves
  for (const element of [...some, ...some.toReversed()]) {
    element.focus();
    if (document.activeElement !== element) continue;
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const isSeen = left < right && top < bottom
      && POINTS.some(([x, y]) => isOn(element, left + (right - left) * x, top + (bottom - top) * y));
    if (!isSeen) faults.push(`focus: ${name(element)} at ${Math.round(box.x)}, ${Math.round(box.y)} is hidden when it has the focus, below ${name(document.elementFromPoint((left + right) / 2, (top + bottom) / 2) ?? document.body)}`);
    const marks = [null, '::after', '::before'].map(part => getComputedStyle(element, part));
    if (element.matches(':focus-visible') && !marks.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2))
      faults.push(`mark: ${name(element)} shows nothing when it has the focus`);
  }
  if (before instanceof HTMLElement && before !== document.body) before.focus(); else document.activeElement?.blur?.();
  scrollTo(...place);
  return [...new Set(faults)];
}
