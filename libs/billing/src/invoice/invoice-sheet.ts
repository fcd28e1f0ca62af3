import PDFDocument from 'pdfkit';

type Document = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Document['struct']>;

export interface Cell {
  readonly text: string;
  readonly align?: 'left' | 'right';
  readonly bold?: boolean;
  /** Smaller lines under the text. */
  readonly under?: readonly string[];
}
export interface Column {
  readonly width: number;
  readonly align?: 'left' | 'right';
}
const [margin, bottom, small, normal] = [54, 72, 8.5, 10];
const ink = { text: '#1b1b1b', faint: '#595959', rule: '#c9c9c9' };

/**
 * A tagged page of paper that grows downwards: paragraphs, headings and tables, each with its place in the structure
 * that screen readers follow. Text is set in an embedded typeface, because the standard ones print a narrow space wrongly.
 */
export class InvoiceSheet {
  private readonly doc: Document;
  private readonly root: Structure;
  private readonly chunks: Buffer[] = [];
  private readonly finished: Promise<void>;
  private y = margin;

  constructor(options: { title: string; language: string; author: string; issuedAt: Date; compress?: boolean }) {
    this.doc = new PDFDocument({
      size: 'LETTER', margins: { top: margin, bottom, left: margin, right: margin }, bufferPages: true, compress: options.compress ?? true,
      pdfVersion: '1.7', tagged: true, lang: options.language, displayTitle: true, autoFirstPage: true,
      info: { Title: options.title, Author: options.author, Producer: 'Préau', Creator: 'Préau', CreationDate: options.issuedAt, ModDate: options.issuedAt },
    });
    this.doc.registerFont('text', require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
    this.doc.registerFont('strong', require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'));
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.finished = new Promise((resolve) => this.doc.on('end', resolve));
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  private get width(): number {
    return this.doc.page.width - 2 * margin;
  }

  gap(points: number): void {
    this.y += points;
  }

  heading(level: 'H1' | 'H2', text: string): void {
    this.room(level === 'H1' ? 30 : 60);
    this.tagged(this.root, level, () => this.write(text, { x: margin, width: this.width, size: level === 'H1' ? 20 : 12, bold: true }));
    this.y += level === 'H1' ? 6 : 4;
  }

  paragraph(lines: readonly string[], options: { faint?: boolean; strongFirst?: boolean } = {}): void {
    const kept = lines.filter((line) => line !== '');
    if (kept.length === 0) return;
    this.room(kept.length * 14);
    this.tagged(this.root, 'P', () => {
      kept.forEach((line, index) => this.write(line, { x: margin, width: this.width, size: options.faint === true ? small : normal, bold: options.strongFirst === true && index === 0, faint: options.faint }));
    });
  }

  /** A table with a head that is read with each cell; rows never break over a page. */
  table(columns: readonly Column[], head: readonly string[] | null, rows: readonly (readonly Cell[])[]): void {
    const table = this.doc.struct('Table');
    this.root.add(table);
    if (head !== null) this.row(table, columns, head.map((text) => ({ text, bold: true })), 'TH');
    for (const row of rows) this.row(table, columns, row, 'TD');
    table.end();
    this.y += 8;
  }

  private row(table: Structure, columns: readonly Column[], cells: readonly Cell[], type: 'TH' | 'TD'): void {
    const unit = this.width / columns.reduce((all, column) => all + column.width, 0);
    const widths = columns.map((column) => column.width * unit - 8);
    const heights = cells.map((cell, index) => this.heightOf(cell, widths[index] ?? 0));
    const height = Math.max(...heights, 12);
    this.room(height + 8);
    const top = this.y + 3;
    const row = this.doc.struct('TR');
    table.add(row);
    let x = margin;
    cells.forEach((cell, index) => {
      const [at, width, align] = [x, widths[index] ?? 0, cell.align ?? columns[index]?.align];
      this.tagged(row, type, () => {
        this.y = top;
        this.write(cell.text, { x: at, width, size: normal, bold: cell.bold, align });
        for (const line of cell.under ?? []) this.write(line, { x: at, width, size: small, faint: true, align });
      });
      x += width + 8;
    });
    row.end();
    this.y = top + height + 3;
    this.rule();
  }

  private rule(): void {
    const line = this.doc.markContent('Artifact', { type: 'Layout' });
    line.moveTo(margin, this.y).lineTo(margin + this.width, this.y).lineWidth(0.5).strokeColor(ink.rule).stroke();
    this.doc.endMarkedContent();
  }

  private heightOf(cell: Cell, width: number): number {
    const main = this.doc.font(cell.bold === true ? 'strong' : 'text').fontSize(normal).heightOfString(cell.text, { width });
    return (cell.under ?? []).reduce((all, line) => all + this.doc.font('text').fontSize(small).heightOfString(line, { width }), main);
  }

  private write(text: string, style: { x: number; width: number; size: number; bold?: boolean; faint?: boolean; align?: 'left' | 'right' }): void {
    this.doc.font(style.bold === true ? 'strong' : 'text').fontSize(style.size).fillColor(style.faint === true ? ink.faint : ink.text);
    this.doc.text(text, style.x, this.y, { width: style.width, align: style.align ?? 'left' });
    this.y = this.doc.y;
  }

  private tagged(parent: Structure, type: string, content: () => void): void {
    const element = this.doc.struct(type, {}, content);
    parent.add(element);
    element.end();
  }

  /** Begins another page when so much does not fit on this one. */
  private room(points: number): void {
    if (this.y + points <= this.doc.page.height - bottom) return;
    this.doc.addPage();
    this.y = margin;
  }

  /** Writes the foot of every page and closes the document. */
  async finish(foot: (page: number, pages: number) => string): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      this.doc.page.margins.bottom = 0;
      this.doc.markContent('Artifact', { type: 'Pagination' });
      this.doc.font('text').fontSize(small).fillColor(ink.faint).text(foot(page - start + 1, count), margin, this.doc.page.height - 40, { width: this.width, align: 'center', lineBreak: false });
      this.doc.endMarkedContent();
    }
    this.doc.end();
    await this.finished;
    return Buffer.concat(this.chunks);
  }
}
