import { emptyStyles, Styles } from '../../../preview/xlsx/styles'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const sheet = (content: string, root = 'styleSheet', declared = 'xmlns') =>
  `<${root} ${declared}="${main}">${content}</${root}>`
const font = '<font><sz val="11"/><name val="Calibri"/></font>'
const fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
const border = '<border><left/><right/><top/><bottom/><diagonal/></border>'
const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
const whole =
  `<fonts count="1">${font}</fonts><fills count="2">${fills}</fills><borders count="1">${border}</borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1">${xf}</cellXfs>`
const percent = '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
const withPercent = whole.replace(`<cellXfs count="1">${xf}`, `<cellXfs count="2">${xf}${percent}`)

/** The style sheet after a style that shows percentages was added; it has number 1. */
function added(xml: string): string {
  const styles = new Styles(xml)
  expect(styles.numberFormats).toEqual(['General'])
  expect(styles.withFormat(0, '0%')).toBe(1)
  expect(styles.numberFormats).toEqual(['General', '0%'])
  return styles.toXml()
}

describe('a style that is added never takes the number of another one', () => {
  test.each([
    ['a style sheet with all of its lists', sheet(whole), sheet(withPercent)],
    ['one without any', sheet(''), sheet(withPercent)],
    ['a self-closed one', `<styleSheet xmlns="${main}" />`, sheet(withPercent)],
    ['one without styles of cells', sheet(whole.replace(/<cellXfs.*<\/cellXfs>/, '')), sheet(withPercent)],
    [
      'one whose list of styles is self-closed',
      sheet(whole.replace(/<cellXfs.*<\/cellXfs>/, '<cellXfs/>')),
      sheet(withPercent.replace('<cellXfs count="2">', '<cellXfs>')),
    ],
    [
      'one whose list of styles is empty',
      sheet(whole.replace(/<cellXfs.*<\/cellXfs>/, '<cellXfs count="0"></cellXfs>')),
      sheet(withPercent),
    ],
    [
      'one without fonts, fills and borders',
      sheet(whole.replace(/<fonts.*<\/borders>/, '<dxfs count="0"/>')),
      sheet(withPercent.replace('<cellStyleXfs', '<dxfs count="0"/><cellStyleXfs')),
    ],
  ])('%s', (_, before, after) => {
    expect(added(before)).toBe(after)
  })

  test('one with a prefix', () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, '<$1x:')
    expect(added(sheet('', 'x:styleSheet', 'xmlns:x'))).toBe(sheet(prefixed(withPercent), 'x:styleSheet', 'xmlns:x'))
  })
})

test('lists that are missing stand in the order of the standard, among those that are there', () => {
  const styles = new Styles(sheet('<numFmts count="0"/><cellStyles count="0"/><extLst/>'))
  styles.withFormat(0, '0.000')
  styles.differential({ bold: true })
  expect(
    [...styles.toXml().matchAll(/<(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles|dxfs|extLst)\b/g)].map(
      ([, name]) => name,
    ),
  ).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'extLst'])
})

test('a format that the file has keeps its number, a new one gets one that is free', () => {
  const formats =
    '<numFmts count="2"><numFmt formatCode="0.0" numFmtId="170"/><numFmt numFmtId="164" formatCode="q"/></numFmts>'
  const styles = new Styles(sheet(formats + whole))
  expect([styles.withFormat(0, '0.0'), styles.withFormat(0, '"a" & 0'), styles.withFormat(0, '0.0')]).toEqual([1, 2, 1])
  expect(styles.toXml()).toBe(
    sheet(
      formats
        .replace('count="2"', 'count="3"')
        .replace('</numFmts>', '<numFmt numFmtId="171" formatCode="&quot;a&quot; &amp; 0"/></numFmts>') +
        whole.replace(
          `<cellXfs count="1">${xf}`,
          `<cellXfs count="3">${xf}${percent.replace('"9"', '"170"')}${percent.replace('"9"', '"171"')}`,
        ),
    ),
  )
})

test.each(['x', '', '-1', '1.5'])('a format or a style whose number is %j is refused', (number) => {
  const refusal = `Dit bestand is beschadigd: in de opmaak van de cellen staat geen nummer (“${number}”).`
  const format = `<numFmts count="1"><numFmt numFmtId="${number}" formatCode="0"/></numFmts>`
  expect(() => new Styles(sheet(format + whole))).toThrow(refusal)
  expect(() => new Styles(sheet(whole.replaceAll('numFmtId="0"', `numFmtId="${number}"`)))).toThrow(refusal)
})

describe('a look that changes', () => {
  test('only adds: a font, a fill, an alignment in front of the protection', () => {
    const locked =
      '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" note="fontId=\'7\' >"><protection locked="0"/></xf>'
    const styles = new Styles(sheet(whole.replace(`<cellXfs count="1">${xf}`, `<cellXfs count="2">${xf}${locked}`)))
    expect(styles.withLook(1, { bold: true, fill: 'FFF0C2', wrap: true })).toBe(2)
    const xml = styles.toXml()
    expect(xml).toContain(`<fonts count="2">${font}<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`)
    expect(xml).toContain(
      '<fills count="3">' +
        fills +
        '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF0C2"/><bgColor indexed="64"/></patternFill></fill></fills>',
    )
    expect(xml).toContain(
      `${locked}<xf numFmtId="9" fontId="1" fillId="2" borderId="0" note="fontId='7' >" applyFont="1" applyFill="1" applyAlignment="1"><alignment wrapText="1"/><protection locked="0"/></xf></cellXfs>`,
    )
  })

  test('changes the alignment that is there', () => {
    const aligned =
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment horizontal=\'left\' indent="1"/></xf>'
    const styles = new Styles(sheet(whole.replace(xf, aligned)))
    styles.withLook(0, { horizontal: 'center' })
    expect(styles.toXml()).toContain('<alignment horizontal="center" indent="1"/></xf></cellXfs>')
  })

  test('counts from the third fill on, whatever the file has: Excel takes the first two for its own', () => {
    const styles = new Styles(
      sheet(
        whole
          .replace(fills, '<fill><patternFill patternType="none"/></fill>')
          .replace('fills count="2"', 'fills count="1"'),
      ),
    )
    styles.withLook(0, { fill: 'FF0000' })
    expect(styles.toXml()).toContain('fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs>')
    expect(styles.toXml()).toContain(`<fills count="3">${fills}`)
  })
})

test('a strict package gets a strict style sheet', () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
  const styles = new Styles(
    emptyStyles({ main: strict, relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships' }),
  )
  expect(styles.toXml()).toContain(`<styleSheet xmlns="${strict}"/>`)
  styles.withFormat(0, '0%')
  expect(styles.toXml()).toContain(`<styleSheet xmlns="${strict}">${withPercent}</styleSheet>`)
})
