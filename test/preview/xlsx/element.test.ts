import {
  append,
  elementAt,
  insertInOrder,
  prefixOf,
  withAttributes,
  withoutAttributes,
} from '../../../preview/xlsx/element'
import { applyEdits } from '../../../preview/xlsx/xml'

const inserted = (xml: string, child: string) => applyEdits(xml, [insertInOrder(xml, elementAt(xml)!, child)])
const appended = (xml: string, path: readonly string[], child: string) =>
  applyEdits(xml, [append(xml, elementAt(xml, ...path)!, child)])

describe('an element by its place', () => {
  const xml =
    '<?xml version="1.0"?><!-- <b>no</b> --><x:a xmlns:x="u" t="1 > 0"><c><b/></c><![CDATA[<b>no</b>]]><b n="1"><d/>text<e>1</e ></b\n><b n="2"/></x:a>'

  test('is the first that the names lead to, with what is directly in it', () => {
    const { start, end, contentEnd, outerEnd, children } = elementAt(xml, 'b')!
    expect(xml.slice(start, end)).toBe('<b n="1">')
    expect(xml.slice(end, contentEnd)).toBe('<d/>text<e>1</e >')
    expect(xml.slice(start, outerEnd)).toBe('<b n="1"><d/>text<e>1</e ></b\n>')
    expect(children.map((child) => xml.slice(child.start, child.outerEnd))).toEqual(['<d/>', '<e>1</e >'])
  })

  test('is the root without names, and nothing where there is none', () => {
    expect(elementAt(xml)!.children.map(({ name }) => name)).toEqual(['c', 'b', 'b'])
    expect(prefixOf(elementAt(xml)!)).toBe('x:')
    expect(elementAt(xml, 'c', 'b')).toMatchObject({ name: 'b', selfClosing: true, children: [] })
    expect(elementAt(xml, 'd')).toBeUndefined()
  })
})

test.each([
  ['into one that has content', '<a><b>1</b></a>', '<a><b>1</b><b/></a>'],
  ['into one that is empty', '<a></a>', '<a><b/></a>'],
  ['into one that is self-closed', '<a n="1" />', '<a n="1"><b/></a>'],
  ['into one with a prefix and a blank in its closing tag', '<é:a xmlns:é="u"></é:a >', '<é:a xmlns:é="u"><b/></é:a >'],
  ['before a comment that looks like its closing tag', '<a><!-- </a> --></a>', '<a><!-- </a> --><b/></a>'],
])('a child goes at the end: %s', (_, xml, expected) => {
  expect(appended(xml, [], '<b/>')).toBe(expected)
})

describe('a child goes where the standard wants it', () => {
  test.each([
    [
      'between others',
      '<worksheet><sheetData/><pageMargins/></worksheet>',
      '<worksheet><sheetData/><mergeCells/><pageMargins/></worksheet>',
    ],
    ['behind all', '<worksheet><sheetData/></worksheet>', '<worksheet><sheetData/><mergeCells/></worksheet>'],
    [
      'before all',
      '<worksheet><drawing/><extLst/></worksheet>',
      '<worksheet><mergeCells/><drawing/><extLst/></worksheet>',
    ],
    ['in an empty root', '<worksheet/>', '<worksheet><mergeCells/></worksheet>'],
    [
      'past what is named in a comment',
      '<worksheet><!-- <pageMargins/> --><sheetData/></worksheet>',
      '<worksheet><!-- <pageMargins/> --><sheetData/><mergeCells/></worksheet>',
    ],
    [
      'past one of that name deeper down',
      '<worksheet><sheetData/><extLst><ext><pageMargins/></ext></extLst></worksheet>',
      '<worksheet><sheetData/><mergeCells/><extLst><ext><pageMargins/></ext></extLst></worksheet>',
    ],
  ])('%s', (_, xml, expected) => {
    expect(inserted(xml, '<mergeCells/>')).toBe(expected)
  })

  test('alternatives stand where what they hold stands', () => {
    const choice = (name: string) =>
      `<mc:AlternateContent xmlns:mc="u"><mc:Choice Requires="x"><${name}/></mc:Choice></mc:AlternateContent>`
    const xml = `<worksheet><sheetData/>${choice('controls')}</worksheet>`
    expect(inserted(xml, '<mergeCells/>')).toBe(xml.replace('<mc:Alt', '<mergeCells/><mc:Alt'))
    expect(inserted(xml, '<tableParts/>')).toBe(xml.replace('</worksheet>', '<tableParts/></worksheet>'))
    const unknown = `<workbook>${choice('x15ac:absPath')}<bookViews/><sheets/></workbook>`
    expect(inserted(unknown, '<definedNames/>')).toBe(unknown.replace('<sheets/>', '<sheets/><definedNames/>'))
  })

  test('before those that have the same name', () => {
    expect(
      inserted('<worksheet><sheetData/><conditionalFormatting n="1"/></worksheet>', '<conditionalFormatting n="2"/>'),
    ).toBe('<worksheet><sheetData/><conditionalFormatting n="2"/><conditionalFormatting n="1"/></worksheet>')
  })

  test('with a prefix', () => {
    expect(inserted('<x:styleSheet xmlns:x="u"><x:fonts/><x:cellXfs/></x:styleSheet>', '<x:fills/>')).toBe(
      '<x:styleSheet xmlns:x="u"><x:fonts/><x:fills/><x:cellXfs/></x:styleSheet>',
    )
  })
})

describe('attributes of an open tag', () => {
  test.each([
    ['a new one', '<a b="1"/>', '<a b="1" s="2"/>'],
    ['a new one behind blanks', '<a  b="1"\n>x</a>', '<a  b="1" s="2"\n>x</a>'],
    ['one that is there', '<a  s = \'1\' b="1"/>', '<a  s = "2" b="1"/>'],
    ['one that is named in a value', '<a b=" s=\'1\' " c="x>y"/>', '<a b=" s=\'1\' " c="x>y" s="2"/>'],
    ['one that is named with a prefix too', '<a x:s="1" s="1"/>', '<a x:s="1" s="2"/>'],
    ['one of a child only', '<a><b s="1"/></a>', '<a s="2"><b s="1"/></a>'],
    ['one that has that value', "<a  s='2' />", "<a  s='2' />"],
  ])('set: %s', (_, tag, expected) => {
    expect(withAttributes(tag, { s: '2' })).toBe(expected)
  })

  test('a value with a dollar sign is what it is', () => {
    expect(withAttributes('<a s="1"/>', { s: '$&$1' })).toBe('<a s="$&$1"/>')
  })

  test.each([
    ['<a t="1" b="2"  vm = \'3\'/>', '<a b="2"/>'],
    ['<a b=" t=\'1\'"><c t="1"/></a>', '<a b=" t=\'1\'"><c t="1"/></a>'],
    ['<a x:t="1" vm="1">', '<a x:t="1">'],
  ])('taken out of %s', (tag, expected) => {
    expect(withoutAttributes(tag, ['t', 'vm'])).toBe(expected)
  })
})
