import { functions } from './list'

for (const [id, call] of Object.entries(functions)) CustomFunctions.associate(id, call)
