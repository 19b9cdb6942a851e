// Which file imports which, read from the sources themselves. No opinion here: the layers that must
// hold are in layers.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** A path from the project's root, or the name of a package (`react-dom/client`). */
  to: string;
  /** `import type`: gone from the built code. */
  typeOnly: boolean;
}

export interface Source {
  imports: Import[];
  /** The code without comments and without types. */
  code: string;
}

/** Every source by its path from the project's root, with `/` between folders. */
export type Graph = Map<string, Source>;

/** Reads the sources below the given folders of the project. */
export function readGraph(root: string, folders: string[]): Graph {
  const texts = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = posix.join(folder, entry.replaceAll('\\', '/'));
      if (/\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
        texts.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return graphOf(texts);
}

/** The graph of sources given as text, by path. */
export function graphOf(texts: Map<string, string>): Graph {
  const graph: Graph = new Map();
  for (const [path, text] of texts) {
    const imports = importsOf(path, text).map(({ to, typeOnly }) => ({
      to: resolve(path, to, texts),
      typeOnly,
    }));
    graph.set(path, { imports, code: withoutComments(path, text) });
  }
  return graph;
}

/** All files that take part when the given ones run, themselves included. Types do not count. */
export function reachable(graph: Graph, from: string[]): Set<string> {
  const seen = new Set<string>();
  const next = [...from];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { to, typeOnly } of graph.get(path)?.imports ?? []) if (!typeOnly) next.push(to);
  }
  return seen;
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ to: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

/** `@/` and `~/` are the project's root, as WXT sets them up. */
function resolve(from: string, specifier: string, known: Map<string, string>): string {
  const name = specifier.replace(/\?.*$/, '');
  const rooted = /^[@~]{1,2}\//.test(name);
  if (!rooted && !name.startsWith('.')) return name;
  const path = rooted
    ? posix.normalize(name.replace(/^[@~]+\//, ''))
    : posix.join(posix.dirname(from), name);
  const guesses = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return guesses.find((guess) => known.has(guess)) ?? path;
}

function withoutComments(path: string, text: string): string {
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      removeComments: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.Preserve,
      verbatimModuleSyntax: true,
    },
  });
  return outputText;
}
