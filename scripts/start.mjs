import { launch } from './launch.mjs';

await launch('start.ts', process.argv.slice(2));
