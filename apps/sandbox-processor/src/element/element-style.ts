/** Look of the payment pages: system type, strong contrast, targets of 44 px. */
export const pageStyle = `
:root { color-scheme: light; font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: #1b1f24; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; }
.page { padding: 4px; }
h1 { font-size: 1.0625rem; margin: 0 0 .75rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; }
.field { flex: 1 1 100%; }
.field.short { flex: 1 1 8.5rem; }
label { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: .25rem; }
input[type=text] { width: 100%; min-height: 44px; padding: .5rem .75rem; font: inherit; color: inherit; border: 1px solid #6b7280; border-radius: 6px; background: #fff; }
input[aria-invalid=true] { border-color: #b42318; box-shadow: inset 0 0 0 1px #b42318; }
input:focus-visible, button:focus-visible { outline: 3px solid #1f5fbf; outline-offset: 2px; }
.check { flex: 1 1 100%; display: flex; gap: .625rem; align-items: flex-start; }
.check label { font-weight: 400; margin: 0; }
.check input { width: 24px; height: 24px; margin: 0; flex: none; }
.hint, .note { color: #4b5563; font-size: .875rem; margin: 0 0 .25rem; }
.note { flex: 1 1 100%; }
.error { color: #b42318; font-size: .875rem; margin: .25rem 0 0; }
.error:empty { display: none; }
.status { flex: 1 1 100%; margin: 0; }
.status:empty { display: none; }
.status.bad { color: #b42318; font-weight: 600; }
.actions { flex: 1 1 100%; display: flex; gap: .75rem; }
button { min-height: 44px; padding: .5rem 1.25rem; font: inherit; font-weight: 600; color: #fff; background: #1f5fbf; border: 1px solid #1f5fbf; border-radius: 6px; cursor: pointer; }
button.plain { color: #1b1f24; background: #fff; border-color: #6b7280; }
button[aria-disabled=true] { opacity: .65; cursor: progress; }
[hidden] { display: none !important; }
`;
