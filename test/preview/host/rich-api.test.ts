import { createRichApi, type RichApiRequest } from '../../../preview/host/rich-api'
import { RichApiError } from '../../../preview/host/rich-api-error'
import { isServerObject, nullObject, type Argument, type ServerObject } from '../../../preview/host/server-object'

// Requests as office.js writes them, on objects that have nothing to do with Excel.

const given: Argument[] = []
const shelf = (name: string, books: readonly string[]): ServerObject => ({
  className: 'Shelf',
  id: { Id: name },
  tracked: true,
  properties: { Name: () => name, Size: () => books.length },
  set: { Name: (value) => void given.push(value) },
  navigation: {
    Books: () => ({
      className: 'Books',
      items: () => books.map(book),
      find: (key) => (books.includes(String(key)) ? book(String(key)) : undefined),
    }),
    Owner: () => nullObject,
  },
  methods: {
    Put: (...all) => {
      given.push(...all)
      return null
    },
    Break: () => {
      throw new RichApiError('InvalidOperation', 'It will not break.')
    },
    Fall: () => {
      throw new TypeError('fell')
    },
  },
})
const book = (title: string): ServerObject => ({ className: 'Book', properties: { Title: () => title } })

const unhandled: string[] = []
const { execute } = createRichApi({
  root: { className: 'Library', navigation: { Shelf: () => shelf('A', ['Emma', 'Dorian']) } },
  services: { 'Library.Service': () => ({ className: 'Service', methods: { Open: () => 'open' } }) },
  onUnhandled: (what) => unhandled.push(what),
})
beforeEach(() => {
  given.length = 0
  unhandled.length = 0
})

const paths: RichApiRequest['ObjectPaths'] = {
  1: { ObjectPathType: 1, Name: '', ParentObjectPathId: 0 },
  2: { ObjectPathType: 4, Name: 'Shelf', ParentObjectPathId: 1 },
  3: { ObjectPathType: 4, Name: 'Books', ParentObjectPathId: 2 },
  4: { ObjectPathType: 5, Name: '', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['Emma'] } },
  5: { ObjectPathType: 2, Name: 'Library.Service', ParentObjectPathId: 0 },
}
const run = (...actions: Omit<RichApiRequest['Actions'][number], 'Id'>[]) =>
  execute({ Actions: actions.map((action, index) => ({ Id: index + 1, ...action })), ObjectPaths: paths })
const act = (ActionType: number, ObjectPathId: number, more: object = {}) => ({
  ActionType,
  ObjectPathId,
  Name: '',
  ...more,
})
const valuesOf = ({ Results }: ReturnType<typeof run>) => Results.map(({ Value }) => Value)

test('an object is named by its id, and by its reference once it is kept', () => {
  const keep = act(3, 2, { Name: '_KeepReference' })
  expect(valuesOf(run(act(1, 2), keep, act(1, 2)))).toEqual([
    { Id: 'A' },
    'reference-1',
    { Id: 'A', _ReferenceId: 'reference-1' },
  ])
  const byReference = { ...paths, 2: { ObjectPathType: 6, Name: 'reference-1', ParentObjectPathId: 0 } }
  const load = { ...act(2, 2, { QueryInfo: { Select: ['name'] } }), Id: 1 }
  expect(execute({ Actions: [load], ObjectPaths: byReference }).Results[0]?.Value).toEqual({
    Id: 'A',
    _ReferenceId: 'reference-1',
    Name: 'A',
  })

  expect(valuesOf(run(act(3, 1, { Name: '_RemoveReference', ArgumentInfo: { Arguments: ['reference-1'] } })))).toEqual([
    null,
  ])
  expect(execute({ Actions: [load], ObjectPaths: byReference }).Error).toMatchObject({ Code: 'InvalidReference' })
})

