// Opens what `actorgraph convert` wrote with cytoscape and graphology (npm), and compares with the graph.
//
//   node tests/program/read_exports.mjs GRAPH.json STEM
//
// What is missing is named and passed over; NODE_PATH may say where packages are.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';

const [graphFile, stem] = process.argv.slice(2);
const graph = JSON.parse(readFileSync(graphFile, 'utf8'));
const require = createRequire(import.meta.url);
const places = [resolve('node_modules'), ...(process.env.NODE_PATH || '').split(':')].filter(Boolean);
let failures = 0;

function load(name) {
  try {
    return require(require.resolve(name, {paths: places}));
  } catch {
    console.log(`passed over: ${name} is missing (npm install ${name}, NODE_PATH)`);
    return null;
  }
}

function check(what, found, wanted) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a === b) return;
  ++failures;
  console.log(`${what}: ${a.slice(0, 300)}, not ${b.slice(0, 300)}`);
}

// What XML cannot say is U+FFFD there.
const asXml = text => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const summary = edges => edges.map(edge => edge.join('|')).sort(byText);

const cytoscape = load('cytoscape');
if (cytoscape) {
  const read = cytoscape({headless: true, elements: JSON.parse(readFileSync(`${stem}.cyjs`, 'utf8')).elements});
  check('cytoscape: actors', read.nodes().map(node => node.data('name')).sort(byText), graph.actors.map(actor => actor.name).sort(byText));
  const fields = ['id', 'source', 'type', 'target', 'label', 'status', 'confidence', 'directed'];
  check('cytoscape: relations', summary(read.edges().map(edge => fields.map(field => edge.data(field)))),
        summary(graph.relations.map(relation => fields.map(field => relation[field]))));
  check('cytoscape: evidence', summary(read.edges().map(edge => edge.data('evidence'))), summary(graph.relations.map(relation => relation.evidence)));
}

const graphology = load('graphology');
for (const format of ['gexf', 'graphml']) {
  const reader = load(`graphology-${format}`);
  if (!graphology || !reader) continue;
  const read = reader.parse(graphology.Graph, readFileSync(`${stem}.${format}`, 'utf8'));
  const names = read.mapNodes((id, data) => `${id}|${data.name}|${data.known}|${data.mentions}`).sort(byText);
  check(`graphology, ${format}: actors`, names,
        graph.actors.map(actor => `${actor.id}|${asXml(actor.name)}|${actor.known}|${actor.mentions.length}`).sort(byText));
  const edges = read.mapEdges((id, data, source, target) =>
    [id, source, data.type, target, data.label || '', data.status, data.confidence, data.directed]);
  check(`graphology, ${format}: relations`, summary(edges),
        summary(graph.relations.map(relation => [relation.id, relation.source, asXml(relation.type), relation.target,
          asXml(relation.label || ''), relation.status, relation.confidence, relation.directed])));
}
process.exit(failures > 0 ? 1 : 0);
