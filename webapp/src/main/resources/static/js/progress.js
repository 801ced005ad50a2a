// The picture of the process with the road behind and the place where the document is.
const road = document.getElementById('road');
if (road && window.BpmnJS) show().catch(failure => { road.hidden = true; console.warn('no picture', failure); });

async function show() {
  const answer = await fetch(road.dataset.model);
  if (!answer.ok) throw new Error(String(answer.status));
  const viewer = new window.BpmnJS({ container: road });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  road.dataset.passed.split(' ').filter(id => known.get(id)).forEach(id => canvas.addMarker(id, 'road-passed'));
  document.querySelectorAll('.step-current').forEach(step => {
    if (known.get(step.dataset.node)) canvas.addMarker(step.dataset.node, 'road-current');
  });
  canvas.zoom('fit-viewport', 'auto');
  road.dataset.ready = 'true';
}
