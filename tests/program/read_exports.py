#!/usr/bin/env python3
"""Opens what `actorgraph convert` wrote with readers that others wrote, and compares with the graph.

    read_exports.py GRAPH.json STEM      STEM.graphml, STEM.gexf, … are checked; exit status 1 if one differs
    read_exports.py --hostile GRAPH.json writes the graph with texts that try to be markup, formulas and statements
"""
import csv
import json
import re
import sys
import warnings

FORBIDDEN = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]')  # by XML 1.0
problems = []


def check(what, found, wanted):
    if found != wanted:
        problems.append(f'{what}: {found!r}, not {wanted!r}')


def hostile(graph):
    texts = ['</data></node><node id="x"/>', ']]>&amp;&#0;<!--', "'}) DETACH DELETE n //", '=HYPERLINK("http://x")', '@SUM(1)',
             '\\N\\G\\', 'a\u0001b\u001fc', 'שלום\u202e Ж 😀', '"; rm -rf', "${env:HOME} $actors", 'two\nlines\r\tand', '`x`', '-1+1', '\ufffe']
    for i, actor in enumerate(graph['actors']):
        actor['name'] = texts[i % len(texts)]
    for i, relation in enumerate(graph['relations']):
        relation['label'] = texts[(i + 3) % len(texts)]
        relation['type'] = 'ACCUSE"\'><\\' if i % 2 else relation['type']
        relation['mode'] = texts[(i + 5) % len(texts)]
    return graph


def relation_rows(graph):
    """The flat attributes of every relation, as docs/formats.md tells them."""
    evidence = {record['id']: record for record in graph['evidence']}
    articles = {record['id']: record for record in graph['articles']}
    for relation in graph['relations']:
        sentences = [evidence[id] for id in relation['evidence']]
        attribution = relation['attribution'] or {}
        yield {
            'id': relation['id'], 'type': relation['type'], 'label': relation['label'], 'stance': relation['stance'],
            'strength': float(relation.get('strength') or 0), 'directed': relation['directed'], 'status': relation['status'],
            'hedged': relation['hedged'], 'mode': relation['mode'], 'attributed_to': attribution.get('by'),
            'speaker': attribution.get('text'), 'date': (relation['time'] or {}).get('date'),
            'amount': (relation['amount'] or {}).get('text'), 'event': relation['event'],
            'confidence': float(relation['confidence']), 'extractor': relation['extractor'],
            'published': articles[sentences[0]['article']]['published'], 'article': sentences[-1]['article'],
            'quote': ' / '.join(sentence['quote'] for sentence in sentences)}


def actor_rows(graph):
    for actor in graph['actors']:
        yield {'id': actor['id'], 'name': actor['name'], 'kind': actor['kind'], 'country': actor['country'],
               'known': actor['known'], 'mentions': float(len(actor['mentions']))}


def present(row, sayable=lambda text: text):
    """Without what is empty; texts as the format can say them."""
    return {key: sayable(value) if isinstance(value, str) else value for key, value in row.items() if value not in (None, '')}


def as_xml(text):
    return FORBIDDEN.sub('\ufffd', text)


def graph_rows(graph):
    actors = [present(row, as_xml) for row in actor_rows(graph)]
    relations = [present(row, as_xml) for row in relation_rows(graph)]
    return actors, relations


def check_nodes_and_edges(reader, nodes, edges, graph):
    """`nodes` are attributes; `edges` are (source's id, target's id, attributes)."""
    actors, relations = graph_rows(graph)
    check(f'{reader}: actors', sorted(nodes, key=lambda row: row['id']), sorted(actors, key=lambda row: row['id']))
    wanted = [(record['source'], record['target'], row) for record, row in zip(graph['relations'], relations)]
    key = lambda edge: edge[2]['id']
    check(f'{reader}: number of relations', len(edges), len(wanted))
    for found, right in zip(sorted(edges, key=key), sorted(wanted, key=key)):
        check(f'{reader}: relation {right[2]["id"]}', found, right)


