import { answer } from '../../../builders/answers'

/** Values of Excel: IronCalc FIND_SEARCH.xlsx Sheet1!D3:E19. */
test.each([
  ['SEARCH("ns??i","Einstein",1)', 3],
  ['SEARCH("国?港","中国香港")', 2],
  ['SEARCH("ANA","Banana",3)', 4],
  ['SEARCH("~?","Wat?")', 4],
  ['SEARCH("~~","Hi ~Bang!")', 4],
  ['SEARCH("~","Hello")', 1],
  ['SEARCH("~d","My dear")', 4],
  ['SEARCH("s*n","Einstein")', 4],
  ['SEARCH("(b)","a(b)")', 2],
  ['SEARCH("","abc",2)', 2],
  ['SEARCH("x","")', '#VALUE!'],
  ['SEARCH("a","abc",0)', '#VALUE!'],
  ['SEARCH("a","abc",5)', '#VALUE!'],
  ['FIND("ns??i","Einstein")', '#VALUE!'],
  ['FIND("ana","Banana",3)', 4],
  ['FIND("A","Banana")', '#VALUE!'],
  ['FIND("","")', 1],
  ['FIND(2,123)', 2],
  ['FIND(",",2.5)', 2],
])('%s', (formula, value) => {
  expect(answer([], formula)).toBe(value)
})
