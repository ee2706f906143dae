-- By what two contacts look alike: the first of the first names and the surname without their marks, in either order. Where one is missing
-- nobody is alike.
create or replace function likeness(first_name text, last_name text) returns text language sql immutable parallel safe as
  $$ select case when btrim(coalesce(first_name, '')) <> '' and btrim(coalesce(last_name, '')) <> '' then
    (select left(string_agg(part, ' ' order by part), 200) from (select distinct part from
      regexp_split_to_table(searchable(concat_ws(' ', split_part(btrim(first_name), ' ', 1), last_name)), '[\s,.;-]+') part
      where part <> '') p) end $$;
