import { launch } from './launch.mjs';

await launch('test.ts', process.argv.slice(2));
