// What files offer: nothing that nobody takes, nothing without a word on what it does, and no function longer than a screen.
import ts from 'typescript'
import { expect, test } from 'vitest'
import { elsewhere, sources } from './sources.ts'

const parsed = sources
  .filter(({ file }) => !file.startsWith('i18n/') && !file.endsWith('.d.ts'))
  .map(({ file, text }) => ({
    file,
    text,
    tree: ts.createSourceFile(
      file,
      text,
      ts.ScriptTarget.Latest,
      true,
      file.endsWith('x') ? ts.ScriptKind.TSX : undefined,
    ),
  }))

interface Offered {
  file: string
  name: string
  isFunction: boolean
  isTold: boolean
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const isFunctionLike = (node: ts.Node | undefined): boolean =>
  !!node && (ts.isArrowFunction(node) || ts.isFunctionExpression(node))

const offered = parsed.flatMap(({ file, text, tree }) =>
  tree.statements.filter(isExported).flatMap((node): Offered[] => {
    const isTold = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).some(({ pos }) =>
      text.startsWith('/**', pos),
    )
    if (ts.isVariableStatement(node))
      return node.declarationList.declarations.flatMap(({ name, initializer }) =>
        ts.isIdentifier(name) ? [{ file, name: name.text, isFunction: isFunctionLike(initializer), isTold }] : [],
      )
    if (ts.isFunctionDeclaration(node) && node.name) return [{ file, name: node.name.text, isFunction: true, isTold }]
    const { name } = node as ts.Statement & { name?: ts.Identifier }
    return name ? [{ file, name: name.text, isFunction: false, isTold }] : []
  }),
)

test('whatever is exported is used in another file', () => {
  const everywhere = [...sources, ...elsewhere].map(({ file, text }) => ({
    file,
    words: new Set(text.match(/[\w$]+/g)),
  }))
  const unused = offered.filter(
    ({ file, name }) => !everywhere.some((other) => other.file !== file && other.words.has(name)),
  )
  expect(unused.map(({ file, name }) => `${file} ${name}`)).toEqual([])
})

test('whoever calls an exported function can read what it does', () => {
  const untold = offered.filter(({ file, isFunction, isTold }) => isFunction && !isTold && !file.endsWith('x'))
  expect(untold.map(({ file, name }) => `${file} ${name}`)).toEqual([])
})

/** Functions that do not fit yet, most of them closures that keep a state. This list may only shrink. */
const longStill = [
  'campaigns/looker.ts lookerFor',
  'contacts/imports/reading.ts cellReader',
  'contacts/imports/records.ts recordReader',
  'contacts/imports/row.ts rowReader',
  'content/html-allow-list.ts readAllowedHtml',
  'content/mjml-source.ts prepare',
  'dispatch/ledger.ts openLedger',
  'dispatch/pace.ts openPace',
  'dispatch/smtp-pool.ts openSmtpPool',
  'doors/admin/server.ts pagesOf',
  'doors/public/preferences-pages.tsx preferencesPage',
  'doors/public/server.ts pagesOf',
]

test('a function fits a screen', () => {
  const long = parsed.flatMap(({ file, tree }) => {
    const found: string[] = []
    const look = (node: ts.Node): void => {
      if (ts.isFunctionDeclaration(node) || isFunctionLike(node) || ts.isMethodDeclaration(node)) {
        const lines =
          tree.getLineAndCharacterOfPosition(node.end).line -
          tree.getLineAndCharacterOfPosition(node.getStart()).line +
          1
        if (lines > 70) found.push(`${file} ${(node as ts.FunctionDeclaration).name?.getText() ?? ''}`)
      }
      ts.forEachChild(node, look)
    }
    look(tree)
    return found
  })
  expect(long.sort()).toEqual(longStill)
})

/** Functions with four or five positional parameters. There may only become fewer. */
const manyParametersStill = 105

test('what a function takes can be read where it is called', () => {
  const counts = parsed.flatMap(({ file, tree }) => {
    const found: { file: string; count: number }[] = []
    const look = (node: ts.Node): void => {
      if (ts.isFunctionDeclaration(node) || isFunctionLike(node) || ts.isMethodDeclaration(node)) {
        const { parameters } = node as ts.FunctionLikeDeclaration
        if (parameters.length > 3) found.push({ file, count: parameters.length })
      }
      ts.forEachChild(node, look)
    }
    look(tree)
    return found
  })
  expect(counts.filter(({ count }) => count > 5)).toEqual([])
  expect(counts.length).toBe(manyParametersStill)
})