FIELDS = {'id', 'name', 'kind', 'country', 'known', 'mentions', 'type', 'label', 'stance', 'strength', 'directed', 'status',
          'hedged', 'mode', 'attributed_to', 'speaker', 'date', 'amount', 'event', 'confidence', 'extractor', 'published',
          'article', 'quote'}


def own(data, without=()):
    """What we wrote of what a reader has; igraph gives '' and NaN for what is not there."""
    return {key: value for key, value in data.items()
            if key in FIELDS and key not in without and value not in (None, '') and value == value}


def check_networkx(stem, graph):
    try:
        import networkx
    except ImportError:
        print('passed over: networkx is missing (package python3-networkx)')
        return
    from networkx.readwrite.gexf import GEXF
    GEXF.versions.setdefault('1.3', {**GEXF.versions['1.2draft'], 'NS_GEXF': 'http://gexf.net/1.3', 'VERSION': '1.3'})
    read_gexf = lambda path: networkx.read_gexf(path, version='1.3')  # networkx 2.8 knows its two predecessors by name
    for read, ending in ((networkx.read_graphml, 'graphml'), (read_gexf, 'gexf')):
        found = networkx.MultiDiGraph(read(f'{stem}.{ending}'))
        # In GEXF a node has a label of its own beside the attributes.
        nodes = [own(data, without={'label'}) for _, data in found.nodes(data=True)]
        edges = [(source, target, own(data)) for source, target, data in found.edges(data=True)]
        if ending == 'gexf':
            days = sum(1 for _, _, data in found.edges(data=True) if data.get('start'))
            check('networkx, gexf: dated edges', days, sum(1 for row in relation_rows(graph) if row['published']))
        check_nodes_and_edges(f'networkx, {ending}', nodes, edges, graph)


def check_igraph(stem, graph):
    try:
        import igraph
    except ImportError:
        print('passed over: igraph is missing (package python3-igraph)')
        return
    warnings.simplefilter('ignore')  # "there is already an 'id' attribute": ours, and the same
    found = igraph.Graph.Read_GraphML(f'{stem}.graphml')
    check('igraph, graphml: directed', found.is_directed(), True)
    truths = lambda data: {key: bool(value) if key in ('known', 'directed', 'hedged') else value for key, value in data.items()}
    nodes = [truths(own(vertex.attributes())) for vertex in found.vs]
    edges = [(found.vs[edge.source]['id'], found.vs[edge.target]['id'], truths(own(edge.attributes()))) for edge in found.es]
    check_nodes_and_edges('igraph, graphml', nodes, edges, graph)


def check_json_graph(stem, graph):
    with open(f'{stem}.jgf', encoding='utf-8') as file:
        found = json.load(file)['graph']
    check('jgf: directed', found['directed'], True)
    check('jgf: actors', {id: node['label'] for id, node in found['nodes'].items()},
          {actor['id']: actor['name'] for actor in graph['actors']})
    check('jgf: relations', [(edge['source'], edge['relation'], edge['target'], edge['directed'], edge['label'] or None) for edge in found['edges']],
          [(relation['source'], relation['type'], relation['target'], relation['directed'], relation['label']) for relation in graph['relations']])


def check_csv(stem, graph):
    def table(name):
        with open(f'{stem}.{name}.csv', encoding='utf-8', newline='') as file:
            rows = list(csv.reader(file, strict=True))
        for row in rows[1:]:
            check(f'csv, {name}: cells', len(row), len(rows[0]))
            for cell, column in zip(row, rows[0]):
                number = column in ('strength', 'confidence', 'mentions', 'start', 'end', 'sentence')
                if not number and cell[:1] in ('=', '+', '-', '@', '\t', '\r', '\n'):
                    problems.append(f'csv, {name}: a spreadsheet would run {cell!r}')
        return [dict(zip(rows[0], row)) for row in rows[1:]]

    def cell(value):
        if isinstance(value, bool):
            return 'true' if value else 'false'
        if isinstance(value, float):
            return value
        value = (value or '').replace('\0', '')
        return "'" + value if value[:1] in ('=', '+', '-', '@', '\t', '\r', '\n') else value

    def typed(row):
        return {key: float(value) if key in ('strength', 'confidence', 'mentions') else value for key, value in row.items()}

    check('csv: actors', [typed(row) for row in table('actors')], [{key: cell(value) for key, value in row.items()} for row in actor_rows(graph)])
    wanted = [{**row, 'source': record['source'], 'target': record['target']} for row, record in zip(relation_rows(graph), graph['relations'])]
    check('csv: relations', [typed(row) for row in table('relations')], [{key: cell(value) for key, value in row.items()} for row in wanted])
    sentences = {record['id']: record for record in graph['evidence']}
    check('csv: evidence',
          [(row['relation'], row['evidence'], row['article'], int(row['start']), int(row['end']), row['quote']) for row in table('evidence')],
          [(relation['id'], id, sentences[id]['article'], sentences[id]['start'], sentences[id]['end'], cell(sentences[id]['quote']))
           for relation in graph['relations'] for id in relation['evidence']])


