// Runs before the first paint: puts the remembered widths of the work screen in place, so that nothing jumps.
for (const part of ['list', 'acts']) {
  const width = localStorage.getItem(`work.${part}`);
  if (width) document.documentElement.style.setProperty(`--work-${part}`, width);
}
