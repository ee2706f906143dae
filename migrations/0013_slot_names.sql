-- A name is one thing: `programme` is what somebody studied. The programme of an event is `event_programme` from now on, in
-- the shipped templates and in own ones that declared a slot of that type. Drafts may still fill it under its former name.

update template
set declaration = jsonb_set(
      declaration #- '{slots,programme}',
      '{slots,event_programme}',
      declaration #> '{slots,programme}' || '{"formerly": "programme"}'),
    variants = (
      select jsonb_object_agg(language, regexp_replace(source, '(\{\{~?#(?:list|if|unless)\s+)programme(\s*~?\}\})', '\1event_programme\2', 'g'))
      from jsonb_each_text(variants) as variant (language, source))
where declaration #>> '{slots,programme,type}' = 'programme' and not declaration #> '{slots}' ? 'event_programme';
