import assert from "node:assert/strict";
import * as fc from "fast-check";
import { circles, LongestWays, type Graph } from "../../../policies/relations/graph";

function graphOf(edges: readonly (readonly [number, number])[], size: number): Graph<number> {
  const graph = new Map(Array.from({ length: size }, (_, node) => [node, new Set<number>()]));
  for (const [from, to] of edges) graph.get(from)?.add(to);
  return graph;
}

/** Everything that a node leads to, by trying. */
function reachable(start: number, graph: Graph<number>): Set<number> {
  const found = new Set<number>();
  const open = [...(graph.get(start) ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    open.push(...(graph.get(node) ?? []));
  }
  return found;
}

/** The longest way over distinct nodes, by trying all. Only for graphs without circles. */
function longest(node: number, graph: Graph<number>): number {
  return Math.max(0, ...[...(graph.get(node) ?? [])].map((next) => 1 + longest(next, graph)));
}

const SIZE = 8;
const node = fc.nat(SIZE - 1);
const nodes = Array.from({ length: SIZE }, (_, index) => index);

describe("policies: circles and ways in a graph", () => {
  it("puts two nodes into one circle exactly when each leads to the other", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 16 }), (edges) => {
        const graph = graphOf(edges, SIZE);
        const groups = circles(nodes, graph);
        assert.deepEqual(groups.flat().sort(), nodes);
        const groupOf = new Map(groups.flatMap((group, index) => group.map((member) => [member, index])));
        for (const a of nodes) {
          for (const b of nodes) {
            const both = a === b || (reachable(a, graph).has(b) && reachable(b, graph).has(a));
            assert.equal(groupOf.get(a) === groupOf.get(b), both, `${a} and ${b}`);
          }
        }
      }),
    );
  });

  it("names a circle after all that it leads to", () => {
    const groups = circles(
      [0, 1, 2],
      graphOf(
        [
          [0, 1],
          [1, 2],
        ],
        3,
      ),
    );
    assert.deepEqual(groups, [[2], [1], [0]]);
  });

  it("measures the longest way where nothing goes in a circle", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 16 }), (pairs) => {
        const edges = pairs
          .filter(([from, to]) => from !== to)
          .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
        const graph = graphOf(edges, SIZE);
        const ways = new LongestWays(nodes, graph);
        for (const start of nodes) {
          assert.equal(ways.length(start), longest(start, graph));
          const way = ways.from(start);
          assert.equal(way.length - 1, ways.length(start));
          for (const [index, from] of way.slice(0, -1).entries())
            assert.ok(graph.get(from)?.has(way[index + 1] as number));
        }
      }),
    );
  });

  it("counts a circle as one place", () => {
    const ways = new LongestWays(
      [0, 1, 2, 3],
      graphOf(
        [
          [0, 1],
          [1, 2],
          [2, 1],
          [2, 3],
        ],
        4,
      ),
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((start) => ways.length(start)),
      [2, 1, 1, 0],
    );
  });

  it("walks a chain of a hundred thousand", () => {
    const size = 100_000;
    const edges = Array.from({ length: size - 1 }, (_, index) => [index, index + 1] as const);
    const ways = new LongestWays([0], graphOf(edges, size));
    assert.equal(ways.length(0), size - 1);
    assert.equal(ways.from(0).length, size);
  });
});