class Cypher:
    """The literals of Cypher: maps, lists, strings with escapes, numbers, true and false."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def take(self, pattern):
        found = re.compile(pattern).match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def need(self, pattern):
        found = self.take(pattern)
        if not found:
            raise ValueError(f'Cypher: no {pattern} at {self.text[self.at:self.at + 40]!r}')
        return found

    def value(self):
        self.take(r'\s*')
        if self.take(r'\['):
            return self.sequence(r'\]', self.value)
        if self.take(r'\{'):
            return dict(self.sequence(r'\}', self.entry))
        if self.take("'"):
            return self.string()
        word = self.need(r'true|false|-?[0-9.]+(?:[eE][-+]?[0-9]+)?').group()
        return word == 'true' if word in ('true', 'false') else float(word)

    def entry(self):
        key = self.need(r'\s*([a-z_]+): ').group(1)
        return key, self.value()

    def sequence(self, end, item):
        items = []
        while not self.take(end):
            if items:
                self.need(', ')
            items.append(item())
        return items

    def string(self):
        out = ''
        while True:
            part = self.need(r"[^'\\]*")
            out += part.group()
            if self.take("'"):
                return out
            escape = self.need(r"\\(?:u([0-9a-f]{4})|(.))")
            out += chr(int(escape.group(1), 16)) if escape.group(1) else {'n': '\n', "'": "'", '\\': '\\'}[escape.group(2)]


STATEMENTS = """
UNWIND $actors AS row MERGE (actor:Actor {id: row.id}) SET actor += row;
UNWIND $relations AS row
MATCH (source:Actor {id: row.source}) MATCH (target:Actor {id: row.target})
MERGE (source)-[relation:RELATION {id: row.properties.id}]->(target) SET relation += row.properties;
"""


def check_cypher(stem, graph):
    with open(f'{stem}.cypher', encoding='utf-8', newline='') as file:
        cypher = Cypher(file.read())
    cypher.need(':param actors => ')
    check('cypher: actors', cypher.value(), [present(row) for row in actor_rows(graph)])
    cypher.need(';\n:param relations => ')
    check('cypher: relations', cypher.value(),
          [{'source': record['source'], 'target': record['target'], 'properties': present(row)}
           for record, row in zip(graph['relations'], relation_rows(graph))])
    cypher.need(';\n')
    # No text of the graph is part of a statement: they are the same for every graph.
    check('cypher: statements', cypher.text[cypher.at:], STATEMENTS)


def main():
    if sys.argv[1] == '--hostile':
        with open(sys.argv[2], encoding='utf-8') as file:
            print(json.dumps(hostile(json.load(file))))
        return 0
    with open(sys.argv[1], encoding='utf-8') as file:
        graph = json.load(file)
    for reader in (check_networkx, check_igraph, check_json_graph, check_csv, check_cypher):
        try:
            reader(sys.argv[2], graph)
        except Exception as error:  # a reader that gives up is what this is about
            problems.append(f'{reader.__name__}: {type(error).__name__}: {error}')
    for problem in problems[:20]:
        print(problem)
    return 1 if problems else 0


sys.exit(main())
