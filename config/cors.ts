import { defineConfig } from '@adonisjs/cors'

/** La administración web corre en cualquier origen y usa todos los métodos (docs/contrato.md §1). */
export default defineConfig({
  enabled: true,
  origin: '*',
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  headers: (pedidas) => [...new Set(['authorization', 'content-type', ...pedidas])],
  exposeHeaders: ['x-request-id', 'allow', 'retry-after', 'link', 'etag'],
  credentials: false,
  maxAge: 86_400,
})
