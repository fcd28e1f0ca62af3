import { randomBytes } from 'node:crypto';
import { pageScript } from './element-script';
import { pageStyle } from './element-style';
import type { ElementLanguage } from './element-messages';

export interface Page {
  readonly html: string;
  readonly securityPolicy: string;
}

export interface PageContent {
  readonly language: ElementLanguage;
  readonly title: string;
  /** HTML whose every variable part went through `escapeHtml`. */
  readonly body: string;
  /** Read by the script of the page. */
  readonly configuration: object;
  /** Null: the page may not be shown in a frame. */
  readonly origin: string | null;
}

/** A page without any outside resource: its one script and one style carry a nonce, and only `origin` may frame it. */
export function buildPage(content: PageContent): Page {
  const nonce = randomBytes(18).toString('base64');
  // "<" would let a text of the configuration close the script.
  const configuration = JSON.stringify({ ...content.configuration, origin: content.origin }).replaceAll('<', '\\u003c');
  // In a frame, the page is a part of the main region of the page around it.
  const container = content.origin === null ? 'main' : 'div';
  const html = `<!doctype html>
<html lang="${content.language}-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(content.title)}</title>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body>
<${container} class="page">
${content.body}
</${container}>
<script type="application/json" id="configuration" nonce="${nonce}">${configuration}</script>
<script nonce="${nonce}">${pageScript}</script>
</body>
</html>`;
  const securityPolicy = [
    "default-src 'none'", `script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}'`, "connect-src 'self'", "base-uri 'none'",
    "form-action 'none'", `frame-ancestors ${content.origin ?? "'none'"}`,
  ].join('; ');
  return { html, securityPolicy };
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly autocomplete: string;
  readonly numeric: boolean;
  readonly lengthMax: number;
  readonly short?: boolean;
}

/** One labelled text field with the place where its error is said. */
export function textField(field: Field): string {
  const hint = field.hint ? `<p class="hint" id="${field.name}-hint">${escapeHtml(field.hint)}</p>` : '';
  const describedBy = field.hint ? `${field.name}-hint ${field.name}-error` : `${field.name}-error`;
  return `<div class="field${field.short ? ' short' : ''}">
<label for="${field.name}">${escapeHtml(field.label)}</label>${hint}
<input id="${field.name}" name="${field.name}" type="text" autocomplete="${field.autocomplete}" inputmode="${field.numeric ? 'numeric' : 'text'}"
 maxlength="${field.lengthMax}" aria-required="true" aria-describedby="${describedBy}" spellcheck="false">
<p class="error" id="${field.name}-error"></p>
</div>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
