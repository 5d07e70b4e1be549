/**
 * For every node the number of the circle it is in: two nodes have the same one if each can be reached from the other.
 * Tarjan's algorithm, without recursion: a file may have as many stages as lines.
 */
export const cyclesIn = (edges: readonly (readonly number[])[]): readonly number[] => {
  const order = new Array<number>(edges.length).fill(-1);
  const low = new Array<number>(edges.length).fill(0);
  const circle = new Array<number>(edges.length).fill(-1);
  const open: number[] = [];
  let time = 0;
  let circles = 0;

  const walk = (root: number): void => {
    const path = [{ node: root, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node } = top;
      if (top.next === 0) {
        order[node] = low[node] = time++;
        open.push(node);
      }
      const target = edges[node]?.[top.next++];
      if (target !== undefined) {
        if (order[target] === -1) path.push({ node: target, next: 0 });
        else if (circle[target] === -1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1)?.node;
      if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        circle[member] = circles;
        if (member === node) break;
      }
      circles++;
    }
  };
  edges.forEach((_, node) => {
    if (order[node] === -1) walk(node);
  });
  return circle;
};
