import ts from 'typescript';

export interface UndeclaredString {
  line: number;
  text: string;
}

/** Attributes and properties of components whose text a person reads or hears. */
const spokenAttributes = new Set([
  'alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'caption', 'confirmLabel', 'description', 'error',
  'explanation', 'heading', 'help', 'label', 'lead', 'legend', 'message', 'nothingFound', 'placeholder', 'summary', 'text', 'title', 'tooltip', 'undo',
]);

/** Calls that show what they are given. */
const spokenCalls = new Set(['alert', 'confirm', 'prompt', 'setTold', 'useDocumentTitle']);

/** A word of any language; digits, punctuation and single signs such as «·» or «$» belong to no language. */
function saysSomething(text: string): boolean {
  if (/^#[0-9a-f]{6}$/i.test(text)) return false; // a colour
  if (/^\/[\w$./-]*$/.test(text)) return false; // an address of the application
  return /\p{L}{2,}/u.test(text) || /^\s*\p{L}\s*$/u.test(text);
}

/** The literal texts that an expression may come to: through conditions, defaults, joins and parentheses. */
function literalsOf(node: ts.Expression | undefined): ts.Node[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.flatMap((span) => [span.literal, ...literalsOf(span.expression)])];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    if (kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) return [...literalsOf(node.left), ...literalsOf(node.right)];
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return literalsOf(node.right);
  }
  return [];
}

function wordsOf(node: ts.Node): string {
  return ts.isJsxText(node) || ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : '';
}

/** Where a node puts words on screen: its own text, a spoken attribute or property, a braced child, a call that shows. */
function spokenBy(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return [node];
  if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText())) {
    const value = node.initializer;
    if (value === undefined || ts.isJsxElement(value) || ts.isJsxSelfClosingElement(value) || ts.isJsxFragment(value)) return [];
    return ts.isStringLiteral(value) ? [value] : literalsOf(value.expression);
  }
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return literalsOf(node.expression);
  if (ts.isPropertyAssignment(node) && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) && spokenAttributes.has(node.name.text)) return literalsOf(node.initializer);
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && spokenCalls.has(node.expression.text)) return literalsOf(node.arguments[0]);
  return [];
}

/** A key of the message files, such as 'shell.nav.home', is not read by anybody. */
function isMessageKey(text: string): boolean {
  return /^[a-z]\w*(\.\w+)+$/i.test(text);
}

/** Every text of one source file that a person would read and that no message file holds. */
export function undeclaredStrings(fileName: string, source: string): UndeclaredString[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: UndeclaredString[] = [];
  const visit = (node: ts.Node): void => {
    for (const spoken of spokenBy(node)) {
      const text = wordsOf(spoken).trim();
      if (saysSomething(text) && !isMessageKey(text)) found.push({ line: file.getLineAndCharacterOfPosition(spoken.getStart()).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
