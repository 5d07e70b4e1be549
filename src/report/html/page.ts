import { createHash } from 'node:crypto';
import { pageData } from './page-data.js';
import type { ReportedFinding } from '../../engine/result.js';
import type { SafeRead } from '../image/without-secrets.js';
import { visible } from '../visible.js';

/** One file that opens from disk and asks for nothing: what is in an image, what it costs, and which line is to blame. */
export async function imageHtml(read: SafeRead, findings: readonly ReportedFinding[], version: string): Promise<string> {
  const { assets } = await import('./assets.js');
  const { script, style } = await assets();
  const policy = [
    "default-src 'none'", `script-src ${hashOf(script)}`, `style-src ${hashOf(style)}`, "base-uri 'none'", "form-action 'none'",
    // No text ever becomes markup or code, not even by a mistake of ours.
    "require-trusted-types-for 'script'", "trusted-types 'none'",
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="imglint ${inMarkup(version)}">
<title>${inMarkup(visible(read.image.reference))} · imglint</title>
<style>${style}</style>
</head>
<body>
<noscript>This report is drawn by a script that it brings along: allow it to run.</noscript>
<script type="application/json" id="data">${inScript(JSON.stringify(pageData(read, findings, version)))}</script>
<script>${script}</script>
</body>
</html>
`;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const inMarkup = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** In JSON these stand in strings alone, and there they may be spelled so. Without `<` nothing ends the element or opens a comment in it. */
const inScript = (json: string): string =>
  json.replace(/[<>&\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
