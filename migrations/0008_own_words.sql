-- What a school has said itself, and nothing of the example's: names, wordings, what may leave the machine.

-- Names and addresses hold what was filled in, and nothing else; the example's are the program's and stand in no row. Where
-- it cannot be told whether a school meant the example's words, it is asked again.
alter table institution
  alter column name set default '{}',
  alter column from_name set default '{}',
  alter column from_address drop not null,
  alter column postal_address drop not null;

create function without_example(words jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each_text(words)
  where (key, value) not in (('fi', 'Esimerkkilukio'), ('sv', 'Exempelgymnasiet'), ('en', 'Example Upper Secondary School'))
$$;

-- A renamed school gets new versions of its wordings; those that were logged stay as they were.
create temporary table renamed on commit drop as
select i.institution_id, p.purpose, p.wording_version + 1 as version, (
    select jsonb_object_agg(w.key, replace(replace(replace(w.value,
      'Esimerkkilukio', coalesce(n.name ->> w.key, n.name ->> i.default_language, n.any_name)),
      'Exempelgymnasiet', coalesce(n.name ->> w.key, n.name ->> i.default_language, n.any_name)),
      'Example Upper Secondary School', coalesce(n.name ->> w.key, n.name ->> i.default_language, n.any_name)))
    from jsonb_each_text(s.wording) w) as wording, s.wording as before
from institution i
cross join lateral (select without_example(i.name) as name,
  (select value from jsonb_each_text(without_example(i.name)) order by key limit 1) as any_name) n
join purpose p on p.institution_id = i.institution_id
join purpose_wording s on s.institution_id = p.institution_id and s.purpose = p.purpose and s.version = p.wording_version
where n.name <> '{}';
insert into purpose_wording (institution_id, purpose, version, wording, since)
select institution_id, purpose, version, wording, now() from renamed where wording <> before;
update purpose p set wording_version = r.version from renamed r
where r.institution_id = p.institution_id and r.purpose = p.purpose and r.wording <> r.before;

update institution set
  postal_address = case when is_example or (postal_address = 'Koulukatu 1, 00100 Helsinki' and without_example(name) = '{}')
    then null else postal_address end,
  from_address = case when is_example then null else from_address end,
  name = without_example(name),
  from_name = without_example(from_name);
alter table institution drop column is_example;
drop function without_example;

-- An entry names the wording that the person saw; an import, a merge or retention shows nobody anything.
alter table consent_entry
  alter column wording_version drop not null,
  -- True of every entry made before this: the page then showed a sentence of the program, not the wording it logged.
  add column shown_otherwise boolean not null default true;
alter table consent_entry alter column shown_otherwise set default false;

alter table campaign
  -- What its template speaks of: only people with that answer to the campaign it is about are meant.
  add column speaks_of text check (speaks_of in ('answer', 'yes')),
  -- What people read whose language is not known, or not among the content's; frozen with the content.
  add column fallback_language text check (fallback_language in ('fi', 'sv', 'en'));
update campaign c set fallback_language = coalesce(
  (select r.language from revision r join institution i using (institution_id)
    where r.institution_id = c.institution_id and r.campaign_id = c.campaign_id and r.language = i.default_language),
  (select min(r.language) from revision r where r.institution_id = c.institution_id and r.campaign_id = c.campaign_id))
where state <> 'draft';

alter table revision
  -- A code, why this content may go to a catcher only: in the example's name, or with links to this machine; null: anywhere.
  add column stays_here text check (stays_here in ('example', 'localhost'));
update revision set stays_here = case
    when content #>> '{sender,fromAddress}' = 'alumni@school.example'
      or content #>> '{sender,fromName}' in ('Esimerkkilukio', 'Exempelgymnasiet', 'Example Upper Secondary School') then 'example'
    when content #>> '{sender,baseUrl}' ~* '^https?://(localhost|127\.[0-9.]+|\[::1\])(:|/|$)' then 'localhost'
  end;
