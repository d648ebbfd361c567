"""MUC, B-cubed and CEAF-e between two partitions, each a list of sets of mentions; mentions may be of one side only.

Each returns a Ratio to be summed over documents, as the reference scorer of CoNLL-2012 does (Pradhan et al. 2014).
"""
from scoring import Ratio, expect


def muc(gold, predicted):
    """Links that are kept (Vilain et al. 1995): an entity of n mentions has n - 1 links, and loses one for each further
    piece that the other side cuts it into; a mention which the other side lacks is a piece of its own."""
    def kept(some, others):
        owner = {mention: index for index, entity in enumerate(others) for mention in entity}
        pieces = [len({owner.get(mention, mention) for mention in entity}) for entity in some]
        return sum(len(entity) - count for entity, count in zip(some, pieces)), sum(len(entity) - 1 for entity in some)
    return Ratio(*kept(predicted, gold), *kept(gold, predicted))


def b_cubed(gold, predicted):
    """For each mention, the share of its entity that is in its entity on the other side (Bagga and Baldwin 1998); a
    mention that the other side lacks adds nothing."""
    def kept(some, others):
        return sum(len(a & b) ** 2 / len(a) for a in some for b in others), sum(map(len, some))
    return Ratio(*kept(predicted, gold), *kept(gold, predicted))


def ceaf_e(gold, predicted):
    """phi4 = 2|K & R| / (|K| + |R|), summed over the assignment of entities that makes the sum greatest (Luo 2005)."""
    total = sum(phi4(gold[k], predicted[r]) for k, r in assignment(gold, predicted))
    return Ratio(total, len(predicted), total, len(gold))


def phi4(a, b):
    return 2 * len(a & b) / (len(a) + len(b))


def assignment(gold, predicted):
    """[(index of a gold entity, index of a predicted one)] with the greatest sum of phi4, pairs without overlap left out."""
    if len(gold) > len(predicted):
        return sorted((k, r) for r, k in assignment(predicted, gold))
    columns = cheapest([[-phi4(a, b) for b in predicted] for a in gold])
    return [(k, r) for k, r in enumerate(columns) if gold[k] & predicted[r]]


def cheapest(cost):
    """The column of each row in an assignment of least total cost; no more rows than columns. The Hungarian algorithm
    with potentials and shortest augmenting paths (Jonker and Volgenant 1987), rows² · columns steps."""
    rows, columns = len(cost), len(cost[0]) if cost else 0
    row_potential, potential = [0.0] * rows, [0.0] * (columns + 1)
    owner = [-1] * (columns + 1)  # The last column is a root from which each row starts.
    for row in range(rows):
        owner[columns], column = row, columns
        slack, came_from, used = [float("inf")] * columns, [columns] * columns, set()
        while owner[column] != -1:
            used.add(column)
            current = owner[column]
            for other in range(columns):
                if other not in used:
                    reduced = cost[current][other] - row_potential[current] - potential[other]
                    if reduced < slack[other]:
                        slack[other], came_from[other] = reduced, column
            nearest = min((c for c in range(columns) if c not in used), key=slack.__getitem__)
            step = slack[nearest]
            for other in used:
                row_potential[owner[other]] += step
                potential[other] -= step
            for other in range(columns):
                if other not in used:
                    slack[other] -= step
            column = nearest
        while column != columns:
            owner[column], column = owner[came_from[column]], came_from[column]
    result = [-1] * rows
    for column in range(columns):
        if owner[column] != -1:
            result[owner[column]] = column
    return result


def self_test():
    # The worked example of Pradhan et al. (2014), who get .40 .40, .42 .50 and .65 .43.
    gold, predicted = [set("abc"), set("defg")], [set("ab"), set("cd"), set("fghi")]
    ratio = muc(gold, predicted)  # Recall: abc in 2 pieces, defg in 3: (1 + 1) / 5. Precision: 1, 0, 1 of 1 + 1 + 3.
    expect((ratio.r, ratio.p), (2 / 5, 2 / 5), "MUC")
    ratio = b_cubed(gold, predicted)
    expect(ratio.r, (4 / 3 + 1 / 3 + 1 / 4 + 4 / 4) / 7, "B-cubed recall")
    expect(ratio.p, (4 / 2 + 1 / 2 + 1 / 2 + 4 / 4) / 8, "B-cubed precision")
    ratio = ceaf_e(gold, predicted)  # abc with ab: 4/5; defg with fghi: 4/8.
    expect((ratio.r, ratio.p), (1.3 / 2, 1.3 / 3), "CEAF-e")
    expect(assignment(gold, predicted), [(0, 0), (1, 2)], "assignment")
    expect(assignment(predicted, gold), [(0, 0), (2, 1)], "assignment the other way round")

    # Taking the best pair first would give 5 + 0; the best sum is 4 + 4.
    expect(cheapest([[-5.0, -4.0], [-4.0, 0.0]]), [1, 0], "an assignment that is not greedy")
    expect(cheapest([[4.0, 1.0, 3.0], [2.0, 0.0, 5.0], [3.0, 2.0, 2.0]]), [1, 0, 2], "three rows")
    expect(cheapest([]), [], "no rows")

    for measure in (muc, b_cubed, ceaf_e):
        ratio = measure(gold, gold)
        expect((ratio.p, ratio.r, ratio.f1), (1.0, 1.0, 1.0), f"{measure.__name__} of gold with itself")
        expect(measure(gold, []).f1, 0.0, f"{measure.__name__} without predictions")
        expect(measure([], []).f1, 0.0, f"{measure.__name__} of nothing")
