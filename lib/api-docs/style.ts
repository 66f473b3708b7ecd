import { paperColours } from '@/lib/ratings/colours';

const colours = Object.entries(paperColours)
  .map(([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`)
  .join(';');

const serif = '"Source Serif 4","Noto Serif",Georgia,serif';
const sans = 'Inter,"Noto Sans",system-ui,sans-serif';
const mono = '"IBM Plex Mono","Noto Sans Mono",ui-monospace,monospace';

/** The style of the pages about the API, in light and dark: the paper, ink and hairlines of every other page. */
export const STYLE = [
  `:root{color-scheme:light dark;${colours}}`,
  '*{box-sizing:border-box}',
  `body{margin:0;background:var(--paper);color:var(--ink);font:14px/20px ${sans};overflow-wrap:anywhere}`,
  '.page{max-width:1120px;margin:0 auto;padding:24px 16px 64px}',
  '@media(min-width:900px){.page{display:grid;grid-template-columns:256px minmax(0,1fr);gap:40px;padding-inline:24px}nav{position:sticky;top:24px;max-height:calc(100vh - 48px);overflow:auto;align-self:start}}',
  'header{border-bottom:1px solid var(--hair);padding:16px;max-width:1120px;margin:0 auto}',
  `header a{font:600 18px/24px ${serif};color:var(--ink);text-decoration:none}`,
  `h1,h2{font-family:${serif};font-weight:600;text-wrap:balance}`,
  'h1{font-size:36px;line-height:44px;margin:0 0 16px}',
  'h2{font-size:28px;line-height:36px;margin:64px 0 8px;padding-top:16px;border-top:1px solid var(--hair)}',
  'h3{font-size:16px;line-height:24px;margin:0}',
  'h4{font-size:14px;line-height:20px;margin:16px 0 4px}',
  'h3 a{color:inherit;text-decoration:none}',
  'h3 a:hover code{text-decoration:underline}',
  'p{margin:8px 0;max-width:72ch}',
  'main>h2:first-of-type{margin-top:24px}',
  'dt{margin-top:16px}',
  'dd{margin:0;max-width:72ch}',
  '@media(max-width:899px){nav{margin-bottom:40px}}',
  `code,pre{font-family:${mono};font-size:12px}`,
  'pre{border:1px solid var(--hair);border-radius:6px;padding:12px;overflow:auto;max-height:400px;line-height:18px;overflow-wrap:normal}',
  'a{color:var(--accent);text-underline-offset:3px}',
  ':focus-visible{outline:2px solid var(--accent);outline-offset:2px}',
  ':target{scroll-margin-top:16px}',
  '.operation,.schema{padding:24px 0;border-top:1px solid var(--hair)}',
  ':target h3{border-inline-start:4px solid var(--accent);padding-inline-start:12px}',
  `.method{font:600 12px/20px ${mono};color:var(--accent);display:inline-block;min-width:56px}`,
  '.muted,.or,.fields i{color:var(--muted)}',
  '.or{margin:4px 0}',
  'nav ul,.fields{list-style:none;margin:0;padding:0}',
  'nav summary,details summary{cursor:pointer;padding:4px 0}',
  'nav li a{display:block;padding:4px 0;text-decoration:none;font-size:12px;line-height:18px}',
  'nav li a:hover{text-decoration:underline}',
  '.fields{border-inline-start:1px solid var(--hair);padding-inline-start:12px}',
  '.fields li{padding:2px 0}',
  `.fields b{font:600 12px/20px ${mono}}`,
  '.fields span{color:var(--muted)}',
  '.wide{overflow-x:auto}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{text-align:start;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--hair);min-width:72px}',
  'th{font-weight:400;color:var(--muted)}',
  '@media print{nav{display:none}.page{display:block}}',
].join('');
