#!/usr/bin/env python3
"""Writes a made-up graph of any size, for measuring and looking at large maps. The same numbers give the same bytes.

    large_graph.py --actors 2000 --relations 10000 [--seed 7] > large.json

It is built as news are: a few states and persons in most stories, officials tied to their states, states near each
other busy with each other, some blocs, many names that come up once. Three relations in four are told as facts.
"""
import argparse
import json
import random

FIRST = 'Alma Boris Clara Dario Edda Farid Greta Henrik Ines Jonas Katya Lionel Mira Niko Olga Pavel Rosa Stefan Tara Viktor'.split()
ONSETS = 'b br c d dr f g gr h j k kl l m n p r s st t tr v z'.split()
VOWELS = 'a e i o u ia ea'.split()
CODAS = 'l n r s nd rk st m lt n r'.split()
ORGANISATIONS = ['Ministry of Trade', 'Central Bank', 'Steel', 'Grain', 'Airlines', 'Chamber of Deputies', 'Shipping', 'Energy',
                 'Supreme Court', 'Telecom']
# type, stance, directed, label, weight
TYPES = [('CONSULT', 'cooperative', False, 'hold talks', 22), ('TENSION', 'conflictual', False, 'tension', 8),
         ('ACCUSE', 'conflictual', True, 'accuse', 14), ('SUPPORT', 'cooperative', True, 'back', 10),
         ('AID', 'cooperative', True, 'send aid', 7), ('SANCTION', 'conflictual', True, 'impose sanctions', 6),
         ('ASSAULT', 'conflictual', True, 'attack', 9), ('AGREE', 'cooperative', False, 'sign agreement', 8),
         ('STATE', 'neutral', True, 'urge', 10), ('THREATEN', 'conflictual', True, 'threaten', 6)]
STATUSES = ['done'] * 12 + ['ongoing'] * 3 + ['planned'] * 2 + ['possible', 'proposed', 'denied']


def made_name(rng, taken, syllables):
    while True:
        name = ''.join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(syllables - 1)) + rng.choice(ONSETS) + rng.choice(VOWELS[:5]) + rng.choice(CODAS)
        if name not in taken:
            taken.add(name)
            return name.capitalize()


