import { launch } from './launch.mjs';

await launch('assay.ts', process.argv.slice(2));
