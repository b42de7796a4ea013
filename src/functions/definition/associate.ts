import { customFunctions } from './list'

for (const { id, call } of customFunctions) CustomFunctions.associate(id, call)
