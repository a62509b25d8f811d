/** What each thing leads to, by the thing. */
export type Graph<Node> = ReadonlyMap<Node, ReadonlySet<Node>>;

const NOTHING: ReadonlySet<never> = new Set();

/** A node on the way through the graph, with what it leads to and has not been visited yet. */
interface Visit<Node> {
  node: Node;
  open: Iterator<Node>;
}

/**
 * The groups of nodes that lead to each other in a circle, every other node a group of its own; a group comes after all
 * that it leads to. Tarjan's algorithm, without recursion: chains may be as long as a stack is large.
 */
export function circles<Node>(nodes: Iterable<Node>, graph: Graph<Node>): Node[][] {
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const stack: Node[] = [];
  const onStack = new Set<Node>();
  const groups: Node[][] = [];

  const enter = (node: Node): Visit<Node> => {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, open: (graph.get(node) ?? NOTHING).values() };
  };
  const lower = (node: Node, to: number | undefined): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? 0, to ?? Infinity));
  };
  const leave = (node: Node): void => {
    if (lowest.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.lastIndexOf(node));
    for (const member of group) onStack.delete(member);
    groups.push(group);
  };

  for (const start of nodes) {
    const visits = order.has(start) ? [] : [enter(start)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { done, value } = visit.open.next();
      if (done === true) {
        visits.pop();
        leave(visit.node);
        const parent = visits.at(-1);
        if (parent !== undefined) lower(parent.node, lowest.get(visit.node));
      } else if (!order.has(value)) {
        visits.push(enter(value));
      } else if (onStack.has(value)) {
        lower(visit.node, order.get(value));
      }
    }
  }
  return groups;
}

/** The longest ways through a graph. A circle counts as one place: going round in it makes no way longer. */
export class LongestWays<Node> {
  private readonly next = new Map<Node, Node>();
  private readonly lengths = new Map<Node, number>();

  constructor(nodes: Iterable<Node>, graph: Graph<Node>) {
    for (const group of circles(nodes, graph)) this.measure(group, graph);
  }

  /** Steps of the longest way from a node. */
  length(node: Node): number {
    return this.lengths.get(node) ?? 0;
  }

  /** The longest way from a node, itself first. */
  from(start: Node): Node[] {
    const way = [start];
    for (let node = this.next.get(start); node !== undefined; node = this.next.get(node)) way.push(node);
    return way;
  }

  /** Everything that a group leads to has been measured before it. */
  private measure(group: readonly Node[], graph: Graph<Node>): void {
    const members = new Set(group);
    const outside = group.flatMap((member) => [...(graph.get(member) ?? NOTHING)].filter((node) => !members.has(node)));
    let farthest: Node | undefined;
    for (const node of outside) {
      if (farthest === undefined || this.length(node) > this.length(farthest)) farthest = node;
    }
    if (farthest === undefined) return;
    for (const member of group) {
      this.lengths.set(member, this.length(farthest) + 1);
      this.next.set(member, farthest);
    }
  }
}
