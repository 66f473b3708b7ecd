/** What the offline page is made of; the hashes are SHA-256 in base64, as a content security policy wants them. */
type Parts = { script: string; scriptHash: string; style: string; styleHash: string };

/**
 * The offline page as one file: nothing of it comes from elsewhere, and its policy lets it load, send and embed nothing.
 * Its words are put in by the script, in the reader's language.
 */
export function writePage({ script, scriptHash, style, styleHash }: Parts): string {
  const policy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Check an evidence bundle</title>
<style>${style}</style>
</head>
<body>
<main id="main"><noscript>This page checks a bundle with JavaScript, which is switched off.</noscript></main>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Quiet and without a font of its own: the colours and sizes of the public pages. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c1b19;--muted:#625e57;--hair:#e4e0d8;--accent:#17555c;--danger:#a3341c}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#edeae4;--muted:#a39d93;--hair:#34312c;--accent:#7fc0c6;--danger:#f0947c}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/24px system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:24px 16px 64px}
h1,h2{font-family:Georgia,serif;line-height:1.3}h1{font-size:28px}h2{font-size:22px;margin:32px 0 8px}
h3{font-size:14px;margin:16px 0 4px;color:var(--muted)}
p{margin:8px 0}.muted{color:var(--muted);font-size:14px;line-height:20px}
label{display:block;margin:16px 0 4px;font-weight:600;font-size:14px}
input,textarea{font:inherit;color:inherit;background:transparent;max-width:100%}
textarea{box-sizing:border-box;width:100%;min-height:6em;border:1px solid var(--muted);border-radius:6px;padding:8px;font:14px/20px monospace}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
ul{list-style:none;margin:0;padding:0}li{border-top:1px solid var(--hair);padding:8px 0;overflow-wrap:anywhere}
b{font-weight:600;margin-inline-end:8px}.differs b,.differs h2,h2.differs{color:var(--danger)}
`.trim();
