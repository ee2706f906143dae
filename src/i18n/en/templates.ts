// Templates.
export const templates = {
  'template.service': 'Template {name} is sent by Kutsu itself: choose another one for a campaign.',
  'template.no_folder':
    'There is no {file}: a template is a folder with template.json and one file per language (fi.mjml, sv.mjml, en.mjml).',
  'template.bad_declaration':
    '{file}: {field} is not valid: {what}. See templates/README.md for what is allowed there.',
  'template.slot_name':
    'Template {name}: {field} is already the name of a merge field or a word that Kutsu reserves. Choose another name for the field.',
  'template.not_own': '{name} is not one of your own templates: those are {known}.',
  'template.kept': 'Saved template {name} ({languages}), with the fields {slots}.',
  'template.fits': 'Template {name} ({languages}) is in order.',
  'template.removed': 'Template {name} has been removed.',
  'template.bad_name': '{name} cannot be the name of a template: use lower-case letters a–z, digits and hyphens.',
  'template.unknown': 'There is no template called {name}: the templates are {known}.',
  'template.no_default':
    'Template {name} has no version in {language}, the institution’s default language: write one, or change default_language.',
} as const
