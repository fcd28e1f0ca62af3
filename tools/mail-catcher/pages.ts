import type { Mail, MailSummary } from './mailbox';

const style = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1b2733 }
  table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #dde3ea }
  iframe { width: 100%; height: 65vh; border: 1px solid #dde3ea } pre { white-space: pre-wrap; background: #f5f7fa; padding: 1rem } time { white-space: nowrap }`;

/** The newest messages first, reloading by itself. */
export function listPage(mails: MailSummary[]): string {
  const rows = mails.map(
    (mail) => `<tr><td><time>${escape(mail.receivedAt.slice(0, 19).replace('T', ' '))}</time></td>
      <td>${escape(mail.to.join(', '))}</td><td><a href="/view/${mail.id}">${escape(mail.subject || '(no subject)')}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>Received (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return page('Caught mail', `<h1>Caught mail</h1>${mails.length ? table : '<p>No message yet.</p>'}`, '<meta http-equiv="refresh" content="5">');
}

/** One message. Its HTML is shown in a frame where nothing runs. */
export function detailPage(mail: Mail): string {
  const files = mail.attachments.map((file, index) => `<li><a href="/messages/${mail.id}/attachments/${index}">${escape(file.filename)}</a> (${file.content.length} bytes)</li>`);
  return page(
    mail.subject,
    `<p><a href="/">All messages</a> · <a href="/messages/${mail.id}/raw">Source</a></p><h1>${escape(mail.subject)}</h1>
    <p>From ${escape(mail.from)} to ${escape(mail.to.join(', '))}, <time>${escape(mail.receivedAt)}</time></p>
    ${files.length ? `<ul>${files.join('')}</ul>` : ''}
    ${mail.html ? `<iframe title="Message" sandbox srcdoc="${escape(mail.html)}"></iframe>` : ''}
    <h2>Text</h2><pre>${escape(mail.text)}</pre>`,
  );
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>${escape(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
