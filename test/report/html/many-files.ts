import { nodeKinds, type TreeData } from '../../../src/report/html/data.js';
import { VarintWriter } from '../../../src/report/html/varints.js';

/** Folders `d0`, `d1` … with files `f0`, `f1` … of a byte each in layer 0: faster made than read from an image. */
export function manyFiles(folders: number, files: number): TreeData {
  const names = [''];
  const numbers = new VarintWriter();
  const [file, folder] = [nodeKinds.indexOf('file'), nodeKinds.indexOf('folder')];
  for (const number of [folder, folders]) numbers.push(number);
  for (let outer = 0; outer < folders; outer++) {
    names.push(`d${outer}`);
    for (const number of [folder, files]) numbers.push(number);
    for (let inner = 0; inner < files; inner++) {
      names.push(`f${inner}`);
      for (const number of [file + 8, 1]) numbers.push(number);
    }
  }
  return { names: names.join('/'), numbers: Buffer.from(numbers.toBytes()).toString('base64') };
}
