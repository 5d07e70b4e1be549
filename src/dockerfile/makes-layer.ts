import type { Instruction } from './model.js';

/** Whether an instruction is there to change files. A WORKDIR makes a layer too, but only where its folder is new. */
export const makesLayer = ({ keyword }: Pick<Instruction, 'keyword'>): boolean => keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD';