def make_actors(rng, count):
    """Actors with their state (an index, or None) and how often they come up."""
    taken, actors = set(), []
    states = max(4, min(120, count // 12))
    codes = [f'X{chr(65 + i // 26)}{chr(65 + i % 26)}' for i in range(states)]
    for i in range(states):
        actors.append({'name': made_name(rng, taken, 2) + rng.choice(['ia', 'land', 'mark', 'stan', 'ova']), 'kind': 'state', 'state': i, 'weight': 60 / (i + 1) ** 0.9})
    for i in range(max(1, states // 12)):
        actors.append({'name': rng.choice(['Northern', 'Southern', 'Eastern', 'Western', 'Coastal', 'Inner', 'River']) + ' ' + made_name(rng, taken, 2) + ' Union',
                       'kind': 'bloc', 'state': None, 'weight': 12 / (i + 1)})
    while len(actors) < count:
        state = min(int(rng.paretovariate(0.7)) - 1, states - 1)
        kind = rng.choices(['person', 'organisation', 'group', 'unknown'], [60, 22, 10, 8])[0]
        if kind == 'organisation':
            name = made_name(rng, taken, 2) + ' ' + rng.choice(ORGANISATIONS)
        elif kind == 'group':
            name = made_name(rng, taken, 2) + ' ' + rng.choice(['Front', 'Brigade', 'Movement', 'Union'])
        else:
            name = rng.choice(FIRST) + ' ' + made_name(rng, taken, 3)
        actors.append({'name': name, 'kind': kind, 'state': state if rng.random() < 0.8 else None, 'weight': 3 * min(8, rng.paretovariate(0.8)) if rng.random() < 0.03 else 1 / (1 + rng.random() * 6)})
    for actor in actors:
        actor['country'] = codes[actor['state']] if actor['state'] is not None else None
    return actors


def partner_of(rng, actors, by_state, neighbours, one, weights):
    """Half of the time somebody of the same or a neighbouring state, else anybody by weight."""
    state = actors[one]['state']
    for _ in range(50):
        if state is not None and rng.random() < 0.55:
            near = by_state[rng.choice(neighbours[state] + [state, state])]
            other = rng.choices(near, [actors[i]['weight'] for i in near])[0]
        else:
            other = rng.choices(range(len(actors)), cum_weights=weights)[0]
        if other != one:
            return other
    return (one + 1) % len(actors)


def make_graph(rng, actor_count, relation_count):
    actors = make_actors(rng, actor_count)
    for i, actor in enumerate(actors):
        actor['id'] = f'a{i:05}'
    by_state = [[i for i, actor in enumerate(actors) if actor['state'] == s] for s in range(sum(a['kind'] == 'state' for a in actors))]
    # Neighbours as on a map: the next states in a grid.
    across = max(2, round(len(by_state) ** 0.5))
    places = rng.sample(range(len(by_state)), len(by_state))
    at = {place: state for state, place in enumerate(places)}
    neighbours = [[at[place + step] for step in (1, -1, across, -across) if place + step in at] for place in places]
    weights, total = [], 0
    for actor in actors:
        total += actor['weight']
        weights.append(total)
    articles = [{'id': f'n{i:05}', 'title': f'Report {i + 1}', 'published': f'2025-{1 + i * 12 // max(1, relation_count // 12):02}-{1 + i % 28:02}',
                 'publisher': rng.choice(['Morning Post', 'Daily Ledger', 'The Courier', 'Evening News'])} for i in range(max(1, relation_count // 12))]
    for article in articles:
        article['published'] = article['published'] if article['published'] < '2026' else '2025-12-28'
    mentions, evidence, relations = [[] for _ in actors], [], []

    def add(source, target, kind, stance, directed, label, status):
        number = len(relations)
        article = articles[number % len(articles)]['id']
        start = (number // len(articles)) * 300
        quote = f"{actors[source]['name']} and {actors[target]['name']}: {label}."
        for who, at in ((source, 0), (target, len(actors[source]['name']) + 5)):
            name = actors[who]['name']
            mentions[who].append({'article': article, 'start': start + at, 'end': start + at + len(name), 'text': name, 'via': 'name'})
        evidence.append({'id': f'e{number:06}', 'article': article, 'sentence': number // len(articles), 'start': start, 'end': start + len(quote), 'quote': quote})
        said = rng.random() < 0.2
        relations.append({'id': f'r{number:06}', 'type': kind, 'label': label, 'stance': stance, 'source': actors[source]['id'], 'target': actors[target]['id'],
                          'directed': directed, 'status': status, 'hedged': False, 'confidence': round(0.4 + rng.random() * 0.55, 2),
                          'attribution': {'by': None, 'text': 'officials', 'verb': 'say', 'mode': 'indirect'} if said else None,
                          'evidence': [f'e{number:06}'], 'extractor': 'grammar'})

    for i, actor in enumerate(actors):  # officials and organisations belong to their states
        if actor['kind'] in ('person', 'organisation') and actor['state'] is not None and len(relations) < relation_count // 3 and rng.random() < 0.6:
            leads = actor['kind'] == 'person' and rng.random() < 0.3
            add(i, actor['state'], 'LEADS' if leads else 'MEMBER', 'structural', True, 'president' if leads else 'minister' if actor['kind'] == 'person' else 'part of', 'ongoing')
    kinds = [entry[:4] for entry in TYPES]
    frequency = [entry[4] for entry in TYPES]
    for i in range(len(actors)):  # everybody comes up at least once
        if len(relations) < relation_count and not mentions[i]:
            add(i, partner_of(rng, actors, by_state, neighbours, i, weights), *rng.choices(kinds, frequency)[0], rng.choice(STATUSES))
    while len(relations) < relation_count:
        source = rng.choices(range(len(actors)), cum_weights=weights)[0]
        target = partner_of(rng, actors, by_state, neighbours, source, weights)
        kind = rng.choices(kinds, frequency)[0]
        add(source, target, *kind, rng.choice(STATUSES))
    records = [{'id': actor['id'], 'name': actor['name'], 'kind': actor['kind'], 'country': actor['country'], 'known': True, 'mentions': mentions[i]}
               for i, actor in enumerate(actors)]
    return {'schema': 'actorgraph/1', 'articles': articles, 'actors': records, 'evidence': evidence, 'relations': relations}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n\n')[0])
    parser.add_argument('--actors', type=int, default=2000)
    parser.add_argument('--relations', type=int, default=10000)
    parser.add_argument('--seed', type=int, default=7)
    options = parser.parse_args()
    print(json.dumps(make_graph(random.Random(options.seed), options.actors, options.relations), ensure_ascii=False))


if __name__ == '__main__':
    main()
