/** What the name of a file says of a crash: the memory of a program (core(5)), the heap of a Java program, or its log; null for all others. */
export const dumpKindOf = (name: string): 'core' | 'heap' | 'log' | null => {
  if (/^core(?:\.\d+)?$|.\.core$/s.test(name)) return 'core';
  if (name.endsWith('.hprof')) return 'heap';
  return /^hs_err_pid\d*\.log$/.test(name) ? 'log' : null;
};
