import { main } from './main.js';
import { processIo } from './process-io.js';
import { start } from './start.js';

start(() => main(process.argv.slice(2), processIo()));
