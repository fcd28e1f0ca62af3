import type { Block, Content, Frame } from './content';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);
}
function paragraphs(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

const font = 'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
const cell = 'padding:8px 0;border-bottom:1px solid #e6e6e3;vertical-align:top';

function blockHtml(block: Block, accent: string): string {
  switch (block.kind) {
    case 'text':
      return `<p style="margin:0 0 16px;line-height:1.5">${paragraphs(block.text)}</p>`;
    case 'notice':
      return `<p style="margin:0 0 16px;padding:12px 16px;background:#f4f4f1;border-left:4px solid ${accent};line-height:1.5">${paragraphs(block.text)}</p>`;
    case 'button':
      return `<p style="margin:0 0 20px"><a href="${escapeHtml(block.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(block.label)}</a></p>`;
    case 'facts': {
      const rows = block.rows.map((row) => `<tr><th scope="row" style="${cell};text-align:left;font-weight:400;color:#55554f">${escapeHtml(row.label)}</th><td style="${cell};text-align:right;white-space:nowrap">${escapeHtml(row.value)}</td></tr>`).join('');
      const title = block.title === undefined ? '' : `<h2 style="margin:0 0 4px;font-size:16px">${escapeHtml(block.title)}</h2>`;
      return `${title}<table role="presentation" width="100%" style="border-collapse:collapse;margin:0 0 20px">${rows}</table>`;
    }
    case 'items': {
      const rows = block.rows
        .map((row) => {
          const details = row.details.map((detail) => `<br><span style="color:#55554f;font-size:14px">${escapeHtml(detail)}</span>`).join('');
          return `<tr><td style="${cell}"><strong>${escapeHtml(row.title)}</strong>${details}</td><td style="${cell};text-align:right;white-space:nowrap">${escapeHtml(row.amount)}</td></tr>`;
        })
        .join('');
      return `<table role="presentation" width="100%" style="border-collapse:collapse;margin:0 0 20px">${rows}</table>`;
    }
    default:
      return block satisfies never;
  }
}

/** The message as a page that mail programs of any age can show: one column, nothing fetched from anywhere. */
export function drawHtml(content: Content, frame: Frame): string {
  const accent = /^#[0-9a-f]{6}$/i.test(frame.accentColour) ? frame.accentColour : '#0b6e4f';
  return [
    `<!doctype html><html lang="${frame.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(content.subject)}</title></head>`,
    `<body style="margin:0;background:#f4f4f1;color:#1d1d1a;${font};font-size:16px"><div role="article" lang="${frame.locale}" style="max-width:600px;margin:0 auto;padding:24px 16px">`,
    `<p style="margin:0 0 12px;font-weight:700;color:${accent}">${escapeHtml(frame.organizationName)}</p>`,
    `<div style="background:#ffffff;border-radius:8px;padding:24px"><h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${escapeHtml(content.subject)}</h1>`,
    `<p style="margin:0 0 16px">${escapeHtml(frame.greeting)}</p>${content.blocks.map((block) => blockHtml(block, accent)).join('')}</div>`,
    `<div style="padding:16px 8px;color:#55554f;font-size:13px;line-height:1.5">${frame.footer.map((line) => `<p style="margin:0 0 6px">${escapeHtml(line)}</p>`).join('')}</div>`,
    '</div></body></html>',
  ].join('');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'notice':
      return block.text;
    case 'button':
      return `${block.label}\n${block.url}`;
    case 'facts':
      return [...(block.title === undefined ? [] : [block.title]), ...block.rows.map((row) => `${row.label} : ${row.value}`)].join('\n');
    case 'items':
      return block.rows.map((row) => [`- ${row.title} : ${row.amount}`, ...row.details.map((detail) => `  ${detail}`)].join('\n')).join('\n');
    default:
      return block satisfies never;
  }
}

/** The same without any look, for those who read plain text. */
export function drawText(content: Content, frame: Frame): string {
  return [frame.greeting, ...content.blocks.map(blockText), `-- \n${frame.organizationName}\n${frame.footer.join('\n')}`].join('\n\n');
}
