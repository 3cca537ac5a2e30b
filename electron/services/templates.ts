import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { templateSchema, type Template } from '#shared/drafting/template.ts'
import type { TemplateSummary } from '#shared/ipc/contract/drafts.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { readResource } from './resource-file.ts'

/** Taken when the writer names none; the others follow by id. */
export const DEFAULT_TEMPLATE = 'standard-four'

/** All templates, the default one first. */
export function loadTemplates(resourcesDir: string): Template[] {
  const folder = join(resourcesDir, 'templates')
  const rank = (template: Template): string => (template.id === DEFAULT_TEMPLATE ? '' : template.id)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readResource(join(folder, name), templateSchema))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

/** @throws ServiceError not-found, naming the templates there are */
export function findTemplate(resourcesDir: string, id: string): Template {
  const templates = loadTemplates(resourcesDir)
  const found = templates.find((template) => template.id === id)
  if (found) return found
  const known = templates.map((template) => template.id).join('、')
  throw new ServiceError('not-found', `没有名为“${id}”的模板。可用的模板：${known}。`, { template: id })
}

export function summarizeTemplate(template: Template): TemplateSummary {
  return {
    id: template.id,
    name: template.name,
    description: template.description,
    parts: template.parts.map((part) => part.id),
    headingSets: headingSetsOf(template),
  }
}

export function headingSetsOf(template: Template): TemplateSummary['headingSets'] {
  return template.headingSets.map(({ id, name, headings }) => ({ id, name, headings: { ...headings } }))
}
