/**
 * The strongly connected components of a graph whose edges can be taken from their first node to their second where `up` is positive, and back
 * where `down` is: the algorithm of Tarjan, without recursion.
 *
 * @returns by node the number of its component
 */
export function strongComponents(
  nodeCount: number,
  from: readonly number[],
  to: readonly number[],
  up: readonly number[],
  down: readonly number[],
): Int32Array {
  const first = new Int32Array(nodeCount + 1);
  from.forEach((node, edge) => {
    if (up[edge]! > 0) first[node + 1]!++;
    if (down[edge]! > 0) first[to[edge]! + 1]!++;
  });
  for (let node = 0; node < nodeCount; node++) first[node + 1]! += first[node]!;
  const next = first.slice();
  const target = new Int32Array(first[nodeCount]!);
  from.forEach((node, edge) => {
    if (up[edge]! > 0) target[next[node]!++] = to[edge]!;
    if (down[edge]! > 0) target[next[to[edge]!]!++] = node;
  });

  const component = new Int32Array(nodeCount).fill(-1);
  const index = new Int32Array(nodeCount).fill(-1);
  const lowest = new Int32Array(nodeCount);
  const place = first.slice();
  const open: number[] = [];
  let [visited, components] = [0, 0];
  for (let root = 0; root < nodeCount; root++) {
    if (index[root]! >= 0) continue;
    const path = [root];
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (index[node]! < 0) {
        index[node] = visited;
        lowest[node] = visited++;
        open.push(node);
      }
      if (place[node]! < first[node + 1]!) {
        const reached = target[place[node]!++]!;
        if (index[reached]! < 0) path.push(reached);
        else if (component[reached]! < 0) lowest[node] = Math.min(lowest[node]!, index[reached]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lowest[above] = Math.min(lowest[above]!, lowest[node]!);
      if (lowest[node] !== index[node]) continue;
      for (let member = open.pop()!; ; member = open.pop()!) {
        component[member] = components;
        if (member === node) break;
      }
      components++;
    }
  }
  return component;
}