test('a query takes names in any case, everything, what lies below, and what counts', () => {
  const query = (Select: string[], path = 2, more = {}) =>
    valuesOf(run(act(2, path, { QueryInfo: { Select, ...more } })))[0]
  expect(query(['NAME'])).toEqual({ Id: 'A', Name: 'A' })
  expect(query([])).toEqual({ Id: 'A', Name: 'A', Size: 2 })
  expect(query(['size', 'books/title', 'owner/name'])).toEqual({
    Id: 'A',
    Size: 2,
    Books: { _Items: [{ Title: 'Emma' }, { Title: 'Dorian' }] },
    Owner: null,
  })
  expect(query(['title', 'count'], 3, { Top: 1, Skip: 1 })).toEqual({ _Items: [{ Title: 'Dorian' }], Count: 2 })
  expect(query(['Count'], 3)).toEqual({ Count: 2 })
  expect(query([], 2, { Expand: ['books'] })).toMatchObject({
    Books: { _Items: [{ Title: 'Emma' }, { Title: 'Dorian' }] },
  })
})

test('a recursive query shows of each class what was asked for it', () => {
  const Queries = { Shelf: { Select: ['name', 'books'] }, Book: { Select: ['title'] } }
  const ask = (MaxDepth: number) => valuesOf(run(act(6, 2, { RecursiveQueryInfo: { Queries, MaxDepth } })))[0]
  expect(ask(1)).toEqual({ Id: 'A', Name: 'A', Books: { _Items: [{ Title: 'Emma' }, { Title: 'Dorian' }] } })
  expect(ask(0)).toEqual({ Id: 'A', Name: 'A' })
})

test('objects among the arguments: alone, in lists, in plain objects, and in what is set', () => {
  const info = { Arguments: [4, [4, 'los'], { in: { _ObjectPathId: 4 } }], ReferencedObjectPathIds: [4, [4, 0], 0] }
  run(
    act(3, 2, { Name: 'Put', ArgumentInfo: info }),
    act(4, 2, { Name: 'Name', ArgumentInfo: { Arguments: [{ _ObjectPathId: 4 }] } }),
  )
  const [alone, list, plain, set] = given as [Argument, readonly Argument[], Record<string, Argument>, Argument]
  expect([alone, list[0], plain['in'], set].map((object) => isServerObject(object) && object.className)).toEqual([
    'Book',
    'Book',
    'Book',
    'Book',
  ])
  expect(list[1]).toBe('los')
})

test('traces are listed, an update sets what it is given', () => {
  const response = run(act(5, 0, { Name: 'Trace' }), act(9, 2, { ObjectState: { name: 'B' } }))
  expect([response.TraceIds, given]).toEqual([[1], ['B']])
})

test('services are made by name', () => {
  expect(valuesOf(run(act(3, 5, { Name: 'open' })))).toEqual(['open'])
})

test('the first action that fails ends the request', () => {
  const response = run(act(1, 2), act(3, 2, { Name: 'Break' }), act(3, 2, { Name: 'Put' }))
  expect(response).toEqual({
    Error: { Code: 'InvalidOperation', Message: 'It will not break.', Location: 'Shelf.break', ActionIndex: 1 },
    Results: [{ ActionId: 1, Value: { Id: 'A' } }],
    TraceIds: null,
  })
  expect(unhandled).toEqual([])
})

test.each([
  [act(3, 2, { Name: 'Sing' }), 'ApiNotFound', 'Shelf.sing'],
  [act(2, 2, { QueryInfo: { Select: ['colour'] } }), 'ApiNotFound', 'Shelf.colour'],
  [act(4, 2, { Name: 'Size', ArgumentInfo: { Arguments: [3] } }), 'ApiNotFound', 'Shelf.size (set)'],
  [act(8, 2), 'ApiNotFound', 'action of type 8'],
  [act(3, 2, { Name: 'Fall' }), 'GeneralException', 'Shelf.fall: TypeError: fell'],
])('what this server cannot do is written down (%#)', (action, code, what) => {
  expect(run(action).Error?.Code).toBe(code)
  expect(unhandled).toEqual([what])
})
