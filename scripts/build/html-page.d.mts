export const htmlPage: () => Promise<Readonly<{ script: string; style: string }>>;
