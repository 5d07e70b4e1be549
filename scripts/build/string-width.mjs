// Stands in for the package string-width in the bundle, whose Unicode tables cost 23 ms at every start. Only yargs' help asks,
// and help is plain English: one column a character is exact.
import { stripVTControlCharacters } from 'node:util';

export default (text) => Array.from(stripVTControlCharacters(text)).length;
